import { SETTINGS } from '../settings/settings';
import type { VisibleTab } from '../stores/open-place';
import { tabChanged } from './watchers';

/** Ids of everything that the visitor protected, in whatever window. */
export async function protectedIds(): Promise<ReadonlySet<string>> {
  const [kept, passing] = await Promise.all([SETTINGS.protectedItems.get(), SETTINGS.privateProtectedItems.get()]);
  return new Set([...kept, ...passing]);
}

/** Those of these that no one protected. */
export async function withoutProtected<T extends { readonly id: string }>(items: readonly T[]): Promise<T[]> {
  const ids = await protectedIds();
  return items.filter(({ id }) => !ids.has(id));
}

/** Marks those of these that are protected. */
export async function markProtected<T extends { readonly id: string }>(items: readonly T[]): Promise<(T & { readonly isProtected?: boolean })[]> {
  const ids = await protectedIds();
  return items.map((item) => (ids.has(item.id) ? { ...item, isProtected: true } : item));
}

/** Protects an item, or no longer. What a private window protects is forgotten with the browser's session. */
export async function protectItem({ id: tabId, incognito }: VisibleTab, id: string, isProtected: boolean): Promise<void> {
  const setting = incognito ? SETTINGS.privateProtectedItems : SETTINGS.protectedItems;
  const others = (await setting.get()).filter((one) => one !== id);
  await setting.set(isProtected ? [...others, id] : others);
  tabChanged(tabId);
}
