import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site } from './site';
import { banner, eventually, press } from './visit';

const WRITE = `document.cookie = '_sm_id=1'; localStorage.ad_id = '1';`;

let site: Site;
let page: Page;
let browser: Chromium;

inFreshSite((visit) => ({ site, page, browser } = visit));

async function visit(changes: object = {}): Promise<void> {
  site.page('/visitor', { config: site.config(changes), script: `window.consent = DingTalkConsent.claim(); ${WRITE}` });
  await page.goto(site.url(HOSTS.www, '/visitor'));
}

const allowed = (): Promise<string[]> => page.evaluate(`['preferences', 'analytics', 'advertising', 'marketing'].filter((id) => consent.allows(id))`);
/** What really lies there, read past the page. */
const stored = async (): Promise<string[]> => [...(await browser.allCookies()).map(({ name }) => name), ...Object.keys(await browser.domStorage(page, 'local'))].sort();
const history = (): Promise<string[]> => page.evaluate(`consent.export().then(({ history }) => history.map(({ event }) => event))`);
const settings = async (): Promise<ReturnType<Page['getByRole']>> => {
  await page.evaluate('consent.showPreferences()');
  const dialog = page.getByRole('dialog', { name: 'Privacy settings' });
  await dialog.waitFor();
  return dialog;
};

describe('a minor', () => {
  test('by what the site knows: nothing is asked or allowed, and what lay there goes', async () => {
    await browser.context.addCookies([{ name: '_sm_id', value: 'old', domain: 'www.dingtalk.localhost', path: '/' }]);
    await visit({ visitor: { age: 'minor' } });
    await page.getByRole('button', { name: 'Cookie settings' }).waitFor();
    await eventually(stored, ['dingtalk_consent_sweep']);
    expect(await banner(page).count()).toBe(0);
    await page.evaluate('consent.acceptAll()');
    expect(await allowed()).toEqual([]);
    const dialog = await settings();
    expect(await dialog.getByRole('switch').evaluateAll((switches) => switches.map((one) => (one as HTMLInputElement).disabled))).toEqual([true, true, true, true, true]);
  });

  test('by what the visitor says: it is erased and locked, also on the next visit, until it is taken back', async () => {
    await visit({ region: 'DE' });
    await press(page, 'Accept all');
    await eventually(stored, ['_sm_id', 'ad_id', 'dingtalk_consent']);
    await (await settings()).getByRole('button', { name: 'I am under 16' }).click();
    await eventually(stored, ['dingtalk_consent', 'dingtalk_consent_sweep']);
    await visit({ region: 'DE' });
    await page.getByRole('button', { name: 'Cookie settings' }).waitFor();
    expect(await allowed()).toEqual([]);
    await page.evaluate('consent.acceptAll()');
    expect(await allowed()).toEqual([]);
    const dialog = await settings();
    await dialog.getByRole('button', { name: 'I am 16 or older' }).click();
    await dialog.getByRole('button', { name: 'I am under 16' }).waitFor();
    expect(await allowed()).toEqual([]); // it was refused, and may be allowed now
    await page.evaluate('consent.acceptAll()');
    expect(await allowed()).toEqual(['preferences', 'analytics', 'advertising']);
  });

  test('as told at sign-in: what was allowed is not any more, at once', async () => {
    await visit();
    await press(page, 'Accept all');
    await eventually(stored, ['_sm_id', 'ad_id', 'dingtalk_consent']);
    expect(await page.evaluate(`consent.setVisitor({ age: 'minor' }), consent.allows('analytics')`)).toBe(false);
    await eventually(async () => (await stored()).filter((name) => !name.startsWith('dingtalk')), []);
  });
});

describe('a user of another service', () => {
  test('is not asked, has nothing stored, and is sent to where that is decided; no record crosses', async () => {
    await visit({ handOff: { name: 'DingDing', url: 'https://dingding.example/privacy' } });
    await press(page, 'Accept all');
    await eventually(stored, ['_sm_id', 'ad_id', 'dingtalk_consent']);
    await page.evaluate(`consent.setVisitor({ audience: 'dingding' })`);
    expect(await allowed()).toEqual([]);
    await eventually(async () => (await stored()).filter((name) => !name.startsWith('dingtalk')), []);
    expect(await page.evaluate(`consent.acceptAll().catch((error) => error.message)`)).toMatch(/other service/);
    const dialog = await settings();
    expect(await dialog.getByRole('switch').count()).toBe(0);
    expect(await dialog.getByRole('link', { name: /DingDing/ }).getAttribute('href')).toBe('https://dingding.example/privacy');
  });
});

