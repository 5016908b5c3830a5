import type { BridgeState, PublishedDeclaration, Entry } from '../../../../sdk/protocol';
import type { SiteView, StoredItem } from '../../../../extension/messaging/messages';

/** Views of a made-up site, for tests of the popup. */

export const SITE = 'shop.example';

const cookie = (name: string, purpose: string, more: Partial<Entry>): Entry => ({ kind: 'cookie', name, purpose, lifetime: 'session', data: [], ...more });

export const ENTRIES = {
  session: cookie('sid', 'necessary', { description: 'Keeps you signed in.', httpOnly: true }),
  metrics: cookie('_sm_*', 'analytics', { vendor: 'metrics', lifetime: 'P180D', data: ['identifier'], source: 'our estimate' }),
} as const;

const DECLARATION: PublishedDeclaration = {
  site: { name: 'Shop', hosts: ['www.shop.example'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Shop', contact: 'privacy@demo.invalid' } },
  region: null,
  undeclared: 'hold',
  language: null,
  purposes: [{ id: 'necessary' }, { id: 'preferences' }, { id: 'analytics' }, { id: 'advertising' }],
  vendors: [{ id: 'metrics', name: 'Sample Metrics', role: 'independent', purposes: ['analytics'], data: ['page URL'], policyUrl: null }],
  entries: Object.values(ENTRIES),
};

/** What the site says: analytics allowed, preferences and advertising refused. */
export const CLAIM: BridgeState = {
  declaration: DECLARATION,
  record: {
    id: '6f1f5f0e-0000-4000-8000-000000000000', time: 1_700_000_000_000, source: 'banner', policyVersion: '1',
    purposes: { necessary: true, preferences: false, analytics: true, advertising: false }, vendors: {}, sweep: 0, until: 8.64e15, minor: false, domain: '.shop.example',
  },
};

export const UNDECIDED: BridgeState = { declaration: DECLARATION, record: null };

let count = 0;

/** A first-party cookie of www.shop.example, unless told otherwise. */
export function item(more: Partial<StoredItem> = {}): StoredItem {
  return {
    id: `item-${++count}`, kind: 'cookie', name: 'theme', value: 'dark', size: 9, domain: 'www.shop.example', path: '/', partition: null, party: 'first',
    expires: null, flags: { httpOnly: false, secure: true, hostOnly: true, sameSite: 'lax' }, declared: 'unknown', entry: null, likelySignIn: false, ...more,
  };
}

/** An item of page storage: no path, no cookie flags. */
export function pageItem(kind: 'local-storage' | 'session-storage', more: Partial<StoredItem> = {}): StoredItem {
  const { flags: _, ...rest } = item({ kind, domain: 'https://www.shop.example', path: '', ...more });
  return rest;
}

/** A tab whose storage can be seen, with nothing in it unless told otherwise. */
export function view(more: Partial<SiteView> = {}): SiteView {
  return {
    status: 'ready', tabId: 7, url: `https://www.${SITE}/`, site: SITE, grant: [`*://*.${SITE}/*`], items: [], needsAccess: [], unread: [], claim: null, refusal: null, undo: null,
    privateWindow: false, ...more,
  };
}

/** Something of everything: kinds, purposes, twins, partitions, third parties, a sign-in and an undeclared item. */
export const variety = (): StoredItem[] => [
  item({ name: 'sid', value: 'aGVsbG8gd29ybGQ', size: 18, domain: '.shop.example', declared: 'declared', entry: ENTRIES.session, likelySignIn: true, flags: { httpOnly: true, secure: true, hostOnly: false, sameSite: 'lax' } }),
  item({ name: 'sid', value: 'older', size: 8, declared: 'declared', entry: ENTRIES.session, likelySignIn: true, flags: { httpOnly: true, secure: true, hostOnly: true, sameSite: 'lax' } }),
  item({ name: '_sm_visitor', value: '4f9d2c1e', size: 19, declared: 'declared', entry: ENTRIES.metrics, expires: 1_800_000_000_000 }),
  item({ name: 'track', value: 'x'.repeat(2400), size: 2405, domain: '.ads.example', party: 'third', partition: 'https://shop.example', declared: 'undeclared' }),
  item({ name: '', value: 'nameless', size: 8, declared: 'undeclared' }),
  pageItem('local-storage', { name: 'cart', value: '{"items":[]}', size: 16, declared: 'undeclared' }),
  pageItem('local-storage', { name: 'a-rather-long-key-without-any-space-in-it:and-more-of-it:0123456789', value: '1', size: 68, declared: 'undeclared' }),
  pageItem('session-storage', { name: 'draft', value: 'hello', size: 10, declared: 'undeclared' }),
];
