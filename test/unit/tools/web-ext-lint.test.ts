import { readFileSync } from 'node:fs';
import { differences } from '../../../tools/web-ext-lint.mjs';

const listed = JSON.parse(readFileSync('tools/web-ext-warnings.json', 'utf8')) as { code: string; file: string; reason: string }[];
const report = { errors: [], warnings: listed.map(({ code, file }) => ({ code, file, line: 3 })), notices: [] };

test('what is listed passes, and each has a reason', () => {
  expect(differences(report, listed)).toEqual([]);
  expect(listed.filter(({ reason }) => reason.length < 20)).toEqual([]);
});

test('an error, a new warning and one that is gone each fail', () => {
  expect(differences({ ...report, errors: [{ code: 'BAD', file: 'a.js', message: 'no' }] }, listed)).toEqual(['error: BAD a.js: no']);
  expect(differences({ ...report, warnings: [...report.warnings, { code: 'NEW', file: 'b.js' }] }, listed)).toEqual([expect.stringContaining('NEW b.js')]);
  expect(differences({ ...report, warnings: [] }, listed)).toHaveLength(listed.length);
});
