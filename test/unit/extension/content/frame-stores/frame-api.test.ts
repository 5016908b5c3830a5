import { FRAME_STORES } from '../../../../../extension/content/frame-stores';
import { createFrameApi } from '../../../../../extension/content/frame-stores/frame-api';

const store = FRAME_STORES['window-name'];

beforeEach(() => {
  for (const one of Object.values(FRAME_STORES)) jest.spyOn(one, 'list').mockResolvedValue([]);
});
afterEach(() => jest.useRealTimers());

test('a kind that a page makes slow is not read, and hides no other', async () => {
  jest.useFakeTimers();
  jest.spyOn(store, 'list').mockResolvedValue([{ key: 'k', name: 'n', size: 1, count: null }]);
  jest.spyOn(FRAME_STORES['file-system'], 'list').mockReturnValue(new Promise(() => undefined));
  const listing = createFrameApi().list();
  await jest.advanceTimersByTimeAsync(5000);
  expect(await listing).toMatchObject({ 'file-system': null, 'window-name': [{ name: 'n' }], 'indexed-db': [] });
});

test('a kind that the browser denies holds nothing', async () => {
  jest.spyOn(FRAME_STORES['cache-storage'], 'list').mockRejectedValue(new DOMException('denied', 'SecurityError'));
  expect((await createFrameApi().list())['cache-storage']).toEqual([]);
});

test('a kind that fails otherwise may hold something', async () => {
  jest.spyOn(FRAME_STORES['indexed-db'], 'list').mockRejectedValue(new DOMException('disk', 'UnknownError'));
  expect((await createFrameApi().list())['indexed-db']).toBeNull();
});

test('a copy travels in parts, is forgotten with the last one, and is put back as it was', async () => {
  const content = { text: 'x'.repeat(25), when: new Date(3) };
  jest.spyOn(store, 'take').mockResolvedValue({ content, losses: [], count: 2 });
  const putBack = jest.spyOn(store, 'putBack').mockResolvedValue();
  const api = createFrameApi();
  const { ticket, length, count } = await api.take('window-name', 'k');
  const parts = [];
  for (let from = 0; from < length; from += 10) parts.push(await api.fetch(ticket, from, 10));
  expect([count, await api.fetch(ticket, 0, 10)]).toEqual([2, '']);
  let handed: string | null = null;
  for (const part of parts) handed = await api.hand(handed, part);
  await api.putBack('window-name', 'k', handed ?? '');
  expect(putBack).toHaveBeenCalledWith('k', content);
});

test('what can not be removed is named with the browser\'s words, and the rest is removed', async () => {
  jest.spyOn(store, 'remove').mockImplementation((key) => (key === 'bad' ? Promise.reject(new Error('in use')) : Promise.resolve()));
  expect(await createFrameApi().remove('window-name', ['good', 'bad'])).toEqual([{ key: 'bad', why: 'in use' }]);
});
