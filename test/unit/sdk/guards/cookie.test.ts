import * as fc from 'fast-check';
import { GUARDS } from '../../../../sdk/guards';
import { natives } from '../../../../sdk/natives';
import { cookieName, splitCookies } from '../../../../sdk/lib/split-cookies';
import { installCookieStore } from './fake-cookie-store';
import { fakeGuarding } from './fake-guarding';

history.pushState(null, '', '/app/page');
Object.assign(window, { isSecureContext: true });
const { jar, calls } = installCookieStore();
const guarding = fakeGuarding();
const { readCookies, writeCookie } = natives();
GUARDS.cookie(guarding.of('cookie'))(window);

const PATHS = ['/', '/app', '/app/', '/app/page'];
const DOMAINS = ['', 'dingtalk.test', 'www.dingtalk.test'];

function empty(): void {
  for (const name of splitCookies(readCookies()).map(cookieName)) {
    for (const path of PATHS) for (const domain of DOMAINS) for (const flag of ['', '; secure']) writeCookie(`${name}=; max-age=0; path=${path}${domain && `; domain=${domain}`}${flag}`);
  }
}

/** A clean jar and nobody waiting: each earlier test refuses what it left. */
beforeEach(() => {
  guarding.settle(false);
  guarding.reset();
  empty();
  jar.clear();
  calls.length = 0;
});

const pairs = (header: string): string[] => splitCookies(header).sort();

describe('document.cookie', () => {
  test('writes what is allowed with all its attributes', () => {
    document.cookie = 'a=1; path=/app; max-age=60';
    document.cookie = 'b=2; path=/elsewhere';
    expect([readCookies(), document.cookie, guarding.met]).toEqual(['a=1', 'a=1', ['cookie a', 'cookie b']]);
  });

  test('keeps what waits out of the jar, shows it to the page, and writes it when granted', () => {
    guarding.otherwise = 'hold';
    document.cookie = 'a=1; path=/';
    document.cookie = ' b = 2 ';
    expect([readCookies(), document.cookie]).toEqual(['', 'b=2; a=1']); // the longer path first
    guarding.settle(true);
    expect([pairs(readCookies()), pairs(document.cookie)]).toEqual([['a=1', 'b=2'], ['a=1', 'b=2']]);
  });

  test('forgets what waited when it is refused', () => {
    guarding.otherwise = 'hold';
    document.cookie = 'a=1';
    guarding.settle(false);
    expect([readCookies(), document.cookie]).toEqual(['', '']);
    document.cookie = 'a=2';
    expect([readCookies(), document.cookie]).toEqual(['', '']);
  });

  test('hides what lies there from before', () => {
    writeCookie('old=secret');
    writeCookie('fine=1');
    guarding.answers['old'] = 'hold';
    expect(document.cookie).toBe('fine=1');
  });

  test('takes whatever it is given as text', () => {
    document.cookie = { toString: () => 'a=object' } as never;
    expect(readCookies()).toBe('a=object');
    expect(() => (document.cookie = Symbol('x') as never)).toThrow(TypeError);
  });

  test('reads text once, so that nobody is asked about one name and writes another', () => {
    const texts = ['a=1', 'evil=1'];
    guarding.answers['evil'] = 'deny';
    document.cookie = { toString: () => texts.shift() ?? 'evil=2' } as never;
    expect(readCookies()).toBe('a=1');
  });

  const writes = fc.record({
    name: fc.constantFrom('a', 'b', '__Host-a', '__Secure-a'),
    value: fc.constantFrom('', '1', '2=3'),
    path: fc.constantFrom('', '; path=', ...[...PATHS, '/app/page/', '/ap', '/other', 'relative'].map((path) => `; path=${path}`)),
    /* Not the host itself as a domain: browsers tell that from a host-only cookie (RFC 6265bis), jsdom does not. */
    domain: fc.constantFrom('', ...['dingtalk.test', '.dingtalk.test', 'DINGTALK.test', 'other.test', 'ingtalk.test', 'open.dingtalk.test', 'test'].map((domain) => `; domain=${domain}`)),
    flags: fc.constantFrom('', '; secure', '; httponly', '; SECURE; samesite=lax', '; secure=; path=/app'),
    age: fc.constantFrom('', '; max-age=0', '; max-age=-1', '; max-age=60', '; expires=Thu, 01 Jan 1970 00:00:00 GMT', '; Expires=Fri, 01 Jan 2100 00:00:00 GMT'),
  });

  test('shows what waits as the platform would have stored it, and a grant makes it so', () => {
    fc.assert(
      fc.property(fc.array(writes, { maxLength: 8 }), (list) => {
        const texts = list.map(({ name, value, path, domain, flags, age }) => `${name}=${value}${path}${domain}${flags}${age}`);
        texts.forEach(writeCookie);
        const platform = pairs(readCookies());
        empty();
        guarding.otherwise = 'hold';
        for (const text of texts) document.cookie = text;
        const shown = pairs(document.cookie);
        expect(readCookies()).toBe('');
        guarding.settle(true);
        const landed = pairs(readCookies());
        empty();
        expect({ shown, landed }).toEqual({ shown: platform, landed: platform });
      }),
      { numRuns: 500 },
    );
  });

  test('ignores a cookie with neither name nor value, as the platform does', () => {
    guarding.otherwise = 'hold';
    document.cookie = 'a=1';
    document.cookie = '';
    document.cookie = '=';
    expect(document.cookie).toBe('a=1');
  });
});

