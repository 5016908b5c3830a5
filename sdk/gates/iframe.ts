import type { Gate } from './gate';

/** `data-src` becomes `src`; a frame that was opened goes blank again when its purpose is withdrawn. */
export const iframeGate: Gate = {
  selector: 'iframe[data-purpose][data-src]',
  set(frame: HTMLIFrameElement, isAllowed) {
    const opens = isAllowed && !frame.hasAttribute('src');
    if (opens) frame.src = `${frame.dataset.src}`;
    if (!isAllowed) frame.removeAttribute('src');
    return opens;
  },
};
