/** The rounds as Markdown: a row a figure, a column a library; medians with their quartiles, and the ratio beside Orejime in the same rounds. */
import { orejime } from './libraries/orejime.mjs';
import { bare } from './libraries/bare.mjs';

/* What stands between the markers. */
const MARKED = /(?<=<!-- peers:table -->\n)[^]*?(?=<!-- \/peers -->)/;

/** `of` one column's figure of a round, and what the bare page has in that round. */
const plain = (title, unit, of) => ({ title, unit, of });
const ROWS = [
  plain('first visit: time to the visible banner', 'ms', ({ first }) => first.banner ?? undefined),
  plain('first visit: script, more than the bare page', 'ms', ({ first }, none) => first.script - none.first.script),
  plain('first visit: heap, more than the bare page', 'KiB', ({ first }, none) => first.heap - none.first.heap),
  plain('first visit: gzip, there before the banner', 'KB', ({ first }) => first.early / 1000),
  plain('first visit: gzip, with what follows the banner', 'KB', ({ first }) => first.bytes / 1000),
  plain('first visit: layout shift', '', ({ first }) => first.shift),
  plain('accept: click to the next frame', 'ms', ({ accepted }) => accepted?.paint),
  plain('accept: click to the last gated script', 'ms', ({ accepted }) => accepted?.last),
  plain('return: time to the last gated script', 'ms', ({ returning }) => returning.last),
  plain('return: delay of the last gated script, beside the bare page', 'ms', ({ returning }, none) => returning.last - none.returning.last),
  plain('return: script, more than the bare page', 'ms', ({ returning }, none) => returning.script - none.returning.script),
  plain('return: heap, more than the bare page', 'KiB', ({ returning }, none) => returning.heap - none.returning.heap),
  plain('return: gzip', 'KB', ({ returning }) => returning.bytes / 1000),
];

/* A difference of less has no ratio worth the name. */
const SMALLEST = { ms: 1, KiB: 5, KB: 0.1, '': Infinity };

const quantile = (numbers, part) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
};

const digits = (value, unit) => value.toFixed(unit === 'KB' ? 1 : unit === '' ? 3 : 0).replace(/^-(?=[0.]+$)/, '');

function cell({ unit, of }, rounds, title) {
  const pairs = rounds.map((round) => [of(round[title], round[bare.title]), round[orejime.title] && of(round[orejime.title], round[bare.title])]);
  const values = pairs.map(([own]) => own);
  if (values.some((value) => value === undefined)) return '–';
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => digits(quantile(values, part), unit));
  const spread = low === high ? '' : ` (${low} to ${high})`;
  /* Of each round by itself, so that what slows a round down slows both. */
  const compares = title !== orejime.title && title !== bare.title && pairs.every(([, other]) => other > SMALLEST[unit]);
  return `${middle}${spread}${compares ? ` ${quantile(pairs.map(([own, other]) => own / other), 0.5).toFixed(2)}×` : ''}`;
}

const row = (cells) => `| ${cells.join(' | ')} |\n`;

/** `rounds`: what each column of a round found, by its title. */
export function tableOf(rounds, titles) {
  const line = (one) => row([`${one.title}${one.unit && `, ${one.unit}`}`, ...titles.map((title) => cell(one, rounds, title))]);
  return [row(['', ...titles]), row(['', ...titles].map(() => '---')), ...ROWS.map(line)].join('');
}

/** The document with its table made anew. Throws where the markers are not there. */
export function withTable(document, table) {
  if (!MARKED.test(document)) throw new Error('Write <!-- peers:table --> and <!-- /peers -->, each on its own line, where the table is to stand.');
  return document.replace(MARKED, () => table);
}
