import { createQueue } from '../platform/create-queue';
import type { Setting } from '../settings/setting';
import { SETTINGS } from '../settings/settings';
import type { VisibleTab } from '../stores/open-place';
import { tabChanged } from './watchers';

/** Two changes at once would lose one of them. */
const inTurn = createQueue();

/** Private windows have items of their own under the same ids, and leave nothing on disk. */
const settingOf = (isPrivate: boolean): Setting<readonly string[]> => (isPrivate ? SETTINGS.privateProtectedItems : SETTINGS.protectedItems);

/** Those of these that no one protected. */
export async function withoutProtected<T extends { readonly id: string }>(items: readonly T[], isPrivate: boolean): Promise<T[]> {
  const ids = new Set(await settingOf(isPrivate).get());
  return items.filter(({ id }) => !ids.has(id));
}

/** Marks those of these that are protected. */
export async function markProtected<T extends { readonly id: string }>(items: readonly T[], isPrivate: boolean): Promise<(T & { readonly isProtected?: boolean })[]> {
  const ids = new Set(await settingOf(isPrivate).get());
  return items.map((item) => (ids.has(item.id) ? { ...item, isProtected: true } : item));
}

/** Whether the visitor protected it. */
export const isProtected = async (id: string, isPrivate: boolean): Promise<boolean> => (await settingOf(isPrivate).get()).includes(id);

/** Protects an item, or no longer. What a private window protects is forgotten with the browser's session. */
export async function protectItem({ id: tabId, incognito }: VisibleTab, id: string, protects: boolean): Promise<void> {
  await inTurn(async () => {
    const setting = settingOf(incognito);
    const others = (await setting.get()).filter((one) => one !== id);
    await setting.set(protects ? [...others, id] : others);
  });
  tabChanged(tabId);
}
