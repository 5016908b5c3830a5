import { ask } from '../messaging/channel';
import type { NamedLoss, RefusalScope, SiteView, StoredItem } from '../messaging/messages';
import { plural, text } from '../ui/text';
import { describeClear } from '../ui/describe-clear';
import { describeUndo } from '../ui/describe-undo';
import { describeWithdrawal } from './describe-withdrawal';
import { done } from '../ui/notice';
import type { Notice } from '../ui/notice';
import { canBlock, requestBlocking } from './permissions';
import { isolate } from '../ui/isolate';
import { itemName } from '../ui/row-name';

/** Deletes exactly these items; null where nothing was, since the visitor has to be told first what an undo would lack. */
export async function clearItems(tabId: number, ids: readonly string[], onLosses: ((losses: readonly NamedLoss[]) => void) | null): Promise<Notice | null> {
  const result = await ask('items.clear', { tabId, ids, ...(onLosses === null && { acceptsLosses: true }) });
  if (!result.isToConfirm || !onLosses) return describeClear(result);
  onLosses(result.losses);
  return null;
}

/** Puts back what the last clear removed. */
export const undoClear = async (tabId: number): Promise<Notice> => describeUndo(await ask('undo.restore', { tabId }));

/** Protects an item from every clear, or no longer. */
export async function protectItem(tabId: number, item: StoredItem): Promise<Notice> {
  const { isProtected } = await ask('item.protect', { tabId, id: item.id, isProtected: !item.isProtected });
  return done(text(isProtected ? 'protectedNow' : 'unprotectedNow', isolate(itemName(item))));
}

/** Destroys every undo copy. */
export const forgetCopies = async (): Promise<Notice> => done(plural('forgotten', (await ask('undo.forget', {})).forgotten));

/** Withdraws consent through the page's SDK. */
export const withdrawConsent = async (tabId: number): Promise<Notice> =>
  describeWithdrawal(await ask('consent.withdraw', { tabId }));

/** Ends the refusal of the tab's site. */
export async function liftRefusal({ tabId, site }: SiteView): Promise<Notice> {
  const { lifted } = await ask('refusal.lift', { tabId });
  return { ...done(lifted ? text('refusalLifted', site) : text('refusalNotLifted')), offerReload: lifted };
}

/**
 * Refuses storing for the tab's site. Call it in the click itself: the permission prompt needs the gesture,
 * and may close the popup, so the background is told before the prompt is answered. Blocking takes
 * the sign-in too: where that is kept, nothing is asked for.
 */
export async function refuseSite({ tabId, site }: SiteView, scope: RefusalScope, keepSignIn: boolean): Promise<Notice> {
  const wantsBlocking = canBlock() && !keepSignIn;
  const permitted = wantsBlocking ? requestBlocking().catch(() => false) : Promise.resolve(false);
  await ask('refusal.set', { tabId, scope, keepSignIn });
  const weaker = wantsBlocking && !(await permitted);
  return { ...done(text('refusalSet', site), weaker ? [text('strongerNotAllowed')] : []), offerReload: true };
}
