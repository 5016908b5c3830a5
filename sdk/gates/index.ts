import { loadOnce } from '../lib/load-once';
import type { PurposeId } from '../protocol';
import type { Gate, IsAllowed } from './gate';
import { scriptGate } from './script';

/** Everything but scripts, which stays inert until what opens it is loaded. */
const OTHERS = '[data-purpose]:not(script)';

/** What becomes of gated elements: told the purpose of each that now loads, and whether frames are left that may not. */
export interface GateNews {
  opened(purpose: PurposeId): void;
  closed(frames: readonly HTMLElement[]): void;
}

/** Watches the page for gated elements, those inserted late included. Returns what to call when the visitor's standing changed. */
export function createGates(isAllowed: IsAllowed, { opened, closed }: GateNews): () => void {
  let gates: readonly Gate[] = [scriptGate];
  const apply = (): void => {
    const shut: HTMLElement[] = [];
    for (const { selector, set } of gates) {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        const { purpose = '', vendor } = element.dataset;
        const mayLoad = isAllowed(purpose, vendor);
        if (set(element, mayLoad)) opened(purpose);
        if (!mayLoad && element.localName === 'iframe') shut.push(element);
      }
    }
    if (shut[0]) closed(shut);
    if (document.querySelector(OTHERS)) others().catch(() => undefined); // the next change of the page tries again
  };
  const others = loadOnce(() =>
    import('./elements.later').then((later) => {
      gates = [...later.gates, scriptGate];
      apply();
    }),
  );
  new MutationObserver(apply).observe(document, { childList: true, subtree: true });
  return apply;
}
