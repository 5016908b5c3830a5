import type { BrowserName } from '../browsers/visitors';

/** A difference that stays, and why. */
export interface Accepted {
  readonly file: string;
  readonly check: string;
  /** Where it differs; left out: everywhere. */
  readonly browsers?: readonly BrowserName[];
  readonly reason: string;
}

const onEach = (checks: readonly string[], rest: Omit<Accepted, 'check'>): Accepted[] => checks.map((check) => ({ ...rest, check }));
const bothAreas = (check: string): string[] => [`localStorage: ${check}`, `sessionStorage: ${check}`];

/** Each of these has to differ: what no longer does has to go from the list. */
export const ACCEPTED: readonly Accepted[] = [
  { file: 'realm', check: 'own names of the window', reason: 'DingTalkConsent is there' },
  { file: 'realm', check: 'the stack of an error', browsers: ['Chromium', 'Firefox'], reason: 'the stand-in’s frames are on it, as those of any wrapper' },
  { file: 'realm', check: 'words of what can’t be done', browsers: ['Firefox'], reason: 'the engine names a Proxy in two of its messages; the kind of error is the same' },
  ...onEach(['a property get on every object', 'a property set on every object'], { file: 'realm', reason: 'engines read the descriptors that a Proxy answers with what these inherit; such a page breaks its own Object.defineProperty too' }),
  ...onEach(bothAreas('define a getter'), { file: 'web-storage', browsers: ['Chromium'], reason: 'neither makes a getter; only the platform says so' }),
  { file: 'cookie', check: 'an object whose toString gives no text', browsers: ['Chromium', 'Firefox'], reason: 'the engine’s message lacks its first words; the kind of error is the same' },
  ...onEach(['set reads the members once, in order', 'delete reads the members once, in order'], { file: 'cookie-store', reason: 'the name is read once more, before the others: it decides' }),
  { file: 'file-system', check: 'options are read once', browsers: ['Chromium', 'Firefox'], reason: '`create` is read once more: it tells a read from a write' },
  { file: 'file-system', check: 'from a frame', browsers: ['Chromium', 'Firefox'], reason: 'the promise is the page’s, since what guards the root is loaded by the page; what it gives is the frame’s' },
  ...onEach(bothAreas('define what is fixed'), { file: 'web-storage', reason: 'the platform takes a fixed property that never was one; a Proxy may not say so (ECMAScript, [[DefineOwnProperty]] of a Proxy)' }),
  ...onEach(bothAreas('words of what can’t be done'), { file: 'web-storage', reason: 'the engine names a Proxy in its messages; the kind of error is the same' }),
  ...onEach(bothAreas('an item named as a method, in Object.keys'), { file: 'web-storage', browsers: ['Chromium', 'WebKit'], reason: 'the platform lists it with its other own properties, which a Proxy of an object may not do for what its prototype has' }),
];
