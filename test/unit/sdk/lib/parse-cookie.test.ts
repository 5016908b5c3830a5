import * as fc from 'fast-check';
import { parseCookie } from '../../../../sdk/lib/parse-cookie';
import { cookieName, splitCookies, writtenName } from '../../../../sdk/lib/split-cookies';

const NOW = Date.UTC(2026, 0, 1);

beforeEach(() => void jest.useFakeTimers({ now: NOW }));
afterEach(() => void jest.useRealTimers());

test.each([
  ['a=1', 'a', '1'],
  ['a=b=c', 'a', 'b=c'],
  ['lonely', '', 'lonely'],
  ['=value', '', 'value'],
  ['a=', 'a', ''],
  ['=dingtalk_consent=v1', 'dingtalk_consent', 'v1'],
  [' =a=b=c', 'a', 'b=c'],
  ['  a\t=  1 2  ; path=/', 'a', '1 2'],
  ['a=1;b=2', 'a', '1'],
  ['a;b=2', '', 'a'],
])('%j is name %j, value %j', (text, name, value) => {
  expect(parseCookie(text)).toMatchObject({ name, value });
  expect(writtenName(text)).toBe(name);
});

test('attributes are read whatever their case and spacing, and never out of the value', () => {
  expect(parseCookie('a=path=/no; PATH = /app ;Domain=.Example.test')).toMatchObject({ value: 'path=/no', path: '/app', domain: 'example.test' });
  expect(parseCookie('a=1; mypath=/x; xdomain=y')).toMatchObject({ path: '', domain: '' });
});

test('Max-Age counts seconds from now and wins over Expires', () => {
  expect(parseCookie('a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=60')?.expires).toBe(NOW + 60_000);
  expect(parseCookie('a=1; max-age=0; expires=Thu, 01 Jan 2099 00:00:00 GMT')?.expires).toBe(NOW);
  expect(parseCookie('a=1; max-age=-5')?.expires).toBeLessThan(NOW);
});

test('Expires is a date; without either, or with nonsense, the cookie is one of the session', () => {
  expect(parseCookie('a=1; expires=Fri, 01 Jan 2027 00:00:00 GMT')?.expires).toBe(Date.UTC(2027, 0, 1));
  expect(parseCookie('a=1')?.expires).toBeNaN();
  expect(parseCookie('a=1; expires=soon')?.expires).toBeNaN();
});

test.each([
  ['nothing', ''],
  ['neither name nor value', ' = ; path=/'],
  ['HttpOnly, which script may not set', 'a=1; HttpOnly'],
  ['Secure outside a secure context', 'a=1; secure', false],
  ['more than 4096 characters', `a=${'x'.repeat(4096)}`],
  ['__Secure- without Secure', '__Secure-a=1'],
  ['__Host- without Secure', '__Host-a=1; path=/'],
  ['__Host- with a domain', '__Host-a=1; path=/; secure; domain=example.test'],
  ['__Host- on another path', '__Host-a=1; path=/app; secure'],
  ['a prefix in other letters', '__hOsT-a=1; secure'],
])('the platform does not take %s', (_, text, isSecureContext = true) => {
  Object.assign(window, { isSecureContext });
  expect(parseCookie(text)).toBeNull();
});

test.each(['__Host-a=1; path=/; secure', '__Secure-a=1; secure; domain=example.test', 'a=1; secure', `a=${'x'.repeat(4095)}`])('the platform takes %s', (text) => {
  Object.assign(window, { isSecureContext: true });
  expect(parseCookie(text)).not.toBeNull();
});

test('a header is its pairs, and a pair without = has no name', () => {
  expect(splitCookies('')).toEqual([]);
  expect(splitCookies('a=1; b=2; lonely').map(cookieName)).toEqual(['a', 'b', '']);
});

/** The platform's own reading, by jsdom's jar: what a page reads back of one written pair. */
function readBack(pair: string): string {
  document.cookie = pair;
  const read = document.cookie;
  for (const one of splitCookies(read)) document.cookie = `${cookieName(one)}=; max-age=0`;
  return read;
}

test('names and values are what the platform reads back', () => {
  const letter = fc.constantFrom(...'aZ09_-.$% ="\'(){}');
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), (pair) => {
      const { name, value } = parseCookie(pair) ?? { name: '', value: '' };
      fc.pre(name !== ''); // engines differ over nameless cookies
      expect(`${name}=${value}`).toBe(readBack(pair));
    }),
    { numRuns: 500 },
  );
});

test('no text crashes it, and the quick reading of the name is the careful one', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(writtenName(text)).toBe(parseCookie(text)?.name ?? writtenName(text))));
});
