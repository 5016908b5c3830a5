import { useEffect } from 'preact/hooks';

/** Milliseconds between two readings: page storage tells no extension of its changes. */
const EVERY = 2000;

/** Reads again and again while the panel can be seen, never two at once. */
export function useSteady(refresh: () => Promise<void>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const again = (): void => {
      timer = setTimeout(() => void (document.visibilityState === 'visible' ? refresh() : Promise.resolve()).finally(again), EVERY);
    };
    again();
    return () => clearTimeout(timer);
  }, [refresh]);
}
