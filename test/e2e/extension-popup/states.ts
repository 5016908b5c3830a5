import type { Page } from 'playwright-core';
import type { Unread } from '../../../extension/messaging/messages';
import type { SiteAbout } from '../../../extension/messaging/site-about';
import { cookie } from '../../unit/extension/transfer/arbitrary';
import { CLAIM, item, variety, view } from '../../unit/extension/popup/sample-view';

/** One state of the popup: what the background answers, and what the visitor does first. */
export interface State {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reach?: (page: Page) => Promise<unknown>;
}

const HOUR = 3_600_000;
const now = Date.now();
const undo = { time: now, count: 12, expires: now + HOUR };
const siteView = (more: Parameters<typeof view>[0]) => ({ 'site.view': { answer: view(more) } });
const full = siteView({ items: variety(), claim: CLAIM });
/* Names that the public table has, and one that is only possible. */
const guessed = [item({ name: '_ga' }), item({ name: '_fbp' }), item({ name: 'l' }), item({ name: 'IDE', domain: '.doubleclick.net', party: 'third', site: 'doubleclick.net' }), item({ name: 'own' })];
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

const refusal = { site: 'shop.example', since: now, scope: 'always', means: ['content-settings'] } as const;

const cleared = {
  removed: 12,
  failed: [{ id: 'a', name: 'sid', reason: 'refused-by-browser' }],
  returned: [{ id: 'b', name: '_sm_visitor' }],
  undo,
};

const withdrawn = {
  removed: [{ kind: 'cookie', name: '_sm_visitor' }],
  failed: [{ item: { kind: 'cookie', name: '_sm_session' }, reason: 'still-there' }],
  retained: [{ item: { kind: 'cookie', name: 'sid' }, basis: 'Necessary.' }],
  unverifiable: [{ item: { kind: 'cookie', name: 'srv' }, reason: 'http-only' }],
  needsReload: true,
};

/** In the toolbar's "More". */
async function openMore(page: Page, action: string): Promise<void> {
  await press('More')(page);
  await press(action)(page);
  await page.getByRole('dialog', { name: action }).waitFor();
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Details of _sm_visitor' }).click();
  await press('Edit _sm_visitor')(page);
  await page.getByRole('dialog', { name: 'Edit _sm_visitor' }).waitFor();
}

const preview = {
  entries: [{ status: 'new', why: null }, { status: 'changed', why: null }, { status: 'refused', why: 'needs-access' }],
  needsAccess: [{ host: 'far.example', grant: ['*://*.far.example/*'] }],
};
const carried = [cookie({ name: 'sid' }), cookie({ name: 'odd', value: 'a\tb' })];

const unread: Unread[] = [{ kind: 'indexed-db', origin: 'https://www.shop.example' }, { kind: 'file-system', origin: 'https://ads.example' }];
const about: SiteAbout = { usage: 1_500_000, quota: 12_000_000_000, isPersisted: true, permissions: [{ name: 'camera', state: 'denied' }, { name: 'geolocation', state: 'prompt' }] };

