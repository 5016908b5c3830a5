import type { PurposeId } from '../protocol';
import type { Gate } from './gate';
import { iframeGate } from './iframe';
import { scriptGate } from './script';

const GATES: readonly Gate[] = [scriptGate, iframeGate];

/**
 * Watches the page for gated elements, those inserted late included; `opened` is told the purpose of each that now loads.
 * Returns what to call when the visitor's standing changed.
 */
export function createGates(isAllowed: (purpose: PurposeId, vendor?: string) => boolean, opened: (purpose: PurposeId) => void): () => void {
  const apply = (): void => {
    for (const { selector, set } of GATES) {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        const { purpose = '', vendor } = element.dataset;
        if (set(element, isAllowed(purpose, vendor))) opened(purpose);
      }
    }
  };
  new MutationObserver(apply).observe(document, { childList: true, subtree: true });
  return apply;
}