describe('a member of an organisation', () => {
  const organisation = { name: 'Example Ltd', contact: 'admin@example.invalid' };
  const purposes = [{ id: 'analytics', controller: 'organisation' }];

  test('can’t allow what it refuses; who it is and that it is the controller is said', async () => {
    await visit({ purposes, visitor: { organisation, refuses: ['advertising'] } });
    await press(page, 'Accept all');
    await eventually(allowed, ['preferences', 'analytics']);
    await eventually(stored, ['_sm_id', 'dingtalk_consent', 'dingtalk_consent_sweep']);
    const dialog = await settings();
    expect(await dialog.innerText()).toContain('Example Ltd (admin@example.invalid) is the controller for: Analytics.');
    expect(await dialog.innerText()).toContain('Refused by Example Ltd for its members.');
    expect(await dialog.getByRole('switch', { name: 'Advertising' }).isDisabled()).toBe(true);
  });

  test('who leaves it: what it was the controller of is erased and asked anew, the rest stays', async () => {
    await visit({ purposes, visitor: { organisation, refuses: [] } });
    await press(page, 'Accept all');
    await eventually(stored, ['_sm_id', 'ad_id', 'dingtalk_consent']);
    await page.evaluate('consent.organisationLeft()');
    await eventually(stored, ['ad_id', 'dingtalk_consent']);
    await banner(page).waitFor();
    expect(await allowed()).toEqual(['preferences', 'advertising']);
    await eventually(async () => (await history()).includes('organisation-left'), true);
  });
});

test('a closed account leaves nothing optional and no answer, and the visitor is asked anew', async () => {
  await visit();
  await press(page, 'Accept all');
  await eventually(stored, ['_sm_id', 'ad_id', 'dingtalk_consent']);
  const report = await page.evaluate('consent.accountClosed()');
  expect(report).toMatchObject({ failed: [] });
  await eventually(stored, ['dingtalk_consent']);
  expect(await page.evaluate('[consent.record.purposes, consent.record.vendors]')).toEqual([{}, {}]);
  await banner(page).waitFor();
  await eventually(async () => (await history()).includes('account-closed'), true);
});

describe('messages', () => {
  const purposes = [{ id: 'marketing', name: 'Marketing messages', separate: true, doubleOptIn: true }];

  test('are not in "Accept all"; said yes to, they wait for the second yes', async () => {
    await visit({ purposes });
    await page.evaluate(`window.asked = []; consent.on('confirm', ({ purpose }) => asked.push(purpose))`);
    await press(page, 'Accept all');
    await eventually(allowed, ['preferences', 'analytics', 'advertising']);
    expect(await page.evaluate('asked')).toEqual([]);
    const dialog = await settings();
    await dialog.getByRole('switch', { name: 'Marketing messages' }).click();
    await dialog.getByRole('button', { name: 'Save choices' }).click();
    await dialog.getByText('One more step for Marketing messages').waitFor();
    expect([await page.evaluate('asked'), await allowed()]).toEqual([['marketing'], ['preferences', 'analytics', 'advertising']]);
    await page.evaluate(`consent.confirm('marketing')`);
    expect(await allowed()).toEqual(['preferences', 'analytics', 'advertising', 'marketing']);
  });
});

test('nobody but the holder of the handle says who the visitor is, and what is wrong says what to write', async () => {
  await visit({ visitor: { age: 'minor' } });
  expect(await page.evaluate(`DingTalkConsent.view().setVisitor({ age: 'adult' }).catch((error) => error.message)`)).toMatch(/only the first caller/);
  expect(await page.evaluate(`(() => { try { consent.setVisitor({ age: 'child' }) } catch (error) { return error.message } })()`)).toMatch(/visitor\.age: write one of adult, minor, unknown/);
  expect(await allowed()).toEqual([]);
});
