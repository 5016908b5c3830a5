/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { cellsOf, PAGE, policyRulesPage, RULES, unconfirmed } from '../../../tools/policy-rules.mjs';

const rules = JSON.parse(readFileSync(RULES, 'utf8')) as { rows: { id: string }[] };
const page = readFileSync(PAGE, 'utf8');

/** The list of what no one confirmed, a line a row. */
const open = page.split('## No one confirmed')[1]?.split('\n## ')[0] ?? '';

test('docs/policy-rules.md is what the table makes of it (if not: node tools/policy-rules.mjs)', () => {
  expect(page).toBe(policyRulesPage(rules));
});

test('every value that no one confirmed is in the list, and no other', () => {
  const listed = [...open.matchAll(/^- \*\*(.+?)\*\*: (.*)$/gm)].flatMap(([, id, values = '']) => [...values.matchAll(/`([^`]+)` \(/g)].map(([, path]) => `${id} ${path}`));
  const low = rules.rows.flatMap((row) => cellsOf(row).filter(({ cell }) => cell.confidence === 'low').map(({ path }) => `${row.id} ${path}`));
  expect(listed).toEqual(low);
  expect(low).toEqual(expect.arrayContaining(['FR minorAge', 'CA-QC minorAge', 'KR minorAge', 'IN minorAge', 'US-CA reask.refusal', 'MY languages.ms', 'EU reask.acceptance']));
});

test('a value without a source counts as not confirmed, whatever its confidence', () => {
  const row = { minorAge: { value: 16, source: ' ', confidence: 'high' }, mode: { analytics: { value: 'opt-in', source: 'a law', confidence: 'medium' } } };
  expect(unconfirmed(row).map(({ path }) => path)).toEqual(['minorAge']);
});

test('one changed value changes the page', () => {
  const text = JSON.stringify(rules);
  const changed = JSON.parse(text.replace('"value":20', '"value":21')) as typeof rules;
  expect(JSON.stringify(changed)).not.toBe(text);
  expect(policyRulesPage(changed)).not.toBe(page);
});
