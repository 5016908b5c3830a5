import { text } from './text';

const CONTAINER = /^firefox-container-(\d+)$/;

/** Whether a store is the one that nobody has to be told of. */
export const isUsualStore = (id: string): boolean => id === '0' || id === 'firefox-default';

/** A cookie store as the visitor knows it. */
export function storeName(id: string): string {
  const [, container] = CONTAINER.exec(id) ?? [];
  if (container !== undefined) return text('storeContainer', container);
  if (id === '1' || id === 'firefox-private') return text('storePrivate');
  return text('storeNormal');
}
