import { useRef, useState } from 'preact/hooks';
import type { Advance } from './Progress';

export interface Advancing {
  /** Null while nothing is going on. */
  readonly advance: Advance | null;
  /** Does what takes many sites one after the other; what `work` is given tells how many are done, and answers whether to go on. */
  readonly during: <T>(what: Advance['what'], total: number, work: (tell: (done: number) => boolean) => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** How far something has come with many sites, and a way to stop it. */
export function useAdvance(): Advancing {
  const [advance, setAdvance] = useState<Advance | null>(null);
  const stopped = useRef(false);
  return {
    advance,
    async during(what, total, work) {
      stopped.current = false;
      const tell = (done: number): boolean => {
        setAdvance({ what, done, total, stopping: stopped.current });
        return !stopped.current;
      };
      tell(0);
      try {
        return await work(tell);
      } finally {
        setAdvance(null);
      }
    },
    stop() {
      stopped.current = true;
      setAdvance((before) => before && { ...before, stopping: true });
    },
  };
}
