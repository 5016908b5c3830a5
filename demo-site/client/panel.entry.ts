/** Shows live what is stored, held and sent. It runs right after the SDK, so that it misses nothing. */
import type { ConsentView, DingTalkConsent } from '../../sdk';
import { mountPanel } from './panel/view';
import { watch, type Observed } from './panel/watch';

function consentView(): ConsentView | null {
  try {
    return (globalThis as { DingTalkConsent?: typeof DingTalkConsent }).DingTalkConsent?.view() ?? null;
  } catch {
    return null; // the configuration was refused: the console says why, and the panel that nothing is shown
  }
}

const view = consentView();
let latest: Observed = { happenings: [], stored: [], received: [], cookies: [] };
let draw: ((observed: Observed) => void) | undefined;

watch(view, (observed) => {
  latest = observed;
  draw?.(observed);
});

document.addEventListener('DOMContentLoaded', () => {
  const host = document.querySelector<HTMLElement>('#demo-panel');
  if (!host) return;
  draw = mountPanel(host, view);
  draw(latest);
});
