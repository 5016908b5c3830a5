import type { ObjectOptions } from './object-options';

/** What a page asked of one object: to store it, or only to remove what is stored. */
export interface Asked {
  readonly isFlush: boolean;
  readonly minDiskSpace: number;
}

export interface HoldOptions extends Pick<ObjectOptions, 'key' | 'guarding'> {
  /** Bytes that it keeps in memory while it waits. */
  size(): number;
  /** Does all that was asked while it waited, or gives it up: the visitor has chosen. */
  settle(isAllowed: boolean, asked: Asked): void;
}

/**
 * Asks the guard for one object. It waits in the line once, at the place of what was asked first: what is done when the visitor
 * has chosen concerns the data as it is then. Returns what `act` does where the answer comes at once, else undefined.
 */
export function createHold({ key, guarding, size, settle }: HoldOptions): (asked: Asked, act: (isAllowed: boolean) => unknown) => unknown {
  let held: Asked | null = null;
  return (asked, act) => {
    if (held) {
      held = { isFlush: held.isFlush || asked.isFlush, minDiskSpace: Math.max(held.minDiskSpace, asked.minDiskSpace) };
      return undefined;
    }
    const end = (isAllowed: boolean): unknown => {
      if (!held) return act(isAllowed);
      const waited = held;
      held = null;
      return settle(isAllowed, waited);
    };
    const wait = (): number => {
      held = asked;
      return size();
    };
    return guarding.decide(key, end, wait);
  };
}
