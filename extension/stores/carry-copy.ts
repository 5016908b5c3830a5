import type { FrameKind } from '../content/frame-stores/frame-store';
import type { Loss } from '../messaging/messages';
import { askFrame, type FrameAt } from './ask-frame';

/** Characters that travel at once: browsers bound what one call may return or take. */
const CHUNK = 4_000_000;

/** Characters of one copy: more is kept of nothing. */
export const LONGEST = 96_000_000;

/** Fetches a copy from a frame, part by part. Rejects where it is longer than `LONGEST`. */
export async function fetchCopy(frame: FrameAt, kind: FrameKind, key: string): Promise<{ content: string; losses: readonly Loss[]; count: number | null }> {
  const { ticket, length, losses, count = null } = await askFrame(frame, 'take', kind, key);
  if (length > LONGEST) {
    await askFrame(frame, 'fetch', ticket, length, CHUNK); // which lets go of it
    throw new Error('more than is kept for an undo');
  }
  const parts: string[] = [];
  for (let from = 0; from < length; from += CHUNK) parts.push(await askFrame(frame, 'fetch', ticket, from, CHUNK));
  return { content: parts.join(''), losses, count };
}

/** Hands a copy to a frame, part by part; the ticket names it there. */
export async function handCopy(frame: FrameAt, content: string): Promise<string> {
  let ticket = await askFrame(frame, 'hand', null, content.slice(0, CHUNK));
  for (let from = CHUNK; from < content.length; from += CHUNK) ticket = await askFrame(frame, 'hand', ticket, content.slice(from, from + CHUNK));
  return ticket;
}
