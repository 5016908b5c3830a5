import { createMatcher } from '../../../../sdk/declaration/match';
import { erase, listItems, removeItem, type Erasure } from '../../../../sdk/eraser';
import { natives } from '../../../../sdk/natives';
import { NECESSARY, RECORD_COOKIE, SWEEP_KEY, type Entry, type StorageKind } from '../../../../sdk/protocol';

const entry = (kind: Entry['kind'], name: string, more: Partial<Entry> = {}): Entry => ({ kind, name, purpose: 'analytics', lifetime: 'session', data: [], ...more });
const { readCookies, writeCookie } = natives();
const PATHS = ['/', '/app', '/app/', '/app/page'];

function run(entries: Entry[], more: Partial<Erasure> = {}) {
  return erase({ findEntry: createMatcher(entries), concerns: (_, found) => found?.purpose === 'analytics', entries, hosts: ['www.dingtalk.test'], needsReload: false, withTwins: false, ...more });
}

beforeEach(() => {
  history.pushState(null, '', '/app/page');
  localStorage.clear();
  sessionStorage.clear();
  for (const name of ['a', 'b', 'keep', RECORD_COOKIE]) {
    for (const path of PATHS) for (const domain of ['', '; domain=dingtalk.test', '; domain=www.dingtalk.test']) writeCookie(`${name}=; max-age=0; path=${path}${domain}`);
  }
});

test('everything stored is listed with its size and its entry; the SDK’s own storage is not', async () => {
  document.cookie = 'a=123';
  document.cookie = `${RECORD_COOKIE}=v1.x`;
  localStorage.setItem('k', 'value');
  localStorage.setItem(SWEEP_KEY, '1');
  sessionStorage.setItem('s', '');
  const declared = entry('cookie', 'a');
  expect(await listItems(createMatcher([declared]))).toEqual([
    { kind: 'cookie', name: 'a', size: 5, entry: declared },
    { kind: 'local-storage', name: 'k', size: 6, entry: null },
    { kind: 'session-storage', name: 's', size: 1, entry: null },
  ]);
});

test('every twin of a cookie goes, on each path and domain that the page can reach', async () => {
  for (const path of PATHS) for (const domain of ['', '; domain=dingtalk.test']) writeCookie(`a=1; path=${path}${domain}`);
  writeCookie('a=1; path=/; secure');
  document.cookie = 'keep=1';
  expect(readCookies().split('; ').filter((pair) => pair === 'a=1')).toHaveLength(8);
  const report = await run([entry('cookie', 'a'), entry('cookie', 'keep', { purpose: NECESSARY })]);
  expect(readCookies()).toBe('keep=1');
  expect(report.removed).toEqual([{ kind: 'cookie', name: 'a' }]);
  expect(report.retained).toEqual([{ item: { kind: 'cookie', name: 'keep' }, basis: NECESSARY }]);
});

test('each kind is erased where it is concerned and nowhere else', async () => {
  document.cookie = 'a=1';
  localStorage.setItem('a', '1');
  sessionStorage.setItem('a', '1');
  const entries = [entry('cookie', 'a'), entry('local-storage', 'a'), entry('session-storage', 'a', { purpose: 'advertising' })];
  expect((await run(entries)).removed).toEqual([{ kind: 'cookie', name: 'a' }, { kind: 'local-storage', name: 'a' }]);
  expect([readCookies(), localStorage.length, sessionStorage.getItem('a')]).toEqual(['', 0, '1']);
});

test('what nobody declares goes only where that is asked for', async () => {
  localStorage.setItem('unknown', '1');
  expect((await run([])).removed).toEqual([]);
  expect((await run([], { concerns: (_: StorageKind, found) => found === null })).removed).toEqual([{ kind: 'local-storage', name: 'unknown' }]);
});

test('the report says what is true afterwards: what is still there has failed, with a reason', async () => {
  document.cookie = 'a=1';
  document.cookie = 'b=1';
  const write = writeCookie;
  jest.spyOn(natives() as { writeCookie: (text: string) => void }, 'writeCookie').mockImplementation((text) => {
    if (!text.startsWith('a=')) write(text);
  });
  const { removed, failed } = await run([entry('cookie', 'a'), entry('cookie', 'b')]);
  expect(removed).toEqual([{ kind: 'cookie', name: 'b' }]);
  expect(failed).toEqual([{ item: { kind: 'cookie', name: 'a' }, reason: expect.stringMatching(/\S/) }]);
});

test('what this page can’t see is said to be so, and never counted as removed', async () => {
  const entries = [entry('cookie', 'h', { httpOnly: true }), entry('cookie', 'p', { path: '/other' }), entry('cookie', 'near', { path: '/app' })];
  const { removed, unverifiable } = await run(entries);
  expect(removed).toEqual([]);
  expect(unverifiable.map(({ item, reason }) => [item.name, reason])).toEqual([['h', 'http-only'], ['p', 'other-path']]);
});

test('a cookie on a path that this page can’t read is deleted there all the same', async () => {
  writeCookie('b=1; path=/other');
  await run([entry('cookie', 'b', { path: '/other' })]);
  history.pushState(null, '', '/other');
  expect(readCookies()).toBe('');
});

test('another host’s local storage is not this one’s to verify', async () => {
  const { unverifiable } = await run([entry('local-storage', 'a'), entry('session-storage', 'a')], { hosts: ['www.dingtalk.test', 'open.dingtalk.test'] });
  expect(unverifiable.map(({ item }) => item.kind)).toEqual(['local-storage']);
  expect((await run([entry('local-storage', 'a')])).unverifiable).toEqual([]);
});

test('one item is removed by itself', async () => {
  localStorage.setItem('a', '1');
  localStorage.setItem('b', '1');
  await removeItem({ kind: 'local-storage', name: 'a', size: 2, entry: null });
  expect(Object.keys(localStorage)).toEqual(['b']);
});

test('whether a reload is needed is handed through', async () => expect((await run([], { needsReload: true })).needsReload).toBe(true));

test('copies of what goes go with it, where nobody declares them: an identifier comes back from its copy', async () => {
  document.cookie = 'a=identifier-1234';
  localStorage.setItem('copy', 'identifier-1234');
  localStorage.setItem('kept', 'identifier-1234');
  localStorage.setItem('other', 'identifier-5678');
  const { removed } = await run([entry('cookie', 'a'), entry('local-storage', 'kept', { purpose: NECESSARY })], { withTwins: true });
  expect(removed).toEqual([{ kind: 'cookie', name: 'a' }, { kind: 'local-storage', name: 'copy' }]);
  expect(Object.keys(localStorage).sort()).toEqual(['kept', 'other']);
});

test('an erasure of one kind touches no other, whatever its value', async () => {
  document.cookie = 'a=identifier-1234';
  localStorage.setItem('copy', 'identifier-1234');
  const { removed } = await run([entry('cookie', 'a')]);
  expect([removed, { ...localStorage }]).toEqual([[{ kind: 'cookie', name: 'a' }], { copy: 'identifier-1234' }]);
});