describe('cookieStore', () => {
  test('sets and deletes what is allowed with the arguments it was given', async () => {
    await cookieStore.set('a', '1');
    await cookieStore.set({ name: 'b', value: '2', path: '/app' });
    await cookieStore.delete('a');
    expect(calls).toEqual([['set', 'a', '1'], ['set', { name: 'b', value: '2', path: '/app' }], ['delete', 'a']]);
    expect([...jar]).toEqual([['b', '2']]);
  });

  test('shares what waits with document.cookie', async () => {
    guarding.otherwise = 'hold';
    await cookieStore.set('a', '1');
    document.cookie = 'b=2';
    await cookieStore.set({ name: 'c', value: '3', expires: Date.now() + 60_000 });
    expect(calls).toEqual([]);
    expect(pairs(document.cookie)).toEqual(['a=1', 'b=2', 'c=3']);
    expect((await cookieStore.getAll()).map(({ name, value }) => `${name}=${value}`)).toEqual(['b=2', 'a=1', 'c=3']);
    expect(await cookieStore.get('b')).toMatchObject({ name: 'b', value: '2' });
    expect(await cookieStore.getAll({ name: 'c' })).toMatchObject([{ name: 'c', value: '3' }]);
    expect(await cookieStore.get('none')).toBeNull();
    guarding.settle(true);
    expect(calls).toEqual([['set', 'a', '1'], ['set', { name: 'c', value: '3', expires: expect.any(Number) }]]);
    expect(readCookies()).toBe('b=2');
  });

  test('a held deletion hides what waited and is carried out in its turn', async () => {
    guarding.otherwise = 'hold';
    await cookieStore.set('a', '1');
    await cookieStore.delete({ name: 'a' });
    expect([document.cookie, await cookieStore.get('a')]).toEqual(['', null]);
    guarding.settle(true);
    expect(calls.map(([method]) => method)).toEqual(['set', 'delete']);
  });

  test('hides what lies there from before, and drops what is refused', async () => {
    jar.set('old', 'secret').set('fine', '1');
    guarding.answers['old'] = 'deny';
    expect(await cookieStore.getAll()).toEqual([{ name: 'fine', value: '1' }]);
    expect([await cookieStore.get('old'), await cookieStore.get({ name: 'old' })]).toEqual([null, null]);
    await expect(cookieStore.set('old', 'x')).resolves.toBeUndefined();
    expect(jar.get('old')).toBe('secret');
  });

  test('rejects as the platform does', async () => {
    await expect((cookieStore.get as () => Promise<unknown>)()).rejects.toThrow(TypeError);
  });
});
