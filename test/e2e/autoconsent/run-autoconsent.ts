import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What autoconsent says while it works (`lib/messages.ts` of the package), as far as the tests read it. */
export interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly state?: { readonly lifecycle: string; readonly findCmpAttempts: number };
}

export interface Wanted {
  readonly action: 'optOut' | 'optIn';
  readonly rules?: readonly unknown[];
  /** The package's own words: `reject` presses what reads like a refusal, `tier2` also what accepts where nothing else is there. */
  readonly heuristic?: 'off' | 'reject' | 'tier2';
  /** Selector of what has to be on the page before it starts to look; without it, it starts with the page. */
  readonly after?: string;
  /** How often it looks again, half a second apart or more; its heuristics look every second time. */
  readonly retries?: number;
}

const SCRIPT = 'node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js';
const WORLD = 'autoconsent';

/**
 * Puts autoconsent, as its browsers and extensions run it, into an isolated world of every page to come.
 * @returns what it has said so far
 */
export async function runAutoconsent(page: Page, { action, rules = [], heuristic = 'off', after = 'html', retries = 20 }: Wanted): Promise<readonly Message[]> {
  const said: Message[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ payload }) => void said.push(JSON.parse(payload) as Message));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tellTest', executionContextName: WORLD });
  const config = { enabled: true, autoAction: action, enablePrehide: false, detectRetries: retries, isMainWorld: false, heuristicMode: heuristic };
  const answer = JSON.stringify({ type: 'initResp', config, rules: { autoconsent: rules } });
  const channel = `window.autoconsentSendMessage = async (message) => {
    tellTest(JSON.stringify(message));
    const begin = () => (document.querySelector(${JSON.stringify(after)}) ? autoconsentReceiveMessage(${answer}) : setTimeout(begin, 50));
    if (message.type === 'init') setTimeout(begin);
    if (message.type === 'optOutResult') setTimeout(() => autoconsentReceiveMessage({ type: 'selfTest' }));
  };`;
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: `if (window === top) { ${channel}\n${await readFile(SCRIPT, 'utf8')} }` });
  return said;
}
