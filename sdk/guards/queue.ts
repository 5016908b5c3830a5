import type { Decision, EntryKind } from '../protocol';

export interface Held {
  readonly kind: EntryKind;
  readonly name: string;
  replay(): unknown;
  drop(): unknown;
}

/** How many requests may wait, and how long. Writes wait as long as the document lives. */
const MOST_REQUESTS = 200;
/** Milliseconds. */
const LONGEST_WAIT = 300_000;

export interface QueueHooks {
  decide(held: Held): Decision;
  /** It went through, or it was refused. */
  ended(held: Held, isAllowed: boolean): void;
}

export interface Queue {
  add(held: Held): void;
  /** Asks again for everything that waits, in the order it came: replays, drops or keeps it. */
  settle(): void;
  size(): number;
}

/** What waits for the visitor's choice: one order over all kinds, so that a replay is what the page would have done. */
export function createQueue({ decide, ended }: QueueHooks): Queue {
  const waiting = new Set<Held>();
  const end = (held: Held | undefined, isAllowed = false): void => {
    if (!held || !waiting.delete(held)) return;
    try {
      if (isAllowed) held.replay();
      else held.drop();
    } catch {
      // The platform refuses the write (quota, security): the caller went on long ago, nobody is left to tell.
    }
    ended(held, isAllowed);
  };
  return {
    add(held) {
      waiting.add(held);
      if (held.kind !== 'beacon') return;
      setTimeout(end, LONGEST_WAIT, held);
      const requests = [...waiting].filter(({ kind }) => kind === 'beacon');
      if (requests.length > MOST_REQUESTS) end(requests[0]);
    },
    settle() {
      for (const held of [...waiting]) {
        const decision = decide(held);
        if (decision !== 'hold') end(held, decision === 'allow');
      }
    },
    size: () => waiting.size,
  };
}
