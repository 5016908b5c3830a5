import type { Runtime } from 'webextension-polyfill';
import type { FramedOrigin } from '../messaging/framed';
import { browser } from '../platform/browser';

/** Every address of an origin shows its storage; this one is small, and no page of the site. */
const PATH = '/robots.txt';

/** Milliseconds for an address to answer. */
const PATIENCE = 15_000;
/** Milliseconds after loading in which a frame says that it is there; what says nothing is the browser's own page. */
const GRACE = 1000;

/** A frame that shows an origin, until it is closed. */
export interface OpenFrame extends FramedOrigin {
  readonly close: () => void;
}

/** No script of the site runs in it; what it stores is what the site stores in its own tabs. */
function frameFor(origin: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.referrerPolicy = 'no-referrer';
  frame.hidden = true;
  frame.src = origin + PATH;
  return frame;
}

const originOf = (url = ''): string => (URL.canParse(url) ? new URL(url).origin : '');

/* Firefox tells the id of a frame, and has no script say it from within a page of an extension; Chromium the other way round. */
const getFrameId = (browser.runtime as { getFrameId?: (frame: HTMLIFrameElement) => number }).getFrameId?.bind(browser.runtime);

/** Tells the id of the frame once it shows something, or null once that is in vain. Returns what stops the waiting. */
function whenThere(frame: HTMLIFrameElement, isIt: (sender: Runtime.MessageSender) => boolean, tell: (frameId: number | null) => void): () => void {
  const hear = (_: unknown, sender: Runtime.MessageSender): undefined => {
    if (isIt(sender)) tell(sender.frameId ?? null);
  };
  let timer = setTimeout(tell, PATIENCE, null);
  const loaded = (): void => {
    clearTimeout(timer);
    if (getFrameId) tell(getFrameId(frame));
    else timer = setTimeout(tell, GRACE, null);
  };
  browser.runtime.onMessage.addListener(hear);
  frame.addEventListener('load', loaded);
  return () => {
    clearTimeout(timer);
    browser.runtime.onMessage.removeListener(hear);
    frame.removeEventListener('load', loaded);
  };
}

/**
 * Opens an origin in a frame of this page, in the tab of that id. Null where nothing of the origin is shown; in Firefox only a script
 * within can tell that. Call it while framing is allowed (`startFraming`).
 */
export function openFrame(origin: string, tabId: number): Promise<OpenFrame | null> {
  const frame = frameFor(origin);
  const isIt = ({ id, tab, frameId = 0, url }: Runtime.MessageSender): boolean => id === browser.runtime.id && tab?.id === tabId && frameId > 0 && originOf(url) === origin;
  return new Promise((resolve) => {
    const stop = whenThere(frame, isIt, (frameId) => {
      stop();
      if (frameId === null) frame.remove();
      resolve(frameId === null ? null : { origin, frameId, close: () => frame.remove() });
    });
    document.body.append(frame);
  });
}
