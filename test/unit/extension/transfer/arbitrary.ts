import fc from 'fast-check';
import { SAME_SITES, type Carried } from '../../../../extension/messaging/carried';

/* What pages really put into names and values, and what they could: markup, NUL, bidi marks, half surrogate pairs, 4 KB. */
const HOSTILE = ['<img src=x onerror=alert(1)>', 'a\0b', '\u202Etxt.exe', '\uD800', 'x\uDFFF', 'a\tb', 'a\r\nSet-Cookie: b=1', 'é漢😀', "'; rm -rf /; '", '=1+1', '"', '', ' ', 'x'.repeat(4096)];

export const hostileText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));

/** Letters of every script, quotes and signs, but none that ends a line, a field or a pair. */
export const plainText = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[\0-\x1f\x7f;=]/.test(text) && text.trim() === text);

const partition = fc.constantFrom(null, 'https://a.example', 'http://b.localhost');
const expires = fc.option(fc.integer({ min: 1, max: 8.64e15 }));
const place = fc.constantFrom(['www.x.example', true], ['.x.example', false], ['.localhost', false], ['[::1]', true]) as fc.Arbitrary<[string, boolean]>;

/** A cookie that some browser could hold, with a name and a value from `text`: at least one of them, as RFC 6265bis §5.7 asks. */
export const cookieWith = (text: fc.Arbitrary<string>): fc.Arbitrary<Carried> =>
  fc.record({
    name: fc.oneof(text, text.map((name) => `__Host-${name}`), text.map((name) => `__Secure-${name}`)), value: text, place, path: fc.constantFrom('/', '/deep', '/a b/é'), partition,
    hasCrossSiteAncestor: fc.option(fc.boolean()), expires, secure: fc.boolean(), httpOnly: fc.boolean(), sameSite: fc.constantFrom(...SAME_SITES),
  }).map(({ place: [domain, hostOnly], secure, httpOnly, sameSite, ...rest }) => ({ kind: 'cookie' as const, ...rest, domain, flags: { secure, httpOnly, hostOnly, sameSite } }))
    .filter(({ name, value }) => name !== '' || value !== '');

/** An item of any sort. */
export const anyItem: fc.Arbitrary<Carried> = fc.oneof(
  cookieWith(hostileText),
  fc.record({ kind: fc.constantFrom('local-storage' as const, 'session-storage' as const), name: hostileText, value: hostileText, partition })
    .map((entry) => ({ ...entry, domain: 'https://www.x.example', path: '', hasCrossSiteAncestor: null, expires: null })),
  fc.record({ name: hostileText, content: fc.string({ unit: 'binary' }) })
    .map((entry) => ({ kind: 'indexed-db' as const, ...entry, value: '', domain: 'https://www.x.example', path: '', partition: null, hasCrossSiteAncestor: null, expires: null })),
);

/** A plain cookie of www.x.example, unless told otherwise. */
export const cookie = (more: Partial<Carried> = {}): Carried => ({
  kind: 'cookie', name: 'a', value: '1', domain: 'www.x.example', path: '/', partition: null, hasCrossSiteAncestor: null, expires: null,
  flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'unspecified' }, ...more,
});
