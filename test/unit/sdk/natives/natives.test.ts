import { adoptNatives, natives } from '../../../../sdk/natives';

test('what was captured stays what it was, whatever page script replaces later', () => {
  const { getItem, setItem, removeItem, names, readCookies, writeCookie, localStorage: area } = natives();
  Storage.prototype.setItem = () => undefined;
  Storage.prototype.getItem = () => 'forged';
  Storage.prototype.removeItem = () => undefined;
  Storage.prototype.key = () => 'forged';
  Object.defineProperty(Document.prototype, 'cookie', { get: () => 'forged=1', set: () => undefined, configurable: true });
  setItem(area!, 'a', '1');
  setItem(area!, 'b', '2');
  removeItem(area!, 'a');
  writeCookie('c=3');
  expect([getItem(area!, 'b'), names(area), readCookies()]).toEqual(['2', ['b'], 'c=3']);
});

test('it is captured once, and a later copy takes over what the first one has', () => {
  const first = natives();
  expect(natives()).toBe(first);
  const other = { ...first };
  adoptNatives(other);
  expect(natives()).toBe(other);
});

describe('where the browser denies storage', () => {
  const owners: [object, string][] = [[window, 'localStorage'], [window, 'sessionStorage'], [Document.prototype, 'cookie']];
  const before = owners.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)!);
  const deny = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  beforeAll(() => owners.forEach(([owner, name]) => Object.defineProperty(owner, name, { get: deny, set: deny, configurable: true })));
  afterAll(() => owners.forEach(([owner, name], index) => Object.defineProperty(owner, name, before[index]!)));

  test('there is none, and nothing is thrown', () => {
    jest.isolateModules(() => {
      const denied = jest.requireActual<typeof import('../../../../sdk/natives')>('../../../../sdk/natives').natives();
      expect([denied.localStorage, denied.sessionStorage, denied.cookieStore, denied.names(denied.localStorage), denied.readCookies()]).toEqual([null, null, null, [], '']);
      expect(() => denied.writeCookie('a=1')).not.toThrow();
    });
  });
});
