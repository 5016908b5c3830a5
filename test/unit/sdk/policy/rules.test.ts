/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { MODES, REQUIRED_UI } from '../../../../sdk/protocol';
import { cellsOf, RULES, type SourcedCell } from '../../../../tools/policy-rules.mjs';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly regions: readonly string[];
  readonly mode: Readonly<Record<string, SourcedCell>>;
  readonly ui: readonly SourcedCell[];
  readonly languages: readonly SourcedCell[];
}

const { version, date, rows } = JSON.parse(readFileSync(RULES, 'utf8')) as { version: string; date: string; rows: readonly Row[] };
const cells = rows.flatMap((row) => cellsOf(row).map(({ path, cell }) => [`${row.id} ${path}`, cell] as const));

test('the table has a version, a date and a row for each line of the notes, the unknown place first', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(rows.map(({ id }) => id)).toEqual([
    'unknown', 'EU', 'FR', 'GB', 'CH', 'US-CA', 'US-signal', 'US-other', 'CA-QC', 'CA-other', 'SG', 'JP', 'MY', 'ID', 'TH', 'VN', 'BR', 'IN', 'KR', 'dingding',
  ]);
});

test('every row has every column', () => {
  const paths = ['mode.preferences', 'mode.analytics', 'mode.advertising', 'gpc.mustHonour', 'gpc.mustShow', 'reask.refusal', 'reask.acceptance', 'minorAge', 'authority'];
  for (const row of rows) expect(cellsOf(row).map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
});

test.each(cells)('%s has a confidence, and a source in some words', (_, { confidence, source, value, ...rest }) => {
  expect(['high', 'medium', 'low']).toContain(confidence);
  expect(source.length).toBeGreaterThan(3);
  expect(value).not.toBeUndefined();
  expect(Object.keys(rest).filter((key) => key !== 'url')).toEqual([]);
});

test('modes, codes and languages are of the closed lists', () => {
  for (const { mode, ui, languages } of rows) {
    for (const { value } of Object.values(mode)) expect(MODES).toContain(value);
    for (const { value } of ui) expect(REQUIRED_UI).toContain(value);
    expect(languages.map(({ value }) => value)).toEqual(Intl.getCanonicalLocales(languages.map(({ value }) => String(value))));
  }
});

test('each region code stands once, and each code of the interface is asked for somewhere', () => {
  const codes = rows.flatMap(({ regions }) => regions);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[A-Z]{2}(-[A-Z]{2})?$/.test(code))).toEqual([]);
  expect(new Set(rows.flatMap(({ ui }) => ui.map(({ value }) => value)))).toEqual(new Set(REQUIRED_UI));
});

test('the states of the US, its district and its six territories are all there', () => {
  expect(rows.flatMap(({ regions }) => regions.filter((code) => code.startsWith('US-')))).toHaveLength(50 + 1 + 6);
});
