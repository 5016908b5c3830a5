import { cookieNames, cookieValue, setCookie } from '../../../../demo-site/server/set-cookie';

test('a cookie of the site is host-only and Lax unless told otherwise', () => {
  expect(setCookie({ name: 'a', value: '1', httpOnly: true })).toBe('a=1; Path=/; HttpOnly; SameSite=Lax');
  expect(setCookie({ name: 'a', value: '1', domain: 'x.localhost', path: '/p', maxAgeSeconds: 0 })).toBe('a=1; Path=/p; Domain=x.localhost; Max-Age=0; SameSite=Lax');
});

test('a third party\'s cookie is SameSite=None, Secure, and may be partitioned', () => {
  expect(setCookie({ name: 'a', value: '1', thirdParty: true, partitioned: true })).toBe('a=1; Path=/; SameSite=None; Secure; Partitioned');
});

test('a Cookie header is read name by name', () => {
  expect(cookieNames('a=1; b=2=3; a=4')).toEqual(['a', 'b']);
  expect(cookieNames('')).toEqual([]);
  expect(cookieValue('xa=0; a=1', 'a')).toBe('1');
  expect(cookieValue('xa=0', 'a')).toBeUndefined();
});
