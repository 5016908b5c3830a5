import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that are off by default, or best practice, and that a consent interface has to keep. */
const MORE = ['target-size', 'focus-order-semantics', 'label-content-name-mismatch', 'css-orientation-lock'];

/** Every violation on the page, each as one line with its rule and elements. */
export async function runAxe(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: SOURCE }); // past the page's CSP, which no page script could be
  return page.evaluate(async (more) => {
    const rules = Object.fromEntries(more.map((rule) => [rule, { enabled: true }]));
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`);
  }, MORE);
}
