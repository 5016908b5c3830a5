import 'fake-indexeddb/auto';
import { indexedDbFrameStore } from '../../../../../extension/content/frame-stores/indexed-db';

const fail = (): void => void jest.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'UnknownError'));

test('a browser that denies all storage denies databases too, whatever it says', async () => {
  fail();
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expect(indexedDbFrameStore.list()).rejects.toMatchObject({ name: 'SecurityError' });
});

test('databases that fail alone may hold something', async () => {
  fail();
  await expect(indexedDbFrameStore.list()).rejects.toMatchObject({ name: 'UnknownError' });
});
