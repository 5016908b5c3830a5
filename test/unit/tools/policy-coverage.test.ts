/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The policy's headings in its order; below the main ones, in capitals, those with a dash. */
const HEADINGS = [
  'Privacy Policy for DingTalk', 'INTRODUCTION',
  'COLLECTION AND USE OF YOUR PERSONAL DATA', '– Register DingTalk', '– Add Contact', '– Chat', '– Calendar', '– Create Organization', '– Collaboration',
  '– Human Resource Management', '– Business Process', '– Group', '– Open Platform', '– Cookies', '– Permissions of Operation Systems',
  'SHARING, TRANSFERRING AND DISCLOSING INFORMATION', '– Legal Reasons', '– External Processing', '– Business Transfers', '– Interoperability With DingDing',
  'MANAGING, REVIEWING, OR UPDATING YOUR PERSONAL DATA', 'EXPORTING, REMOVING, OR DELETING YOUR PERSONAL DATA',
  'TERMINATION OF YOUR ACCOUNT', '– Organization User', '– Individual User',
  'COOKIES AND SIMILAR TECHNOLOGIES', '– Cookies', '– Local Storage Technology',
  'PROTECTING INFORMATION', '– Security Measures', '– Data Transfers',
  'CHILDREN’S POLICY', 'APPLICATION', 'YOUR RIGHTS RELATING TO YOUR PERSONAL DATA', 'MARKETING', 'DATA RETENTION', 'PRIVACY POLICY UPDATES', 'CONTACT US',
];
const IDS = Array.from({ length: 38 }, (_, index) => `A${index + 1}`);
const STATE = /^(kept|(partly|not yet|outside): \S|kept: \S)/;
const CODE = /^(sdk|extension|demo-site|tools)\/.+\.(tsx?|mjs|json)$/;
const TEST = /^test\/(unit|e2e)\/.+\.tsx?$/;

interface Row {
  readonly name: string;
  /** Of the second table the requirement, of the first the requirements' ids. */
  readonly about: string;
  readonly state: string;
  readonly sources: string;
  readonly tests: string;
}

const page = readFileSync('docs/policy-coverage.md', 'utf8');

/** Rows of the table under a heading, without its head. */
function rowsOf(text: string, heading: string): Row[] {
  const part = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('|')).slice(2);
  return lines.map((line) => {
    const cells = line.slice(2, -2).split(' | ');
    const [name = '', about = '', state = '', sources = '', tests = ''] = cells;
    if (cells.length !== 5) throw new Error(`${name}: ${cells.length} cells.`);
    return { name, about, state, sources, tests };
  });
}

const linksOf = (cell: string): { text: string; path: string }[] => [...cell.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)].map(([, text = '', target = '']) => ({ text, path: join('docs', target) }));

/** Has a file a test of this title, as it stands in its source? */
function hasTest(path: string, title: string): boolean {
  const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
  const after = source.split(title);
  return after.slice(1).some((rest, index) => /(\btest|\)|\])\(['"]$/.test(after[index] ?? '') && /^['"],/.test(rest));
}

/** What is wrong with a row, a sentence each. */
function faultsOf({ name, state, sources, tests }: Row): string[] {
  const code = linksOf(sources);
  const held = linksOf(tests);
  const isClaimed = /^(kept|partly)/.test(state);
  return [
    ...(STATE.test(state) ? [] : [`${name}: "${state}" is no state, or has no reason.`]),
    ...(isClaimed && !(code.length && held.length) ? [`${name}: names no source file or no test.`] : []),
    ...code.filter(({ path }) => !CODE.test(path) || !existsSync(path)).map(({ path }) => `${name}: ${path} is no source file.`),
    ...held.filter(({ path }) => !TEST.test(path) || !existsSync(path)).map(({ path }) => `${name}: ${path} is no test file.`),
    ...held.filter(({ path, text }) => TEST.test(path) && existsSync(path) && !hasTest(path, text)).map(({ path, text }) => `${name}: ${path} has no test "${text}".`),
  ];
}

const sections = rowsOf(page, 'By section of the policy');
const requirements = rowsOf(page, 'By requirement');

describe('docs/policy-coverage.md', () => {
  test('has each heading of the policy once, in its order', () => {
    expect(sections.map(({ name }) => name)).toEqual(HEADINGS);
  });

  test('has each requirement once, with a title and its clause', () => {
    expect(requirements.map(({ name }) => name)).toEqual(IDS);
    expect(requirements.filter(({ about }) => !/^\S.*<br>\*\S.*\*$/.test(about))).toEqual([]);
  });

  test('each requirement belongs to a section, and none is named that is not there', () => {
    const ranges = sections.flatMap(({ about }) => [...about.matchAll(/A(\d+)(?:–A(\d+))?/g)].map(([, first, last = first]) => [Number(first), Number(last)] as const));
    const named = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => `A${first + index}`));
    expect([...new Set(named)].sort()).toEqual([...IDS].sort());
  });

  test.each([...sections, ...requirements].map((row) => [row.name, row] as const))('%s: its state, files and tests are there', (_, row) => {
    expect(faultsOf(row)).toEqual([]);
  });

  test('a missing state, file or test would be noticed', () => {
    const row: Row = { name: 'A0', about: '', state: 'partly: a reason', sources: '[rule-for.ts](../sdk/rule-for.ts)', tests: '[tests say so](../test/unit/sdk/rule-for.test.ts)' };
    const known = '[the site may ask first where it need not](../test/unit/sdk/rule-for.test.ts)';
    expect(faultsOf({ ...row, tests: known })).toEqual([]);
    expect(faultsOf(row)).toEqual([expect.stringContaining('has no test "tests say so"')]);
    expect(faultsOf({ ...row, tests: '[the site may ask first](../test/unit/sdk/rule-for.test.ts)' })).toEqual([expect.stringContaining('has no test')]);
    expect(faultsOf({ ...row, tests: '[x](../test/unit/none.test.ts)' })).toEqual([expect.stringContaining('no test file')]);
    expect(faultsOf({ ...row, sources: '[none.ts](../sdk/none.ts)', tests: known })).toEqual([expect.stringContaining('no source file')]);
    expect(faultsOf({ ...row, sources: '–', tests: known })).toEqual([expect.stringContaining('names no source file')]);
    for (const state of ['partly', 'not yet:', 'done', '']) expect(faultsOf({ ...row, state, tests: known })[0]).toMatch(/no state/);
  });
});
