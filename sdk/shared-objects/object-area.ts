import type { Natives } from '../natives';

/** What is used of the platform's local storage, past its guard. */
export type StorageNatives = Pick<Natives, 'localStorage' | 'getItem' | 'setItem' | 'removeItem' | 'names'>;

/** Local storage of this page, past its guard. */
export interface ObjectArea {
  get(name: string): string | null;
  /** Throws a `QuotaExceededError` where it is full. */
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
}

/** Null where the browser denies it. */
export function objectArea({ localStorage: area, getItem, setItem, removeItem, names }: StorageNatives): ObjectArea | null {
  return (
    area && {
      get: (name) => getItem(area, name),
      set: (name, value) => setItem(area, name, value),
      remove: (name) => removeItem(area, name),
      names: () => names(area),
    }
  );
}
