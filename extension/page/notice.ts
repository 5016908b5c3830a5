import { GUARDS } from '../../sdk/guards';
import type { Guarding } from '../../sdk/guards/guard';
import { scriptsOnStack } from '../../sdk/lib/calling-script';
import { ENTRY_KINDS, OWN_NAME, type EntryKind } from '../../sdk/protocol';
import { pageView } from '../../sdk/view/page-view';
import { NOTICED, type Notice } from '../messaging/notice';

type Tell = (notice: Omit<Notice, 'time'>) => void;

/** Firefox leaves our frames out of a page's stacks by itself. */
const OURS = /^(chrome|moz)-extension:/;

const SDK_FOLDER = /^.*\/(?=consent\.m?js(\?|$))/;
/** The SDK's files that store, or hand on what stores. It may lie in one folder with the site's own. */
const SDK_FILES = /^(consent|shared-object|workers)\.m?js(\?|$)|^(deciding|record|guards)\//;
let sdkFolder: string | undefined;

const isOfSdk = (url: string): boolean => sdkFolder !== undefined && url.startsWith(sdkFolder) && SDK_FILES.test(url.slice(sdkFolder.length));

/** Chromium keeps ten frames, and two guards one around the other are as many: the script behind them would be cut off. */
const FRAMES = 50;

function stackOf(): unknown {
  const errors = Error as { stackTraceLimit?: number | undefined };
  const before = errors.stackTraceLimit;
  try {
    errors.stackTraceLimit = FRAMES;
    return new Error().stack;
  } catch {
    return new Error().stack; // the page has fixed it
  } finally {
    if (before !== undefined && errors.stackTraceLimit === FRAMES) errors.stackTraceLimit = before;
  }
}

/**
 * The innermost script on the stack that is neither this one nor the site's SDK, which stands between the page's script and the platform; null where
 * the stack names none. Undefined of what the SDK does by itself with the site's items: it tells of that, with the script whose call it held.
 */
function askingScript(name: string): string | null | undefined {
  const callers = scriptsOnStack(stackOf()).filter((url) => !OURS.test(url));
  if (typeof window.DingTalkConsent === 'object') for (const url of callers) sdkFolder ??= SDK_FOLDER.exec(url)?.[0];
  const asking = callers.find((url) => !isOfSdk(url));
  if (asking !== undefined || !callers.length) return asking ?? null;
  return OWN_NAME.test(name) ? callers[0] : undefined;
}

/** Tells each call that stores, changes or removes, with the SDK's own guards, which allow everything here. What is sent is not stored. */
function tellCalls(tell: Tell): void {
  const guardingOf = (kind: EntryKind, by?: string | null): Guarding => ({
    of: guardingOf,
    visible: () => true,
    decide(name, end) {
      const script = by === undefined ? askingScript(name) : by;
      if (script !== undefined) tell({ what: 'asked', kind, name, script });
      return end(true);
    },
  });
  for (const kind of ENTRY_KINDS.filter((one) => one !== 'beacon')) {
    try {
      GUARDS[kind](guardingOf(kind))(window);
    } catch {
      /* A page without this kind: a document of its own that never had one, or another browser. */
    }
  }
}

/**
 * Tells what the site's SDK decides. It is looked for with each change of the page, until that has loaded: the parser lets observers run before
 * the next script, so that no decision about that one is missed.
 */
function tellDecisions(tell: Tell): void {
  let isFound = false;
  const attempt = (): void => {
    const view = pageView();
    if (!view || isFound) return;
    isFound = true;
    observer.disconnect();
    for (const what of NOTICED) if (what !== 'asked') view.on(what, ({ kind, name, script }) => tell({ what, kind, name, script }));
  };
  const observer = new MutationObserver(attempt);
  if (document.readyState !== 'complete') observer.observe(document, { childList: true, subtree: true });
  window.addEventListener('pageshow', () => {
    attempt();
    observer.disconnect(); // most pages have none
  });
  attempt();
}

/** Tells what the page's scripts do to what is stored from now on, and what the site's SDK decides about it. Changes nothing of it. */
export function noticeCalls(tell: Tell): void {
  tellCalls(tell);
  tellDecisions(tell);
}
