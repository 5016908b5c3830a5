/** One notice as the page told it, and when: milliseconds since 1970. */
export interface RawNotice {
  readonly time: number;
  readonly text: string;
}

/** How much a page may tell between two readings: notices, and characters of one. What comes after them is lost. */
const LIMITS = { most: 500, longest: 5000 } as const;

/** What the world of our content scripts keeps in a frame. */
type World = typeof globalThis & { storedHereNotices?: RawNotice[] };

/** Begins to keep what the page's own world tells by this event. The page may tell anything: the texts are not looked into here. */
export function keepNotices(event: string): void {
  const world: World = globalThis;
  if (world.storedHereNotices) return;
  const kept: RawNotice[] = (world.storedHereNotices = []);
  document.addEventListener(event, (told) => {
    const text: unknown = (told as CustomEvent).detail;
    if (typeof text === 'string' && text.length <= LIMITS.longest && kept.length < LIMITS.most) kept.push({ time: Date.now(), text });
  });
}

/** Runs in a frame (see `runInTab`): what came since the last time, as JSON; an empty text where nobody has listened. */
export function drainNotices(): string {
  const kept = (globalThis as World).storedHereNotices;
  return kept ? JSON.stringify(kept.splice(0)) : '';
}
