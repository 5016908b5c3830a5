/** The results as Markdown: a row a cell, a column a library. */
import { CELLS } from './cells.mjs';

/* What stands between the markers. */
const MARKED = /(?<=<!-- withdrawal:table -->\n)[^]*?(?=<!-- \/withdrawal -->)/;

/** The SDK's reasons in words. */
const REASONS = {
  'http-only': 'server only, and reported so',
  'other-path': 'on a path that this page cannot see, and reported so',
  'other-hosts': 'on another host, and reported so',
  'still-there': 'could not be removed, and reported so',
};

const row = (cells) => `| ${cells.join(' | ')} |`;

/** Why a cell is left, by the library's own report; empty where the library makes none. */
function reasonFor({ kind, name, isLater }, { report }) {
  if (!report?.removed) return '';
  if (isLater) return ' **came back, and was not noticed**';
  const isIt = ({ item }) => item.kind === kind && item.name === name;
  const told = [...report.failed, ...report.unverifiable].find(isIt);
  if (told) return ` ${REASONS[told.reason] ?? told.reason}`;
  return report.removed.some((item) => isIt({ item })) ? ' **but reported as removed**' : ' **and not reported**';
}

function mark(cell, result) {
  if (result.missing.includes(cell.cell)) return '?';
  if (result.left.includes(cell.cell)) return `·${reasonFor(cell, result)}`;
  return result.leftOnPage.includes(cell.cell) ? 'C next page' : 'C';
}

const cleared = (result) => CELLS.filter((cell) => mark(cell, result).startsWith('C')).length;

/** `columns`: a title and a list of results each, plain before spelled. */
export function tableOf(columns) {
  const titles = columns.map(({ title, results }) => (results.length > 1 ? `${title}, plain / spelled` : title));
  const line = (name, show) => row([name, ...columns.map(({ results }) => results.map(show).join(' / '))]);
  return [
    row(['', ...titles]),
    row(['', ...titles].map(() => '---')),
    ...CELLS.map((cell) => line(cell.cell, (result) => mark(cell, result))),
    line(`**cleared of ${CELLS.length}**`, (result) => `**${cleared(result)}**`),
    line('necessary cookie and key kept', ({ lost }) => (lost.length ? `no: ${lost.join(', ')} lost` : 'yes')),
  ].map((text) => `${text}\n`).join('');
}

/** The document with its table made anew. Throws where the markers are not there. */
export function withTable(document, table) {
  if (!MARKED.test(document)) throw new Error('Write <!-- withdrawal:table --> and <!-- /withdrawal -->, each on its own line, where the table is to stand.');
  return document.replace(MARKED, () => table);
}
