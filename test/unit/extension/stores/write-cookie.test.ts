import type { CookieIdentity } from '../../../../extension/stores/cookie-identity';
import { expireCookie, writeDetails, type CookieContent } from '../../../../extension/stores/write-cookie';
import { fakeBrowser } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const identity: CookieIdentity = {
  storeId: '0', domain: 'www.x.test', hostOnly: true, path: '/deep', name: 'a', topLevelSite: null, hasCrossSiteAncestor: null, firstPartyDomain: null,
};
const content: CookieContent = { value: 'v', secure: true, httpOnly: true, sameSite: 'lax', expires: 2e9 };

test('a host-only cookie names no domain: with one it would become its own twin', () => {
  const details = writeDetails(identity, content);
  expect(details).toEqual({
    url: 'https://www.x.test/deep', storeId: '0', name: 'a', value: 'v', path: '/deep', secure: true, httpOnly: true, sameSite: 'lax', expirationDate: 2e9,
  });
});

test('a domain cookie names it, and is written from its host', () => {
  const details = writeDetails({ ...identity, domain: '.x.test', hostOnly: false }, { ...content, secure: false });
  expect(details).toMatchObject({ url: 'http://x.test/deep', domain: '.x.test' });
});

test('a session cookie gets no date', () => {
  expect(writeDetails(identity, { ...content, expires: null })).not.toHaveProperty('expirationDate');
});

test('a partitioned cookie of the top-level site is written with the scheme of its partition, as Chromium demands', () => {
  const details = writeDetails({ ...identity, topLevelSite: 'http://x.test', hasCrossSiteAncestor: false }, content);
  expect(details).toMatchObject({ url: 'http://www.x.test/deep', secure: true, partitionKey: { topLevelSite: 'http://x.test', hasCrossSiteAncestor: false } });
});

test('a third party\'s partitioned cookie keeps its own scheme; an older browser is told no ancestor bit', () => {
  expect(writeDetails({ ...identity, topLevelSite: 'http://y.test', hasCrossSiteAncestor: true }, content).url).toBe('https://www.x.test/deep');
  expect(writeDetails({ ...identity, topLevelSite: 'https://y.test' }, content).partitionKey).toEqual({ topLevelSite: 'https://y.test' });
});

test('Firefox is told the first-party domain, an empty one too', () => {
  expect(writeDetails({ ...identity, firstPartyDomain: '' }, content).firstPartyDomain).toBe('');
});

test.each([['a', ''], ['', 'x']])('expiring the cookie named "%s" writes the value "%s" in the past', async (name, value) => {
  const set = jest.spyOn(fakeBrowser.cookies, 'set');
  await expireCookie({ ...identity, name }, content);
  expect(set).toHaveBeenCalledWith(expect.objectContaining({ name, value, expirationDate: 1 }));
});
