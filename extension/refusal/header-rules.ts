import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { FIRST_FRAMING_RULE } from '../platform/framing';
import type { Refusal } from '../settings/refusal';
import { refusalsBy } from './means';

type Rule = DeclarativeNetRequest.Rule;

/** All that both browsers know; left out, navigations would not count. */
const RESOURCES: DeclarativeNetRequest.ResourceType[] = [
  'main_frame', 'sub_frame', 'stylesheet', 'script', 'image', 'font', 'object', 'xmlhttprequest', 'ping', 'media', 'websocket', 'other',
];

/** Answers may set no cookie and requests carry none: of the site, and of everyone on its pages. */
function rulesOf({ site, isPrivate, tabId }: Refusal): Omit<Rule, 'id'>[] {
  const tabs = isPrivate && tabId !== null ? { tabIds: [tabId] } : {};
  return [{ requestDomains: [site] }, { initiatorDomains: [site] }].map((who) => ({
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'cookie', operation: 'remove' }],
      responseHeaders: [{ header: 'set-cookie', operation: 'remove' }],
    },
    condition: { ...who, ...tabs, resourceTypes: RESOURCES },
  }));
}

/** What tells two of our rules apart. Browsers fill in what was left out, so rules can't be compared whole. */
const keyOf = ({ condition }: Pick<Rule, 'condition'>): string =>
  JSON.stringify([condition.requestDomains ?? [], condition.initiatorDomains ?? [], condition.tabIds ?? []]);

interface RuleSet {
  get(): Promise<Rule[]>;
  update(change: { removeRuleIds: number[]; addRules: Rule[] }): Promise<void>;
}

async function enforce(set: RuleSet, refusals: readonly Refusal[]): Promise<void> {
  const wanted = (await refusalsBy('header-rules', refusals)).flatMap(rulesOf);
  const there = await set.get();
  if (JSON.stringify(there.map(keyOf).sort()) === JSON.stringify(wanted.map(keyOf).sort())) return;
  await set.update({
    removeRuleIds: there.map(({ id }) => id),
    addRules: wanted.map((rule, index) => ({ ...rule, id: index + 1 })),
  });
}

const isLasting = ({ scope, isPrivate }: Refusal): boolean => scope === 'always' && !isPrivate;

/** Makes the header rules say what the refusals say: lasting ones survive a restart, the others end with it. */
export async function enforceHeaderRules(refusals: readonly Refusal[]): Promise<void> {
  const net = browser.declarativeNetRequest;
  const lasting: RuleSet = { get: () => net.getDynamicRules(), update: (change) => net.updateDynamicRules(change) };
  const passing: RuleSet = { get: async () => (await net.getSessionRules()).filter(({ id }) => id < FIRST_FRAMING_RULE), update: (change) => net.updateSessionRules(change) };
  await Promise.all([
    enforce(lasting, refusals.filter(isLasting)),
    enforce(passing, refusals.filter((one) => !isLasting(one))),
  ]);
}
