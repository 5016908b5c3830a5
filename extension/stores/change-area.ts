/** Changes to one storage area of one frame. */
export interface AreaChange {
  readonly area: 'localStorage' | 'sessionStorage';
  /** The frame has to be at this origin still: it may have moved on since it was read. */
  readonly origin: string;
  readonly remove: readonly string[];
  readonly set: readonly (readonly [string, string])[];
}

/**
 * Runs inside a frame (see `runInTab`). Takes an `AreaChange` as JSON text, and returns the names that did not end up as asked, as JSON text
 * too, or null where the frame shows another origin.
 */
export function changeArea(change: string): string | null {
  const { area, origin, remove, set } = JSON.parse(change) as AreaChange;
  if (self.origin !== origin) return null;
  const failed: string[] = [];
  const attempt = (name: string, act: (storage: Storage) => boolean): void => {
    try {
      if (!act(window[area])) failed.push(name);
    } catch {
      failed.push(name); // storage is blocked or full; the caller tells which name
    }
  };
  for (const name of remove) attempt(name, (storage) => (storage.removeItem(name), storage.getItem(name) === null));
  for (const [name, value] of set) attempt(name, (storage) => (storage.setItem(name, value), storage.getItem(name) === value));
  return JSON.stringify(failed);
}
