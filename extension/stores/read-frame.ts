/** What one frame tells about itself and its storage. */
export interface FrameReading {
  /** Whose storage it uses; `null` where it is sandboxed and uses none. */
  readonly origin: string;
  /** Origins of the frames around it, nearest first; empty in the top frame. */
  readonly ancestors: readonly string[];
  /** Pairs of name and value, or null where the page may not use the area. */
  readonly local: readonly (readonly [string, string])[] | null;
  readonly session: readonly (readonly [string, string])[] | null;
  /** Hosts of frames in it and of what it loaded. */
  readonly hosts: readonly string[];
}

/** Runs inside a frame (see `runInTab`): one trip for both areas and the hosts around. Returns the reading as JSON text. */
export function readFrame(): string {
  const most = 300;
  const read = (name: 'localStorage' | 'sessionStorage'): [string, string][] | null => {
    try {
      const area = window[name];
      const keys = Array.from({ length: area.length }, (_, index) => area.key(index) ?? '');
      return keys.map((key) => [key, area.getItem(key) ?? '']);
    } catch {
      return null; // SecurityError: a sandboxed frame, or storage is blocked here
    }
  };
  const hostOf = (address: string): string => {
    try {
      const { protocol, hostname } = new URL(address, location.href);
      return /^https?:$/.test(protocol) ? hostname : '';
    } catch {
      return ''; // not an address
    }
  };
  const frames = [...document.querySelectorAll('iframe, frame')].map((frame) => (frame as HTMLIFrameElement).src);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const hosts = new Set([...frames, ...loaded].map(hostOf).filter(Boolean));
  const reading: FrameReading = {
    origin: self.origin, // an empty frame has its parent's storage, and no origin in its address
    ancestors: [...((location as { ancestorOrigins?: Iterable<string> }).ancestorOrigins ?? [])],
    local: read('localStorage'),
    session: read('sessionStorage'),
    hosts: [...hosts].slice(0, most),
  };
  return JSON.stringify(reading);
}
