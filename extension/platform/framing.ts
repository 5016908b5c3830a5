import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { browser } from './browser';

type Rule = DeclarativeNetRequest.Rule;
type Header = DeclarativeNetRequest.RuleActionResponseHeadersItemType;

/** Ids of the session rules of framing begin here; below are those of refusals. */
export const FIRST_FRAMING_RULE = 1_000_000_000;

const SCRIPT = 'content/say-here.js';

/* Two rules a tab; ids of rules end at 2^31 - 1, ids of tabs may too. */
const idsOf = (tabId: number): [number, number] => {
  const first = FIRST_FRAMING_RULE + (tabId % 500_000_000) * 2;
  return [first, first + 1];
};

/**
 * What an answer may not do: forbid the frame, lead elsewhere, store a cookie, delete what is to be read, ask for a password,
 * have reports sent. A redirect without its address is shown like every other answer.
 */
const REMOVED = [
  'x-frame-options', 'content-security-policy', 'content-security-policy-report-only', 'location', 'refresh', 'set-cookie', 'clear-site-data',
  'www-authenticate', 'link', 'report-to', 'reporting-endpoints', 'nel', 'content-disposition',
];

/* As text nothing of it is more than words. */
const RESPONSE: Header[] = [
  ...REMOVED.map((header): Header => ({ header, operation: 'remove' })),
  { header: 'content-type', operation: 'set', value: 'text/plain' },
  { header: 'x-content-type-options', operation: 'set', value: 'nosniff' },
];

/** What documents load; a service worker may answer with one that is more than words. */
const LOADED: DeclarativeNetRequest.ResourceType[] = ['sub_frame', 'stylesheet', 'script', 'image', 'font', 'object', 'xmlhttprequest', 'ping', 'media', 'websocket', 'other'];

/** The rules for frames that the extension's own page in this tab opens: the request carries no cookie, the answer does nothing but be there. */
export function framingRules(tabId: number): Rule[] {
  const own = [new URL(browser.runtime.getURL('')).host];
  const [first, second] = idsOf(tabId);
  return [
    {
      id: first, priority: 1,
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'cookie', operation: 'remove' }], responseHeaders: RESPONSE },
      condition: { tabIds: [tabId], initiatorDomains: own, resourceTypes: ['sub_frame'] },
    },
    { id: second, priority: 1, action: { type: 'block' }, condition: { tabIds: [tabId], excludedInitiatorDomains: own, resourceTypes: LOADED } },
  ];
}

/** Name of the script that tells the id of each frame, registered for as long as this tab opens some. */
const scriptOf = (tabId: number): string => `say-here-${tabId}`;

/** Takes back all that `startFraming` of this tab set up, whoever did not get to it. */
export async function endFraming(tabId: number): Promise<void> {
  const ids = [scriptOf(tabId)];
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: idsOf(tabId) });
  if ((await browser.scripting.getRegisteredContentScripts({ ids })).length) await browser.scripting.unregisterContentScripts({ ids });
}

/** Lets the page of the extension in this tab show these hosts in frames, and has each frame say its id. */
export async function startFraming(tabId: number, hosts: readonly string[]): Promise<void> {
  await endFraming(tabId);
  await browser.scripting.registerContentScripts([{
    id: scriptOf(tabId), js: [SCRIPT], allFrames: true, runAt: 'document_start', persistAcrossSessions: false,
    matches: [...new Set(hosts)].map((host) => `*://${host}/*`),
  }]);
  await browser.declarativeNetRequest.updateSessionRules({ addRules: framingRules(tabId) });
}
