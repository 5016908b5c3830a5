import { guardLocalStorage, guardSessionStorage } from '../../../../sdk/guards/web-storage';
import { natives } from '../../../../sdk/natives';
import { fakeGuarding } from './fake-guarding';
import { OPERATIONS, type Operation } from './web-storage-operations';

function outcome(area: Storage, run: Operation): unknown {
  area.clear();
  area.setItem('a', '1');
  area.setItem('b', '2');
  const attempt = () => {
    try {
      return { returned: run(area as never) };
    } catch (error) {
      return { thrown: (error as Error).constructor.name };
    }
  };
  return { ...attempt(), left: Object.entries(area).sort() };
}

const real = window.localStorage;
const native = Object.fromEntries(Object.entries(OPERATIONS).map(([name, run]) => [name, outcome(real, run)]));
const beforeTheGuard = { setItem: Storage.prototype.setItem, removeItem: Storage.prototype.removeItem };
const guarding = fakeGuarding();
natives();
guardLocalStorage(guarding.of('local-storage'))(window);
guardSessionStorage(guarding.of('session-storage'))(window);
/** What really lies there, past the guard. */
const stored = (area = natives().localStorage!): Record<string, string | null> => Object.fromEntries(natives().names(area).map((name) => [name, natives().getItem(area, name)]));
const place = (name: string, value: string, area = natives().localStorage!): void => natives().setItem(area, name, value);

beforeEach(() => {
  for (const area of [natives().localStorage!, natives().sessionStorage!]) for (const name of natives().names(area)) natives().removeItem(area, name);
  guarding.reset();
});

describe('where everything is allowed, the guarded area does as the platform:', () => {
  test.each(Object.keys(OPERATIONS))('%s', (name) => {
    expect(window.localStorage).not.toBe(real);
    expect(outcome(window.localStorage, OPERATIONS[name]!)).toEqual(native[name]);
  });

  test.each(Object.keys(OPERATIONS))('%s, on the area that a script kept from before', (name) => {
    const { thrown } = native[name] as { thrown?: string };
    const methods = ['getItem', 'setItem', 'removeItem', 'clear', 'key', 'length'];
    if (!thrown && methods.includes(name)) expect(outcome(real, OPERATIONS[name]!)).toEqual(native[name]);
  });
});

describe('what waits', () => {
  beforeEach(() => void (guarding.otherwise = 'hold'));

  test.each<[string, (area: Storage) => void]>([
    ['setItem', (area) => area.setItem('k', 'v')],
    ['a property', (area) => void (area['k'] = 'v')],
    ['defineProperty', (area) => void Object.defineProperty(area, 'k', { value: 'v' })],
    ['the prototype’s method', (area) => Storage.prototype.setItem.call(area, 'k', 'v')],
    ['the prototype’s method on the area from before', () => Storage.prototype.setItem.call(real, 'k', 'v')],
  ])('by %s, is not stored, is read by the page, and lands when granted', (_, write) => {
    write(window.localStorage);
    expect(stored()).toEqual({});
    expect(guarding.met).toEqual(['local-storage k']);
    const { localStorage } = window;
    expect([localStorage.getItem('k'), localStorage['k'], 'k' in localStorage, Object.keys(localStorage), localStorage.length, localStorage.key(0), { ...localStorage }]).toEqual(['v', 'v', true, ['k'], 1, 'k', { k: 'v' }]);
    guarding.settle(true);
    expect(stored()).toEqual({ k: 'v' });
    expect([localStorage.getItem('k'), localStorage.length]).toEqual(['v', 1]);
  });

  test('is gone when refused, and was never stored', () => {
    localStorage.setItem('k', 'v');
    guarding.settle(false);
    expect(stored()).toEqual({});
    expect([localStorage.getItem('k'), 'k' in localStorage, localStorage.length]).toEqual([null, false, 0]);
  });

  test('lands in the order of the page: set, overwritten, removed, set again', () => {
    localStorage.setItem('k', '1');
    localStorage.setItem('k', '2');
    localStorage.setItem('other', 'x');
    localStorage.removeItem('k');
    expect([localStorage.getItem('k'), localStorage.length]).toEqual([null, 1]);
    localStorage['k'] = '3';
    guarding.settle(true);
    expect(stored()).toEqual({ k: '3', other: 'x' });
  });

  test('a removal takes what lay there before, once it is granted', () => {
    place('k', 'old');
    delete localStorage['none'];
    localStorage.removeItem('k');
    expect(stored()).toEqual({ k: 'old' });
    guarding.settle(true);
    expect(stored()).toEqual({});
  });

  test('is emptied by clear, which leaves what the page may not see', () => {
    place('hidden', 'old');
    localStorage.setItem('k', 'v');
    localStorage.clear();
    expect(localStorage.length).toBe(0);
    guarding.settle(true);
    expect(stored()).toEqual({ hidden: 'old' });
  });

  test('waits in its own area', () => {
    sessionStorage.setItem('k', 'session');
    localStorage.setItem('k', 'local');
    expect([sessionStorage.getItem('k'), localStorage.getItem('k')]).toEqual(['session', 'local']);
    guarding.settle(true);
    expect([stored(natives().sessionStorage!), stored()]).toEqual([{ k: 'session' }, { k: 'local' }]);
    expect(guarding.met).toEqual(['session-storage k', 'local-storage k']);
  });
});

test('what lies there from before is out of the page’s sight until it is allowed', () => {
  place('old', 'secret');
  place('fine', 'x');
  guarding.answers['old'] = 'hold';
  expect([localStorage.getItem('old'), localStorage['old'], 'old' in localStorage, Object.keys(localStorage), localStorage.length, localStorage.key(0), localStorage.key(1), JSON.stringify(localStorage)]).toEqual([null, undefined, false, ['fine'], 1, 'fine', null, '{"fine":"x"}']);
  expect(Storage.prototype.getItem.call(real, 'old')).toBeNull();
  guarding.answers['old'] = 'allow';
  expect(localStorage.getItem('old')).toBe('secret');
});

test('a refused write returns as if it were done, and nothing is there', () => {
  guarding.otherwise = 'deny';
  expect(localStorage.setItem('k', 'v')).toBeUndefined();
  localStorage['p'] = 'v';
  expect([stored(), localStorage.getItem('k'), localStorage['p']]).toEqual([{}, null, undefined]);
});

test('an allowed write that the platform refuses throws what the platform throws', () => {
  const tooMuch = 'x'.repeat(6_000_000);
  for (const write of [() => localStorage.setItem('k', tooMuch), () => { localStorage['k'] = tooMuch; }]) expect(write).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  expect([stored(), localStorage.getItem('k')]).toEqual([{}, null]);
});

test('the methods that the SDK itself uses are the ones from before', () => {
  expect(Storage.prototype.setItem).not.toBe(beforeTheGuard.setItem);
  guarding.otherwise = 'deny';
  place('own', 'x');
  expect(stored()).toEqual({ own: 'x' });
});
