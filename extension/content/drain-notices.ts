/** One notice as the page told it, and when: milliseconds since 1970. */
export interface RawNotice {
  readonly time: number;
  readonly text: string;
}

/** How much a page may tell between two readings: notices, of which the last are kept, and characters of one. */
const LIMITS = { most: 200, longest: 2000 } as const;

/** What the world of our content scripts keeps in a frame. An element of the page that has this name is no property of its own there. */
type World = typeof globalThis & { storedHereNotices?: RawNotice[] };

/** Begins to keep what the page's own world tells by this event. The page may tell anything: the texts are not looked into here. */
export function keepNotices(event: string): void {
  if (Object.hasOwn(globalThis, 'storedHereNotices')) return;
  const kept: RawNotice[] = [];
  Object.defineProperty(globalThis, 'storedHereNotices', { value: kept });
  document.addEventListener(event, (told) => {
    const text: unknown = (told as CustomEvent).detail;
    if (typeof text !== 'string' || text.length > LIMITS.longest) return;
    kept.push({ time: Date.now(), text });
    if (kept.length > LIMITS.most) kept.shift();
  });
}

/** Runs in a frame (see `runInTab`): what came since the last time, as JSON; an empty text where nobody has listened. */
export function drainNotices(): string {
  const world = globalThis as World;
  return Object.hasOwn(world, 'storedHereNotices') ? JSON.stringify(world.storedHereNotices?.splice(0)) : '';
}
