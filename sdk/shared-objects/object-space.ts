import type { SpaceQuestion } from '../protocol';
import { quotaFor, type SettingsKeeper } from './object-settings';
import type { ObjectStore } from './object-store';

/** Asks the visitor; true grants. What rejects refuses. */
export type Ask = (question: SpaceQuestion) => Promise<boolean>;

/** Decides what the settings allow, and asks where they leave it open. */
export interface ObjectSpace {
  isBlocked(): boolean;
  /** Whether an object of so many bytes is within the quota. */
  isWithin(name: string, bytes: number): boolean;
  /** Whether it may be stored without a question. */
  fits(name: string, bytes: number): boolean;
  /** Asks, one question at a time; resolves to whether it may be stored. */
  request(name: string, bytes: number): Promise<boolean>;
  used(besides?: string): number;
}

export interface SpaceOptions {
  readonly store: Pick<ObjectStore, 'list'>;
  readonly settings: SettingsKeeper;
  readonly ask: Ask;
}

export function createObjectSpace({ store, settings, ask }: SpaceOptions): ObjectSpace {
  let asked: Promise<unknown> = Promise.resolve();
  const { current, fixed } = settings;
  const used = (besides?: string): number => store.list().reduce((sum, { name, size }) => (name === besides ? sum : sum + size), 0);
  const isBlocked = (): boolean => current().access === 'block';
  const isWithin = (name: string, bytes: number): boolean => used(name) + bytes <= current().quota;
  const fits = (name: string, bytes: number): boolean => current().access === 'allow' && isWithin(name, bytes);
  const answer = async (name: string, bytes: number): Promise<boolean> => {
    if (fits(name, bytes)) return true; // an answer before this one was enough
    const wanted = Math.max(quotaFor(used(name) + bytes), current().quota);
    if (isBlocked() || wanted > (fixed.quota ?? Infinity)) return false; // no answer could allow it
    if (!(await ask({ used: used(), wanted })) || isBlocked()) return false; // blocked while the question stood
    settings.change({ access: 'allow', quota: wanted });
    return true;
  };
  return {
    isBlocked,
    isWithin,
    fits,
    used,
    request(name, bytes) {
      const next = asked.then(() => answer(name, bytes));
      asked = next.catch(() => undefined);
      return next;
    },
  };
}
