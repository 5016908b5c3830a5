import { changesBetween, entriesNotStored, knownItems } from '../../../../extension/panel/compare-views';
import { CLAIM, item, variety, view } from '../popup/sample-view';

test('what was written, changed and removed', () => {
  const stays = item({ name: 'stays' });
  const was = item({ name: 'value' });
  const ends = item({ name: 'ends' });
  const gone = item({ name: 'gone' });
  const next = item({ name: 'new' });
  const changes = changesBetween([stays, was, ends, gone], [next, stays, { ...was, value: 'other' }, { ...ends, expires: 5 }], 7);
  expect(changes.map((change) => [change.what, change.item.name, change.time])).toEqual([['added', 'new', 7], ['changed', 'value', 7], ['changed', 'ends', 7], ['removed', 'gone', 7]]);
});

test('what holds more than a text has changed with its size or number, a cookie with its flags', () => {
  const flags = { httpOnly: false, secure: true, hostOnly: true, sameSite: 'lax' };
  const before = [item({ kind: 'indexed-db', count: 1 }), item({ kind: 'cache-storage', size: 5 }), item({ flags }), item({ flags })];
  const [records, bytes, loosened, stays] = before.map((one) => one);
  if (!records || !bytes || !loosened || !stays) throw new Error('four items');
  const after = [{ ...records, count: 2 }, { ...bytes, size: 6 }, { ...loosened, flags: { ...flags, secure: false } }, { ...stays, flags: { ...flags } }];
  expect(changesBetween(before, after, 7).map(({ what, item: { id } }) => [what, id])).toEqual([['changed', records.id], ['changed', bytes.id], ['changed', loosened.id]]);
});

test('what could not be read this time is not known to be gone', () => {
  const [kept, other, cookie] = [item({ kind: 'indexed-db', domain: 'https://a.example' }), item({ kind: 'indexed-db', domain: 'https://b.example' }), item()];
  const unread = [{ kind: 'indexed-db' as const, origin: 'https://a.example' }];
  expect(knownItems([kept, other, cookie], view({ items: [], unread }))).toEqual([kept]);
  expect(knownItems([kept], view({ items: [kept], unread }))).toEqual([kept]);
});

test('entries that nothing stored goes by', () => {
  expect(entriesNotStored(view({ claim: CLAIM, items: [] })).map(({ name }) => name)).toEqual(['sid', '_sm_*']);
  expect(entriesNotStored(view({ claim: CLAIM, items: variety() }))).toEqual([]);
  expect(entriesNotStored(view({}))).toEqual([]);
});

test('what is sent is not stored', () => {
  const claim = { ...CLAIM, declaration: { ...CLAIM.declaration, entries: [{ kind: 'beacon' as const, name: 'https://c.example/*', purpose: 'analytics', lifetime: 'session', data: [] }] } };
  expect(entriesNotStored(view({ claim }))).toEqual([]);
});
