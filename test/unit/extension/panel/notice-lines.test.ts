import type { Notice } from '../../../../extension/messaging/notice';
import { addNotices, scriptOf, shortScript } from '../../../../extension/panel/notice-lines';
import { item } from '../popup/sample-view';

const notice = (name: string, time: number, more: Partial<Notice> = {}): Notice => ({ what: 'asked', kind: 'cookie', name, script: 'https://x.test/a.js', time, ...more });

test('newest first; the same call again is one line with its count and the time of the last', () => {
  const lines = addNotices(addNotices([], [notice('a', 1), notice('b', 2)]), [notice('a', 3), notice('a', 4, { what: 'held' })]);
  expect(lines.map(({ what, name, time, count }) => [what, name, time, count])).toEqual([['held', 'a', 4, 1], ['asked', 'a', 3, 2], ['asked', 'b', 2, 1]]);
});

test('no news are the same lines, and there are never more than anyone reads', () => {
  const lines = addNotices([], Array.from({ length: 900 }, (_, n) => notice(`n${n}`, n)));
  expect([lines.length, lines[0]?.name]).toEqual([200, 'n899']);
  expect(addNotices(lines, [])).toBe(lines);
});

describe('the script behind a change', () => {
  const lines = addNotices([], [notice('sid', 1), notice('sid', 2, { what: 'held', script: 'https://x.test/held.js' }), notice('sid', 3, { kind: 'local-storage', script: 'https://x.test/b.js' })]);
  const change = { what: 'added', item: item({ name: 'sid' }), time: 9 } as const;

  test('is the last that stored something of that kind and name', () => {
    expect(scriptOf(change, lines)).toBe('https://x.test/a.js');
    expect(scriptOf({ ...change, item: item({ name: 'other' }) }, lines)).toBeNull();
  });

  test('is the one whose write was held, where the SDK let it through', () => {
    const replayed = addNotices([], [notice('sid', 1, { what: 'released', script: 'https://x.test/held.js' }), notice('sid', 2, { script: null })]);
    expect(scriptOf(change, replayed)).toBe('https://x.test/held.js');
  });

  test('is nobody of what is gone', () => {
    expect(scriptOf({ ...change, what: 'removed' }, lines)).toBeNull();
  });
});

test.each([
  ['https://cdn.x.test/tags/a.js?v=3#x', 'cdn.x.test/tags/a.js'],
  ['http://x.test:8080/', 'x.test:8080/'],
  ['blob:https://x.test/1', 'blob:https://x.test/1'],
  ['not an address', 'not an address'],
])('%s is shown as %s', (script, shown) => {
  expect(shortScript(script)).toBe(shown);
});
