import { FRAME_STORES } from '.';
import { FRAME_KINDS, type FrameKind, type Held, type Look, type LookAt, type Loss } from './frame-store';
import { fromTypedText, toTypedText } from './typed-text';

/** A copy that waits in the frame to be fetched. */
export interface Ticket {
  readonly ticket: string;
  /** Characters of it. */
  readonly length: number;
  readonly losses: readonly Loss[];
  readonly count?: number;
}

export interface Refused {
  readonly key: string;
  /** The browser's words. */
  readonly why: string;
}

/** What the background asks of a frame. All of it is JSON; what fails rejects. */
export interface FrameApi {
  /** Null for a kind that could not be read: it may be full or busy, and is not empty. */
  list(): Promise<Record<FrameKind, readonly Held[] | null>>;
  remove(kind: FrameKind, keys: readonly string[]): Promise<readonly Refused[]>;
  take(kind: FrameKind, key: string): Promise<Ticket>;
  /** The part of a copy that begins there, of at most so many characters; the frame forgets it with the last one. */
  fetch(ticket: string, from: number, most: number): Promise<string>;
  /** Hands a copy over part by part; the first one opens a ticket. */
  hand(ticket: string | null, text: string): Promise<string>;
  putBack(kind: FrameKind, key: string, ticket: string): Promise<null>;
  look(kind: FrameKind, key: string, at: LookAt): Promise<Look>;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function removeEach(kind: FrameKind, keys: readonly string[]): Promise<Refused[]> {
  const results = await Promise.allSettled(keys.map((key) => FRAME_STORES[kind].remove(key)));
  return results.flatMap((result, index) => (result.status === 'rejected' ? [{ key: keys[index] as string, why: words(result.reason) }] : []));
}

/** Milliseconds for each kind: a page can make any of them slow, and must not hide the others. */
const LONGEST_WAIT = 5000;

const tooLate = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT, null));

/* A kind that the browser lacks, or denies to the page too, holds nothing; what else fails may hold something. */
const DENIALS = new Set(['SecurityError', 'NotAllowedError', 'NotSupportedError']);
const unlessDenied = (error: unknown): readonly Held[] | null => (error instanceof DOMException && !DENIALS.has(error.name) ? null : []);

const listOne = async (kind: FrameKind): Promise<[FrameKind, readonly Held[] | null]> => [kind, await Promise.race([FRAME_STORES[kind].list().catch(unlessDenied), tooLate()])];

export function createFrameApi(): FrameApi {
  const waiting = new Map<string, string>();
  let last = 0;
  const newTicket = (text: string): string => {
    const ticket = String(++last);
    waiting.set(ticket, text);
    return ticket;
  };
  return {
    list: async () => Object.fromEntries(await Promise.all(FRAME_KINDS.map(listOne))) as Record<FrameKind, readonly Held[] | null>,
    remove: removeEach,
    async take(kind, key) {
      const { content, losses, count } = await FRAME_STORES[kind].take(key);
      const typed = await toTypedText(content);
      return { ticket: newTicket(typed.text), length: typed.text.length, losses: [...new Set([...losses, ...typed.losses])], ...(count !== undefined && { count }) };
    },
    fetch(ticket, from, most) {
      const text = waiting.get(ticket) ?? '';
      if (from + most >= text.length) waiting.delete(ticket);
      return Promise.resolve(text.slice(from, from + most));
    },
    hand(ticket, text) {
      if (ticket === null) return Promise.resolve(newTicket(text));
      waiting.set(ticket, (waiting.get(ticket) ?? '') + text);
      return Promise.resolve(ticket);
    },
    async putBack(kind, key, ticket) {
      const text = waiting.get(ticket) ?? '';
      waiting.delete(ticket);
      await FRAME_STORES[kind].putBack(key, await fromTypedText(text));
      return null;
    },
    look: (kind, key, at) => FRAME_STORES[kind].look(key, at),
  };
}
