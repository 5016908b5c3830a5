import fc from 'fast-check';
import { cookieOfId, idOfCookie, identityOf, type CookieIdentity } from '../../../../extension/stores/cookie-identity';
import { cookieOf } from '../fake-cookies';

const text = fc.string({ unit: 'binary' });
const identity: fc.Arbitrary<CookieIdentity> = fc.record({
  storeId: text, domain: text, hostOnly: fc.boolean(), path: text, name: text,
  topLevelSite: fc.option(text), hasCrossSiteAncestor: fc.option(fc.boolean()), firstPartyDomain: fc.option(text),
});

test('an id reads back to the identity that it was made from', () => {
  fc.assert(fc.property(identity, (one) => expect(cookieOfId(idOfCookie(one))).toEqual(one)));
});

test('two identities that differ anywhere have two ids', () => {
  fc.assert(fc.property(identity, fc.constantFrom(...(['storeId', 'domain', 'path', 'name'] as const)), (one, part) => {
    expect(idOfCookie({ ...one, [part]: `${one[part]}x` })).not.toBe(idOfCookie(one));
  }));
  fc.assert(fc.property(identity, (one) => {
    expect(idOfCookie({ ...one, hostOnly: !one.hostOnly })).not.toBe(idOfCookie(one));
    expect(idOfCookie({ ...one, topLevelSite: one.topLevelSite === null ? '' : null })).not.toBe(idOfCookie(one));
  }));
});

test('what a browser leaves out is null, so that ids stay the same over the wire', () => {
  const { firstPartyDomain: _, ...chromium } = cookieOf({ name: 'a', domain: 'x.test' });
  expect(identityOf(chromium as ReturnType<typeof cookieOf>)).toEqual({
    storeId: '0', domain: 'x.test', hostOnly: true, path: '/', name: 'a', topLevelSite: null, hasCrossSiteAncestor: null, firstPartyDomain: null,
  });
});
