/**
 * The table of regions as the module that ships: without sources and names, which only readers need (docs/policy-rules.md has them), each
 * cell written once, codes of one country without their country.
 */

const isCell = (value) => value !== null && typeof value === 'object' && 'confidence' in value;
const quoted = JSON.stringify;

/** `codes("US-", "CA CO")` for a list of codes. */
function listOf(codes) {
  const [country] = /^[A-Z]+-/.exec(codes[0] ?? '') ?? [''];
  return `codes(${quoted(country)},${quoted(codes.map((code) => code.slice(country.length)).join(' '))})`;
}

/**
 * @param {{ version: string, date: string, rows: object[] }} rules as in sdk/policy/rules.json
 * @returns {string} the text of a module with the same value as its default export, less `source`, and less `name` of rows
 */
export function packRules({ version, date, rows }) {
  const cells = new Map();
  const cell = ({ value, confidence }) => {
    if (value?.url) return `site(${[value.name, value.url.replace(/^https:\/\//, ''), confidence].map(quoted)})`;
    const key = `{value:${quoted(value)},confidence:${quoted(confidence)}}`;
    if (!cells.has(key)) cells.set(key, `c${cells.size}`);
    return cells.get(key);
  };
  const packed = (value) => {
    if (isCell(value)) return cell(value);
    if (Array.isArray(value)) return typeof value[0] !== 'string' ? `[${value.map(packed)}]` : listOf(value);
    return typeof value === 'object' ? `{${Object.entries(value).map(([key, one]) => `${quoted(key)}:${packed(one)}`)}}` : quoted(value);
  };
  const list = packed({ version, date, rows: rows.map(({ name: _, ...row }) => row) });
  return [
    'const codes = (country, list) => list.split(" ").map((code) => country + code);',
    'const site = (name, host, confidence) => ({ value: { name, url: "https://" + host }, confidence });',
    ...[...cells].map(([value, name]) => `const ${name} = ${value};`),
    `export default ${list};`,
  ].join('\n');
}
