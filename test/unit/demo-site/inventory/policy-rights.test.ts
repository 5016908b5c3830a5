import { readFileSync } from 'node:fs';
import { POLICY_RIGHTS } from '../../../../demo-site/inventory/policy-rights';
import { rightsOf } from '../../../../sdk/ui/rights/rights-of';

/** Lines of the policy as it was published, 9 September 2024. */
const policy = (name: string): string => readFileSync(`test/fixtures/policy/${name}.txt`, 'utf8');

test('quotes every row of the policy’s table of third parties, whole and verbatim', () => {
  const [head, ...rows] = policy('third-party-table').trim().split('\n').map((line) => line.replace(/ \|\s*$/, ''));
  expect(POLICY_RIGHTS.quotes?.map(({ text }) => text.join(' | '))).toEqual(rows);
  expect(new Set(POLICY_RIGHTS.quotes?.map(({ title }) => title))).toEqual(new Set([head]));
});

test('quotes paths as the policy writes them', () => {
  const paths = POLICY_RIGHTS.paths?.map(({ path }) => path) ?? [];
  expect(paths.filter((path) => policy('paths').includes(`“${path}”`))).toEqual(paths);
  expect(paths).toHaveLength(4);
});

test('is what the interface accepts, all of it', () => {
  expect(rightsOf({ rights: POLICY_RIGHTS })).toEqual(POLICY_RIGHTS);
});
