/** Chromium with the switches of the end-to-end tests (`test/e2e/browsers/chromium.ts`) and a profile of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath } from '../../tools/browser-paths.mjs';

const SWITCHES = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  /* Some libraries do nothing for a visitor whom the browser calls a robot. */
  '--disable-blink-features=AutomationControlled',
];

function installed() {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium is not installed: apt-get install -y chromium, or set CHROMIUM_PATH');
  return executablePath;
}

/** Chromium whose visitors (`newContext`) know nothing of each other; Ctrl+C is left to whoever starts it. Throws where it is not installed. */
export const launchChromium = () => chromium.launch({ executablePath: installed(), headless: true, args: SWITCHES, handleSIGINT: false });

/** `args`: more switches. Throws where Chromium is not installed. */
export async function startChromium({ args = [] } = {}) {
  const executablePath = installed();
  const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: [...SWITCHES, ...args] });
  return {
    context,
    version: context.browser().version(),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
