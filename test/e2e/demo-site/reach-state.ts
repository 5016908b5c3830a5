import type { Locator, Page } from 'playwright-core';
import type { State } from '../../../demo-site/states/state';

/** A part of the interface: the host of its shadow tree. */
export const part = (page: Page, name: string): Locator => page.locator(name === 'debug' ? 'dingtalk-consent-debug' : `dingtalk-consent[data-part=${name}]`);

/** The buttons that lead into a state, for those that a visitor has to press; by place, so that it holds in each language. */
const PRESSED: Readonly<Record<string, (page: Page) => Locator>> = {
  confirmation: (page) => part(page, 'banner').locator('.actions button').nth(1),
  erased: (page) => part(page, 'preferences').locator('.bottom button').last(),
  'not-changed': (page) => part(page, 'banner').locator('.actions button').nth(0),
  'not-loaded': (page) => part(page, 'banner').locator('.actions button').nth(0),
};

/** Opens a state of the demo's page of states, as its frame holds it, and presses what it says. `at` is any address of that page; its `lang` counts. */
export async function reach(page: Page, { id, chosen, has }: State, at: string): Promise<void> {
  const query = new URLSearchParams({ state: id, lang: new URL(at).searchParams.get('lang') ?? 'en', ...(has === 'debug' && { 'consent-debug': '1' }) });
  await page.goto(new URL(`/frame?${query.toString()}`, at).href);
  if (chosen) await page.waitForURL(/prepared/);
  await PRESSED[id]?.(page).click();
}
