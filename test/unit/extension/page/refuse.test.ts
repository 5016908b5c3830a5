import { refuseStorage } from '../../../../extension/page/refuse';

/* The guards can be put in once a page; both tests look at the same page. */
beforeAll(() => {
  document.cookie = 'before=1';
  localStorage.setItem('before', '1');
  refuseStorage((name) => name.startsWith('spared'));
});

test('nothing that page script writes is stored, by whatever way, and nothing throws', () => {
  document.cookie = 'a=1';
  localStorage.setItem('a', '1');
  localStorage['b'] = '1';
  sessionStorage.setItem('a', '1');
  Storage.prototype.setItem.call(sessionStorage, 'c', '1');
  expect(document.cookie).toBe('before=1');
  expect([{ ...localStorage }, { ...sessionStorage }]).toEqual([{ before: '1' }, {}]);
});

test('spared names are stored', () => {
  document.cookie = 'spared=1';
  localStorage.setItem('spared', '1');
  expect(document.cookie).toContain('spared=1');
  expect(localStorage.getItem('spared')).toBe('1');
});
