import type { FrameKind } from '../content/frame-stores/frame-store';
import type { Loss } from '../messaging/messages';
import { askFrame, type FrameAt } from './ask-frame';

/** Characters that travel at once: browsers bound what one call may return or take. */
const CHUNK = 4_000_000;

/** Fetches a copy from a frame, part by part. */
export async function fetchCopy(frame: FrameAt, kind: FrameKind, key: string): Promise<{ content: string; losses: readonly Loss[] }> {
  const { ticket, length, losses } = await askFrame(frame, 'take', kind, key);
  const parts: string[] = [];
  for (let from = 0; from < length; from += CHUNK) parts.push(await askFrame(frame, 'fetch', ticket, from, CHUNK));
  return { content: parts.join(''), losses };
}

/** Hands a copy to a frame, part by part; the ticket names it there. */
export async function handCopy(frame: FrameAt, content: string): Promise<string> {
  let ticket = await askFrame(frame, 'hand', null, content.slice(0, CHUNK));
  for (let from = CHUNK; from < content.length; from += CHUNK) ticket = await askFrame(frame, 'hand', ticket, content.slice(from, from + CHUNK));
  return ticket;
}
