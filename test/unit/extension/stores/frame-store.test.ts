import { indexedDbStore } from '../../../../extension/stores/indexed-db';
import { openPlace, type VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const tab = { id: 1, url: 'https://www.x.test/', incognito: false } as VisibleTab;
/* Two trips of what may travel at once, and a bit. */
const LONG = 'x'.repeat(9_000_001);

function show(...frames: FakeFrame[]): void {
  fake.showTabs({ id: 1, frames });
}

const top = (): FakeFrame => frameOf({ origin: 'https://www.x.test', holds: { 'indexed-db': { shop: LONG, 'session token': 'b' } } });
const twin = (): FakeFrame => frameOf({ frameId: 5, origin: 'https://www.x.test', holds: { 'indexed-db': { shop: LONG } } });
const stranger = (): FakeFrame => frameOf({ frameId: 7, origin: 'https://ads.test', ancestors: ['https://www.x.test'], holds: { 'indexed-db': { shop: 'c' } } });

beforeEach(fake.reset);

test('lists what each area holds once, with whose it is', async () => {
  show(top(), twin(), stranger());
  const rows = await indexedDbStore.list(await openPlace(tab));
  expect(rows.map(({ name, domain, party, partition, count, likelySignIn }) => [name, domain, party, partition, count, likelySignIn])).toEqual([
    ['shop', 'https://www.x.test', 'first', null, 1, false],
    ['session token', 'https://www.x.test', 'first', null, 1, true],
    ['shop', 'https://ads.test', 'third', 'https://x.test', 1, false],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
});

test('a copy travels in parts and comes back whole, to its own area', async () => {
  const frames = [top(), stranger()];
  show(...frames);
  const place = await openPlace(tab);
  const rows = (await indexedDbStore.list(place)).filter(({ name }) => name === 'shop');
  const { copies, losses } = await indexedDbStore.snapshot(place, rows);
  expect([copies.map(({ content }) => content?.length).sort(), losses]).toEqual([[1, LONG.length], []]);
  expect(await indexedDbStore.remove(place, rows)).toEqual([]);
  expect(frames.map(({ holds }) => Object.keys(holds?.['indexed-db'] ?? {}))).toEqual([['session token'], []]);
  expect(await indexedDbStore.restore(place, copies)).toEqual([]);
  expect(frames.map(({ holds }) => holds?.['indexed-db']?.['shop'])).toEqual([LONG, 'c']);
});

test('names that are no text name what they name, and a pair that is cut between two parts stays one', async () => {
  const whole = `${'x'.repeat(3_999_999)}\u{1f600}`;
  const frame = frameOf({ origin: 'https://www.x.test', holds: { 'indexed-db': { 'half\ud800': whole, 'half\ud801': 'b' } } });
  show(frame);
  const place = await openPlace(tab);
  const rows = (await indexedDbStore.list(place)).filter(({ name }) => name === 'half\ud800');
  const { copies } = await indexedDbStore.snapshot(place, rows);
  expect(await indexedDbStore.remove(place, rows)).toEqual([]);
  expect(frame.holds?.['indexed-db']).toEqual({ 'half\ud801': 'b' });
  await indexedDbStore.restore(place, copies);
  expect(frame.holds?.['indexed-db']?.['half\ud800'] === whole).toBe(true);
});

test('what can not be read is told, and what a copy lacks', async () => {
  const holds = { 'indexed-db': { shop: 'a', gone: 'b' } };
  show(frameOf({ origin: 'https://www.x.test', losses: ['locked-key'], holds }));
  const place = await openPlace(tab);
  const rows = await indexedDbStore.list(place);
  delete (holds['indexed-db'] as Partial<(typeof holds)['indexed-db']>).gone;
  const { copies, losses } = await indexedDbStore.snapshot(place, rows);
  expect(copies.map(({ name }) => name)).toEqual(['shop']);
  expect(losses).toMatchObject([{ name: 'shop', loss: 'locked-key' }, { name: 'gone', loss: 'not-copied' }]);
});

test('an area whose frames are gone, or have moved on, is not reached', async () => {
  show(top(), stranger());
  const place = await openPlace(tab);
  const rows = await indexedDbStore.list(place);
  show(frameOf({ origin: 'https://elsewhere.test' }));
  const later = await openPlace(tab);
  expect((await indexedDbStore.remove(later, rows)).map(({ reason }) => reason)).toEqual(['not-open', 'not-open', 'not-open']);
  expect((await indexedDbStore.remove(place, rows)).map(({ reason }) => reason)).toEqual(['not-open', 'not-open', 'not-open']);
});
