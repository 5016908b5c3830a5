import type { Notice } from '../messaging/notice';
import type { Change } from './compare-views';

/** The same call by the same script again and again is one line, with the time of the last. */
export interface NoticeLine extends Notice {
  readonly count: number;
}

/** A change, and the script behind it as far as it is known. */
export interface SeenChange extends Change {
  readonly script: string | null;
}

/** More lines than this nobody reads back. */
const MOST = 200;

const keyOf = ({ what, kind, name, script }: Notice): string => JSON.stringify([what, kind, name, script]);

/** `lines`, newest first, with `notices` (oldest first) in front. */
export function addNotices(lines: readonly NoticeLine[], notices: readonly Notice[]): readonly NoticeLine[] {
  if (!notices.length) return lines;
  const all = new Map([...lines].reverse().map((line) => [keyOf(line), line]));
  for (const notice of notices) {
    const key = keyOf(notice);
    const count = (all.get(key)?.count ?? 0) + 1;
    all.delete(key); // what comes again goes to the front
    all.set(key, { ...notice, count });
  }
  return [...all.values()].reverse().slice(0, MOST);
}

/**
 * The script that is behind a change, by what was noticed about the time of it (newest first): one that stored something of that kind and name, or whose held write
 * went through. Null of what came over the network or is gone, and of what no script was noticed to store.
 */
export function scriptOf({ what, item }: Change, around: readonly NoticeLine[]): string | null {
  if (what === 'removed') return null;
  const stored = around.filter((line) => (line.what === 'asked' || line.what === 'released') && line.kind === item.kind && line.name === item.name);
  return stored.find(({ script }) => script !== null)?.script ?? null;
}

/** A script's address as short as it stays plain: without scheme and query. */
export function shortScript(script: string): string {
  const url = URL.canParse(script) ? new URL(script) : null;
  return url?.host ? `${url.host}${url.pathname}` : script;
}
