import type { Gate } from './gate';

/** `data-src` becomes `src`; a frame that was opened goes blank again when its purpose is withdrawn. */
export const iframeGate: Gate = {
  selector: 'iframe[data-purpose][data-src]',
  set(element, isAllowed) {
    const frame = element as HTMLIFrameElement;
    const isOpen = frame.hasAttribute('src');
    if (isAllowed && !isOpen) frame.src = `${frame.dataset.src}`;
    if (!isAllowed && isOpen) frame.removeAttribute('src');
    return isAllowed && !isOpen;
  },
};
