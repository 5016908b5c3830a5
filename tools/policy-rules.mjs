/** `node tools/policy-rules.mjs` writes docs/policy-rules.md from sdk/policy/rules.json; a test fails where they differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const RULES = 'sdk/policy/rules.json';
export const PAGE = 'docs/policy-rules.md';

const isCell = (value) => value !== null && typeof value === 'object' && 'confidence' in value;

/** Every value of a row with the path to it: `mode.analytics`, `ui.granular`, `authorities.DE`. */
export function cellsOf(row) {
  const walk = (value, path) => {
    if (isCell(value)) return [{ path: path.join('.'), cell: value }];
    if (Array.isArray(value)) return value.flatMap((one) => (isCell(one) ? walk(one, [...path, one.value]) : []));
    return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key])) : [];
  };
  return walk(row, []);
}

/** Those that nobody confirmed: of low confidence, or without a source. */
export const unconfirmed = (row) => cellsOf(row).filter(({ cell }) => cell.confidence === 'low' || !cell.source?.trim());

const escaped = (text) => String(text).replace(/\|/g, '\\|');
const code = (text) => `\`${text}\``;
const table = (head, lines) => [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');

function shown(value) {
  if (value === null) return '–';
  if (value?.url) return `[${value.name}](${value.url})`;
  return { true: 'yes', false: 'no' }[String(value)] ?? String(value);
}

const listed = (cells) => cells.map(({ value }) => code(value)).join(', ') || '–';
const both = ({ refusal, acceptance }) => `${shown(refusal.value)} / ${shown(acceptance.value)}`;

/** One mode where the three are one; a purpose that the site defines has the strictest of them. */
function modes({ preferences, analytics, advertising }) {
  const values = [preferences, analytics, advertising].map(({ value }) => value);
  return new Set(values).size === 1 ? values[0] : values.join(' · ');
}

const gpc = ({ refuses, mustHonour, mustShow }) => (refuses.length ? [`refuses ${listed(refuses)}`, ...(mustHonour.value ? ['by law'] : []), ...(mustShow.value ? ['shown'] : [])].join(', ') : '–');

const overview = (rows) =>
  table(
    ['row', 'place', 'preferences · analytics · advertising', 'Global Privacy Control', 'asked again after months: refused / accepted', 'minor under', 'interface', 'languages'],
    rows.map((row) => [code(row.id), row.name, modes(row.mode), gpc(row.gpc), both(row.reask), shown(row.minorAge.value), listed(row.ui), listed(row.languages)]),
  );

const section = (row) =>
  [
    `### ${row.id}`,
    `${row.name}.${row.regions.length ? ` Codes: ${row.regions.map(code).join(' ')}.` : ''}`,
    table(['field', 'value', 'confidence', 'source'], cellsOf(row).map(({ path, cell }) => [code(path), shown(cell.value), cell.confidence, [cell.source, cell.url].filter(Boolean).join(' ')])),
  ].join('\n\n');

const open = (rows) => rows.map((row) => [row, unconfirmed(row)]).filter(([, cells]) => cells.length).map(([row, cells]) => `- **${row.id}**: ${cells.map(({ path, cell }) => `${code(path)} (${shown(cell.value)})`).join(', ')}`).join('\n');

const HEAD = ({ version, date, rows }) => `# Policy rules

Written by \`node tools/policy-rules.mjs\` from \`sdk/policy/rules.json\`, version ${version} of ${date}. Correct a value there, with its source, and
raise the version.

This is a configuration and no legal advice. Each value has a source and a confidence: **high**, the official text was read; **medium**, a
reputable account of it was; **low**, neither, so nobody confirmed it, and an interface has to call it "configured rule, unverified".
${rows.flatMap(unconfirmed).length} of ${rows.flatMap(cellsOf).length} values are low. Sources name laws and sections and no addresses: the notes that the table was made from have none.

## How a rule is found

- A region is an ISO 3166-1 or -2 code. A subdivision without a row has its country's; a country of which only parts have rows (US, CA)
  has the strictest value of each column over them, since its code does not say which part.
- A region that is unknown, or in no row, has the strictest value of each column over all rows: computed, not written down. Stricter is:
  opt-in before opt-out before notice; what any row has the signal refuse, honour or show; the longest wait after a refusal; the shortest
  life of an acceptance; the largest age. Of the interface it takes every demand but those that have no meaning where each purpose is
  asked for first (\`objection-switch\`, \`privacy-choices-link\`, \`limit-use-link\`, and \`continue-without-accepting\`, which is a
  permission). Languages and authority belong to a place, and are not taken. The row \`unknown\` below is one of those rows, not the result.
- A time zone tightens column by column towards the row it hints at, and never loosens. One that is shared (Toronto) hints at none.
- The minor age is the larger of 16 and the row's: our choice, from the policy's own words "under 16 or the minimum age required in
  your country". Every optional purpose of a minor is locked.
- A purpose that a site defines itself has the strictest mode of the row.
- Global Privacy Control is honoured everywhere; "by law" says where a law demands it.
- A site's configuration only tightens. What would loosen is ignored, and named with what to write instead.
- Terms of a country are shown where the site supplies them. None are here, and none are made up.
- Where a line of our notes had two values, the stricter stands here.
`;

/** The page for a table of rules. */
export function policyRulesPage(rules) {
  return [HEAD(rules), '## All rows\n', overview(rules.rows), '\n## No one confirmed\n', open(rules.rows), '\n## Each value and its source\n', rules.rows.map(section).join('\n\n'), ''].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, policyRulesPage(JSON.parse(readFileSync(RULES, 'utf8'))));
