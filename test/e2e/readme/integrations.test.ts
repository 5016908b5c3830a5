import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { docBlock } from './doc-block';
import { ORIGIN, routeSite } from './routed-site';

const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const block = (name: string): string => docBlock('docs/integrations.md', name);
const CONFIG = {
  site: { name: 'Settings', hosts: ['www.example.com'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Nobody', contact: 'nobody@example.com' } },
  entries: [{ kind: 'local-storage', name: '_sm_*', purpose: 'analytics', lifetime: 'session', data: [] }],
};
const html = (body: string): string => `<!doctype html><html lang="en"><head><title>Settings</title><script type="application/json" id="dingtalk-consent-config">${JSON.stringify(CONFIG)}</script>${block('debug')}<script src="/vendor.js"></script></head><body>${body}</body></html>`;
const VENDOR = `localStorage.setItem('_sm_id', 'a secret'); localStorage.setItem('stranger', 'a secret');`;

describe('the examples of docs/integrations.md, as they stand there', () => {
  let browser: Chromium;
  let page: Page;
  const wrong: string[] = [];
  beforeAll(async () => {
    browser = await startChromium();
    await routeSite(browser.context, {
      [`${ORIGIN}/`]: { contentType: 'text/html', body: html(block('settings')), headers: { 'content-security-policy': CSP } },
      [`${ORIGIN}/?consent-debug`]: { contentType: 'text/html', body: html(''), headers: { 'content-security-policy': CSP } },
      [`${ORIGIN}/vendor.js`]: { contentType: 'text/javascript', body: VENDOR },
    });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(wrong).toEqual([]));

  test('the debug overlay lists what is held, names no value and takes no focus', async () => {
    await page.goto(`${ORIGIN}/?consent-debug`);
    const overlay = page.getByRole('region', { name: 'Consent debug' });
    await overlay.getByRole('cell', { name: '_sm_id' }).first().waitFor();
    expect(await overlay.textContent()).not.toContain('a secret');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await overlay.getByRole('searchbox', { name: 'Text' }).fill('stranger');
    await overlay.getByRole('cell', { name: '_sm_id' }).first().waitFor({ state: 'detached' });
    await overlay.getByRole('button', { name: 'Copy draft entry of stranger' }).waitFor();
  });

  test('the settings stand in the page, and save what the visitor presses', async () => {
    await page.goto(ORIGIN);
    expect(await page.getByRole('region', { name: 'Consent debug' }).count()).toBe(0);
    const settings = page.getByRole('region', { name: 'Privacy settings' });
    await settings.getByRole('switch', { name: 'Analytics' }).click();
    await settings.getByRole('button', { name: 'Save choices' }).click();
    await settings.getByText('Your choice is saved.').waitFor();
    await until('what was held is stored', async () => '_sm_id' in (await browser.domStorage(page, 'local')));
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
