import { MOST_CLAIMS, noteClaim } from '../../../../extension/automatic/noted-claims';
import { SETTINGS } from '../../../../extension/settings/settings';
import type { BridgeState } from '../../../../sdk/protocol';
import { fake } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const stateOf = (...names: readonly string[]): BridgeState => ({ declaration: { entries: names.map((name) => ({ kind: 'cookie', name, purpose: 'analytics', lifetime: 'PT1H' })) } }) as unknown as BridgeState;
const noted = async (): Promise<string[]> => Object.keys(await SETTINGS.notedClaims.get());

beforeEach(fake.reset);

test('notes kind, name and purpose of each entry, the last declaration of a site in place of the one before', async () => {
  await noteClaim('x.test', stateOf('old'));
  await noteClaim('x.test', stateOf('_ga*'));
  expect(await SETTINGS.notedClaims.get()).toEqual({ 'x.test': [{ kind: 'cookie', name: '_ga*', purpose: 'analytics' }] });
});

test.each([
  ['characters', ['a'.repeat(MOST_CLAIMS.characters)]],
  ['entries', Array.from({ length: MOST_CLAIMS.entries + 1 }, () => '')],
])('a declaration of too many %s is not noted in part, nor is the one before it kept', async (_, names) => {
  await noteClaim('x.test', stateOf('before'));
  await noteClaim('x.test', stateOf(...names));
  expect(await noted()).toEqual([]);
});

test('however many sites declare as much as they may, the newest are kept and all of it stays within bounds', async () => {
  const name = 'a'.repeat(MOST_CLAIMS.characters - 1000);
  for (let index = 0; index < 30; index++) await noteClaim(`s${index}.test`, stateOf(name));
  expect(JSON.stringify(fake.local()).length).toBeLessThan(MOST_CLAIMS.allCharacters * 1.1);
  expect((await noted()).length).toBeGreaterThan(10);
  expect((await noted()).at(-1)).toBe('s29.test');
});

test('no more than so many sites are noted', async () => {
  for (let index = 0; index <= MOST_CLAIMS.sites; index++) await noteClaim(`s${index}.test`, stateOf('a'));
  const sites = await noted();
  expect([sites.length, sites[0], sites.at(-1)]).toEqual([MOST_CLAIMS.sites, 's1.test', `s${MOST_CLAIMS.sites}.test`]);
});
