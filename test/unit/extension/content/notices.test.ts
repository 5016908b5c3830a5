import fc from 'fast-check';
import { drainNotices, keepNotices } from '../../../../extension/content/drain-notices';
import { readNotices } from '../../../../extension/content/read-notices';

const EVENT = 'test:notice';
const tells = (detail: unknown): void => void document.dispatchEvent(new CustomEvent(EVENT, { detail }));
const notice = (name: string): string => JSON.stringify({ what: 'asked', kind: 'cookie', name, script: null });

afterEach(drainNotices);

test('nothing is there before anyone listens', () => {
  expect(drainNotices()).toBe('');
  keepNotices(EVENT);
  keepNotices(EVENT); // twice is once
  expect(drainNotices()).toBe('[]');
});

test('what the page told since the last time comes once, with the time', () => {
  tells(notice('a'));
  tells(notice('b'));
  expect(readNotices(drainNotices())).toEqual(['a', 'b'].map((name) => ({ what: 'asked', kind: 'cookie', name, script: null, time: expect.any(Number) as number })));
  expect(readNotices(drainNotices())).toEqual([]);
});

test('a page that tells without end fills nothing', () => {
  tells(notice('x'.repeat(6000)));
  tells({ an: 'object' });
  for (let n = 0; n < 9000; n++) tells(notice(`n${n}`));
  const names = readNotices(drainNotices()).map(({ name }) => name);
  expect([names.length, names.at(-1)]).toEqual([200, 'n8999']);
});

test('what is no notice is left out, and the rest is taken', () => {
  for (const text of ['no JSON', '[]', JSON.stringify({ what: 'granted', kind: 'cookie', name: 'a', script: null })]) tells(text);
  expect(readNotices(drainNotices())).toEqual([]);
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constant(notice('real')))), (texts) => {
    const read = readNotices(JSON.stringify(texts.map((text) => ({ time: 1, text }))));
    expect(read).toHaveLength(texts.filter((text) => text === notice('real')).length);
  }));
});
