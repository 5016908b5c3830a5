import { browser } from '../platform/browser';
import { createQueue } from '../platform/create-queue';
import { SETTINGS } from '../settings/settings';
import { enforceContentSettings } from './content-settings';
import { enforceHeaderRules } from './header-rules';
import { enforcePageGuard } from './page-guard';
import { endRefusals, savedRefusals } from './saved-refusals';

const inTurn = createQueue();

async function enforceNow(): Promise<void> {
  const refusals = await savedRefusals();
  const results = await Promise.allSettled([enforceContentSettings(refusals), enforceHeaderRules(refusals), enforcePageGuard(refusals)]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Compares what the browser enforces with what the visitor set, and changes what differs. One at
 * a time, in order. Rejects where one means failed; the others are in force nevertheless.
 */
export const enforceRefusals = (): Promise<void> => inTurn(enforceNow);

/** The same after permissions came or went: nothing that was asked of the browser before counts. */
export async function enforceAnew(): Promise<void> {
  await SETTINGS.contentSettings.set([]);
  await enforceRefusals();
}

/** At each start: ends refusals whose tab closed while nobody listened, then enforces the rest. */
export async function resumeRefusals(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await endRefusals(({ tabId }) => tabId !== null && !open.has(tabId));
  await enforceRefusals();
}
