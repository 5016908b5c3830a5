import { GUARDS } from '../../sdk/guards';
import type { Guarding } from '../../sdk/guards/guard';
import { scriptsOnStack } from '../../sdk/lib/calling-script';
import { ENTRY_KINDS, OWN_NAME, type EntryKind } from '../../sdk/protocol';
import { pageView } from '../../sdk/view/page-view';
import { NOTICED, type Notice } from '../messaging/notice';

type Tell = (notice: Omit<Notice, 'time'>) => void;

/** Firefox leaves our frames out of a page's stacks by itself. */
const OURS = /^(chrome|moz)-extension:/;

const SDK_FOLDER = /^.*\/(?=consent\.js(\?|$))/;
/** The SDK's files that store, or hand on what stores. It may lie in one folder with the site's own. */
const SDK_FILES = /^(consent|shared-object|workers)\.js(\?|$)|^(deciding|record|guards)\//;
let sdkFolder: string | undefined;

const isOfSdk = (url: string): boolean => sdkFolder !== undefined && url.startsWith(sdkFolder) && SDK_FILES.test(url.slice(sdkFolder.length));

/**
 * The innermost script on the stack that is neither this one nor the site's SDK, which stands between the page's script and the platform. Null of what
 * the SDK held and lets through now, whose script `released` names; the SDK itself of what is its own.
 */
function askingScript(name: string): string | null {
  const callers = scriptsOnStack(new Error().stack).filter((url) => !OURS.test(url));
  for (const url of callers) sdkFolder ??= SDK_FOLDER.exec(url)?.[0];
  return callers.find((url) => !isOfSdk(url)) ?? (OWN_NAME.test(name) ? callers[0] : undefined) ?? null;
}

/** Tells each call that stores, with the SDK's own guards, which allow everything here. What is sent is not stored. */
function tellCalls(tell: Tell): void {
  const guardingOf = (kind: EntryKind, by?: string | null): Guarding => ({
    of: guardingOf,
    visible: () => true,
    decide(name, end) {
      tell({ what: 'asked', kind, name, script: by === undefined ? askingScript(name) : by });
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
  const attempt = (): void => {
    const view = pageView();
    if (!view) return;
    observer.disconnect();
    for (const what of NOTICED) if (what !== 'asked') view.on(what, ({ kind, name, script }) => tell({ what, kind, name, script }));
  };
  const observer = new MutationObserver(attempt);
  if (document.readyState !== 'complete') observer.observe(document, { childList: true, subtree: true });
  window.addEventListener('pageshow', () => observer.disconnect()); // most pages have none
  attempt();
}

/** Tells what the page's scripts store from now on, and what the site's SDK decides about it. Changes nothing of it. */
export function noticeCalls(tell: Tell): void {
  tellCalls(tell);
  tellDecisions(tell);
}
