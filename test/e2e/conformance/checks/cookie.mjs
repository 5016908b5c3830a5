import { surface } from '../page/surface.mjs';

/* A setter called without a value makes a nameless cookie, which is in undeclarable.mjs. */
const common = surface('Document.prototype.cookie', { self: () => document, args: ['c_surface=1'] });
delete common['Document.prototype.cookie: without arguments'];

/** What the page reads of its own cookies `c_*`, in the order that the platform gives. */
const mine = (from = document) => from.cookie.split('; ').filter((pair) => /c_/.test(pair));
/* Chromium tells other documents in a moment, which is longer on a busy machine. */
const seenHere = async ({ pause }) => { for (let tries = 0; tries < 60 && !mine().length; tries++) await pause(50); return mine(); };
const after = (...texts) => { for (const text of texts) document.cookie = text; return mine(); };
const site = location.hostname.split('.').slice(-2).join('.');
const big = (length) => 'x'.repeat(length);
const sizes = (...texts) => after(...texts).map((pair) => pair.length);
const accessor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');

export const checks = {
  ...common,
  'a pair': () => after('c_a=1'),
  'what an assignment is worth': () => [(document.cookie = 'c_a=1; path=/'), mine()],
  'replacing keeps the place': () => after('c_a=1', 'c_b=2', 'c_a=3'),
  'removing and setting again changes the place': () => after('c_a=1', 'c_b=2', 'c_a=; max-age=0', 'c_a=3'),
  'two at once are one': () => after('c_a=1; c_b=2'),
  'an empty value': () => after('c_a=', 'c_b= '),
  'a value with =': () => after('c_a=b=c', 'c_b==', 'c_c==x'),
  'a value in quotes': () => after('c_a="x y"', 'c_b="x;y"'),
  'a value with commas': () => after('c_a=1,2,3'),
  'spaces and tabs around': () => after(' c_a = 1 ', 'c_b=\t2\t', 'c_c=a  b'),
  'a name with a space': () => after('c_a b=1'),
  'a control character': () => after('c_a=x\x01y', 'c_b=x\x7Fy', 'c_c=x\ty'),
  'a zero character': () => after('c_a=x\0y'),
  'letters beyond ASCII': () => after('c_a=ö', 'c_b=漢字', 'c_c=😀'),
  'half a surrogate pair': () => after('c_a=\ud800'),
  'names differ by case': () => after('c_a=1', 'c_A=2'),
  'percent signs stay': () => after('c_a=%20%zz'),
  'longer paths come first': () => after('c_a=1; path=/', 'c_b=2; path=/page', 'c_c=3; path=/page/run'),
  'the same name on two paths': () => after('c_a=1; path=/', 'c_a=2; path=/page'),
  'a path that is not this page’s': () => after('c_a=1; path=/other', 'c_b=1; path=/pag'),
  'a path without slash': () => after('c_a=1; path=page'),
  'an empty path': () => after('c_a=1; path=', 'c_b=2; path'),
  'the last path counts': () => after('c_a=1; path=/other; path=/', 'c_b=1; path=/; path=/other'),
  'max-age of nothing': () => after('c_a=1', 'c_a=2; max-age=0'),
  'max-age below nothing': () => after('c_a=1; max-age=-5', 'c_b=1; max-age=10'),
  'max-age that is no number': () => after('c_a=1; max-age=soon', 'c_b=1; max-age=', 'c_c=1; max-age=5x'),
  'expired': () => after('c_a=1', 'c_a=2; expires=Thu, 01 Jan 1970 00:00:00 GMT'),
  'expires in a far future': () => after('c_a=1; expires=Fri, 31 Dec 9999 23:59:59 GMT'),
  'expires that is no date': () => after('c_a=1; expires=soon', 'c_b=1; expires='),
  'max-age wins over expires': () => after('c_a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=60', 'c_b=1; max-age=0; expires=Fri, 31 Dec 9999 23:59:59 GMT'),
  'attributes in any case and spacing': () => after('c_a=1;MAX-AGE=0', 'c_b=1 ; Path = /other', 'c_c=1;;;path=/'),
  'an attribute that nobody knows': () => after('c_a=1; colour=red; priority=high'),
  'the own host as domain': () => after(`c_a=1; domain=${location.hostname}`),
  'the site as domain': () => after(`c_a=1; domain=${site}`, `c_b=1; domain=.${site}`),
  'the same name with and without domain': () => after('c_a=1', `c_a=2; domain=${site}`),
  'another site’s domain': () => after('c_a=1; domain=other.example'),
  'a deeper domain': () => after(`c_a=1; domain=x.${location.hostname}`),
  'part of a label as domain': () => after(`c_a=1; domain=${site.slice(1)}`),
  'a public suffix as domain': () => after('c_a=1; domain=localhost', 'c_b=1; domain=.localhost'),
  'an empty domain': () => after('c_a=1; domain=', 'c_b=1; domain=.'),
  'a domain in capitals': () => after(`c_a=1; domain=${site.toUpperCase()}`),
  'an address as domain': () => after('c_a=1; domain=127.0.0.1'),
  'Secure': () => after('c_a=1; secure', 'c_b=1; Secure=yes'),
  'HttpOnly': () => after('c_a=1; httponly'),
  'SameSite': () => after('c_a=1; samesite=strict', 'c_b=1; samesite=lax', 'c_c=1; samesite=none', 'c_d=1; samesite=none; secure', 'c_e=1; samesite=else'),
  'Partitioned': () => after('c_a=1; partitioned', 'c_b=1; secure; partitioned', 'c_c=1; path=/; secure; partitioned; samesite=none'),
  '__Host- as it has to be': () => after('__Host-c_a=1; secure; path=/'),
  '__Host- without what it needs': () => after('__Host-c_a=1', '__Host-c_b=1; secure; path=/page', '__Host-c_c=1; path=/', `__Host-c_d=1; secure; path=/; domain=${location.hostname}`),
  '__Secure- with and without': () => after('__Secure-c_a=1; secure', '__Secure-c_b=1'),
  'prefixes in another case': () => after('__host-c_a=1', '__SECURE-c_b=1'),
  'a Secure one is not replaced by another': () => after('c_a=1; secure; path=/', 'c_a=2; path=/'),
  '4096 bytes': () => sizes(`c_a=${big(4093)}`),
  'one byte more': () => sizes(`c_b=${big(4094)}`),
  'far too much': () => sizes(`c_a=1`, `c_a=${big(20_000)}`),
  'bytes, not characters': () => sizes(`c_a=${'ä'.repeat(2046)}`, `c_b=${'ä'.repeat(2047)}`),
  'an attribute of 1024 bytes and one more': () => after(`c_a=1; path=/${big(1023)}`, `c_b=1; path=/; x=${big(1025)}`),
  'a long name': () => sizes(`c_${big(4000)}=1`, `c_${big(5000)}=1`),
  'many': () => {
    for (let at = 0; at < 60; at++) document.cookie = `c_${at}=${at}`;
    return mine();
  },
  'an object': () => after({ toString: () => 'c_a=1' }, ['c_b=2'], ['c_c=3', 'c_d=4']),
  'an object is converted once': () => {
    let times = 0;
    document.cookie = { toString: () => `c_a=${++times}` };
    return [mine(), times];
  },
  'an object whose toString gives no text': (env) => env.attempt(() => { document.cookie = { toString: () => ({}), valueOf: () => ({}) }; }),
  'a symbol': (env) => [env.attempt(() => { document.cookie = Symbol('c_a'); }), mine()],
  'an object that throws': (env) => [env.attempt(() => { document.cookie = env.thrower('no cookie'); }), mine()],
  'a document without a cookie jar': () => {
    const other = document.implementation.createHTMLDocument();
    other.cookie = 'c_a=1';
    return [other.cookie, mine()];
  },
  'through the accessor': () => [accessor.set.call(document, 'c_a=1'), typeof accessor.get.call(document), mine()],
  'Reflect.set and get': () => [Reflect.set(document, 'cookie', 'c_a=1'), mine({ get cookie() { return Reflect.get(document, 'cookie'); } })],
  'Reflect.get with another receiver': (env) => env.attempt(() => Reflect.get(Document.prototype, 'cookie', document).includes('dingtalk_consent')),
  'the property is inherited': () => ['cookie' in document, Object.hasOwn(document, 'cookie'), Object.hasOwn(Document.prototype, 'cookie'), Object.hasOwn(HTMLDocument.prototype, 'cookie')],
  'an own property in front of it': () => {
    Object.defineProperty(document, 'cookie', { value: 'mine', configurable: true });
    const found = [document.cookie, delete document.cookie, typeof document.cookie];
    return found;
  },
  'from a frame': async (env) => {
    const { contentDocument } = await env.frame('/blank');
    contentDocument.cookie = 'c_a=1; path=/';
    return [await seenHere(env), mine(contentDocument)];
  },
  'what a frame sees of other paths': async (env) => {
    document.cookie = 'c_a=1; path=/page/run';
    const { contentDocument } = await env.frame('/blank');
    return [mine(), mine(contentDocument)];
  },
  'from an about:blank frame': async (env) => {
    const { contentDocument } = await env.frame();
    contentDocument.cookie = 'c_a=1';
    return [await seenHere(env), mine(contentDocument)];
  },
  'what the server receives': async (env) => {
    document.cookie = 'c_a=1; path=/';
    return env.settle(async () => (await (await fetch('/echo')).json()).cookie);
  },
  'last: more than a site may have': () => {
    for (let at = 0; at < 220; at++) document.cookie = `c_${at}=${at}`;
    return mine().length;
  },
};
