import { browser } from '../platform/browser';
import { SETTINGS } from '../settings/settings';
import { forgetPrivateCopies } from './destroy-copies';
import { inTurn } from './in-turn';

/** Once the last private window is closed the browser forgets what happened in them; so does the extension. `closed` is the window that closes just now. */
export async function forgetPrivate(closed: number): Promise<void> {
  const open = await browser.windows.getAll();
  if (open.some(({ id, incognito }) => incognito && id !== closed)) return;
  await forgetPrivateCopies();
  await SETTINGS.privateProtectedItems.set([]);
  await inTurn(async () => {
    await SETTINGS.privateDue.set([]);
    await SETTINGS.privateLog.set([]);
  });
}