/** Every state of the popup that looks different. */
export const STATES: Readonly<Record<string, State>> = {
  loading: { answers: {} },
  failed: { answers: { 'site.view': { error: 'The page does not respond' } } },
  empty: { answers: siteView({}) },
  'needs access': { answers: siteView({ status: 'needs-access' }) },
  'needs access, page unknown': { answers: siteView({ status: 'needs-access', site: '', grant: ['*://*/*'] }) },
  restricted: { answers: siteView({ status: 'restricted', site: '' }) },
  'reload the tab': { answers: siteView({ status: 'reload-tab', items: [item()] }) },
  'error of the site': { answers: siteView({ status: 'error', message: 'The page does not respond' }) },
  'list without declaration': { answers: siteView({ items: variety().map((one) => ({ ...one, declared: 'unknown' as const, entry: null })) }) },
  'long list': { answers: siteView({ items: Array.from({ length: 51 }, (_, i) => item({ name: `c${i}` })) }) },
  'list by purpose': { answers: full },
  details: { answers: full, reach: async (page) => {
    await page.getByRole('button', { name: 'Details of _sm_visitor' }).click();
    await page.getByRole('button', { name: 'Details of track' }).click();
    await page.getByRole('button', { name: 'Show value of track' }).click();
    await page.getByRole('button', { name: 'Copy value of track' }).click();
  } },
  'values shown': { answers: full, reach: press('Show values') },
  'guesses from names': { answers: siteView({ items: guessed }), reach: async (page) => {
    await page.getByRole('heading', { name: 'Probably: Analytics' }).waitFor();
    await page.getByRole('button', { name: 'Details of _ga' }).click();
  } },
  'filters and a word that is not understood': { answers: full, reach: async (page) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('party:third size:>big');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('textbox', { name: 'Save this filter as' }).waitFor();
  } },
  search: { answers: full, reach: (page) => page.getByRole('searchbox', { name: 'Search' }).fill('ads') },
  'nothing found': { answers: full, reach: (page) => page.getByRole('searchbox', { name: 'Search' }).fill('zzz') },
  'clear asked': { answers: full, reach: press('Clear all') },
  'refuse asked': { answers: full, reach: press('Refuse') },
  'withdrawal reported': { answers: { ...full, 'consent.withdraw': { answer: withdrawn } }, reach: press('Withdraw consent') },
  'clear reported': {
    answers: { ...siteView({ items: variety(), claim: CLAIM, undo }), 'items.clear': { answer: cleared } },
    reach: (page) => page.getByRole('button', { name: 'Delete track' }).click(),
  },
  blocked: { answers: siteView({ claim: CLAIM, refusal: { ...refusal, strength: 'blocked', keepSignIn: false }, undo }) },
  'cleaned up': { answers: siteView({ items: [item()], refusal: { ...refusal, scope: 'tab', strength: 'cleaned-up', keepSignIn: true } }) },
  'more actions': { answers: full, reach: press('More') },
  'edit form': { answers: full, reach: openForm },
  'refused edit': {
    answers: { ...full, 'item.edit': { answer: { changed: false, objection: { field: 'path', why: 'path' }, capped: null, undo: null } } },
    reach: async (page) => {
      await openForm(page);
      await press('Save')(page);
      await page.getByText('This is not a path.').waitFor();
    },
  },
  'import previewed': {
    answers: { ...full, 'import.preview': { answer: preview } },
    reach: async (page) => {
      await openMore(page, 'Import');
      await page.getByRole('textbox', { name: 'Paste a text' }).fill('a=1; b=2; =3; d=4');
      await press('Show what would change')(page);
      await page.getByRole('heading', { name: 'What would change' }).waitFor();
    },
  },
  'export warned': {
    answers: { ...full, 'export.items': { answer: { items: carried, losses: [{ id: 'x', name: 'assets', loss: 'opaque-body' }], unread } } },
    reach: async (page) => {
      await openMore(page, 'Export');
      await page.getByRole('combobox', { name: 'Format' }).selectOption('netscape');
      await press('Continue')(page);
      await page.getByRole('button', { name: 'Copy anyway' }).waitFor();
    },
  },
  'about the site': {
    answers: { ...full, 'site.about': { answer: about } },
    reach: async (page) => {
      await press('More')(page);
      await press('About this site')(page);
      await page.getByRole('heading', { name: 'What else it may use' }).waitFor();
    },
  },
  'a kind that was not read': { answers: siteView({ items: variety(), unread }) },
  'a protected item, and a change to undo': { answers: siteView({ items: [item({ isProtected: true })], undo: { ...undo, isChange: true } }), reach: (page) => page.getByRole('button', { name: 'Details of theme' }).click() },
  'private window, hosts without access': { answers: siteView({ items: variety(), privateWindow: true, needsAccess: [{ host: 'cdn.example', grant: ['*://*.cdn.example/*'] }] }) },
};
