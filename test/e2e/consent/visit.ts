import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { Chromium, JarCookie } from '../browsers/chromium';
import { until } from '../browsers/until';

/** `name=value domain` of every cookie in the jar, sorted, the record cookie by its name alone. */
export async function jar(browser: Chromium): Promise<string[]> {
  const show = ({ name, value, domain }: JarCookie): string => (name === 'dingtalk_consent' ? `${name} ${domain}` : `${name}=${value} ${domain}`);
  return (await browser.allCookies()).map(show).sort();
}

export const banner = (page: Page) => page.getByRole('region', { name: 'Cookie consent' });

/** Presses a button of the banner as a visitor does. */
export async function press(page: Page, name: 'Accept all' | 'Reject all' | 'Settings'): Promise<void> {
  await banner(page).getByRole('button', { name, exact: true }).click();
}

/** Waits until an expression is true in the page. Not `waitForFunction`: it evaluates text from within the page, and many a page's policy forbids that. */
export const comesTrue = async (page: Page, expression: string): Promise<void> => void (await until(expression, () => page.evaluate<boolean>(`!!(${expression})`)));

/** The visitor has chosen, and the page knows. */
export const decided = (page: Page): Promise<void> => comesTrue(page, 'DingTalkConsent.view().record');

/** As JSON has it, made in this realm: a driver's answer may come from Node's. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Waits until what is read from outside is as expected, in whatever order its keys come, and says what it was if it never is. */
export async function eventually<T>(read: () => Promise<T> | T, expected: T): Promise<void> {
  let last: T | undefined;
  const isAsExpected = async (): Promise<boolean> => isDeepStrictEqual(plain((last = await read())), plain(expected));
  await until('it is as expected', isAsExpected).catch(() => expect(last).toEqual(expected));
}

/** The events of the SDK in this page, as `event kind name`, from now on; read with `window.told`. */
export const LISTEN = `
  window.told = [];
  for (const event of ['held', 'released', 'dropped', 'undeclared', 'returned'])
    DingTalkConsent.view().on(event, ({ kind, name }) => told.push(event + ' ' + kind + ' ' + name));
  DingTalkConsent.view().on('ui', (state) => told.push('ui ' + state));
`;
