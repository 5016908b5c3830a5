import { changeArea, type AreaChange } from '../../../../extension/stores/change-area';
import { readFrame } from '../../../../extension/stores/read-frame';

/* Both run inside pages, sent as text: jsdom is such a page. */
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  performance.getEntriesByType ??= () => [];
});

const { origin } = location;
const change = (asked: AreaChange): unknown => JSON.parse(changeArea(JSON.stringify(asked)) ?? 'null');

test('a frame tells its storage, methods\' names included, and the hosts around it', () => {
  localStorage.setItem('a', '1');
  localStorage.setItem('getItem', 'odd');
  sessionStorage.setItem('b', '2');
  for (const src of ['https://frame.test/x', 'about:blank', 'http://[broken']) document.body.append(Object.assign(document.createElement('iframe'), { src }));
  expect(JSON.parse(readFrame())).toEqual({ origin, ancestors: [], local: expect.arrayContaining([['a', '1'], ['getItem', 'odd']]), session: [['b', '2']], hosts: ['frame.test'] });
});

test('storage that the page may not use is null, not empty', () => {
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(JSON.parse(readFrame())).toMatchObject({ local: null, session: [] });
});

test('changes are made, and looked at', () => {
  localStorage.setItem('old', '1');
  expect(change({ area: 'localStorage', origin, remove: ['old', 'never'], set: [['new', '2']] })).toEqual([]);
  expect({ ...localStorage }).toEqual({ new: '2' });
});

test('what does not fit is named, and the rest is done', () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(change({ area: 'sessionStorage', origin, remove: [], set: [['big', 'x'], ['small', 'y']] })).toEqual(['big']);
  expect(sessionStorage.getItem('small')).toBe('y');
});

test('a frame that shows another origin by now is left alone', () => {
  localStorage.setItem('mine', '1');
  expect(change({ area: 'localStorage', origin: 'https://elsewhere.test', remove: ['mine'], set: [] })).toBeNull();
  expect(localStorage.getItem('mine')).toBe('1');
});
