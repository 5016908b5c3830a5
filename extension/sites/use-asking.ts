import { useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SiteChoice, SiteSummary, SiteUndo } from '../messaging/messages';
import { requestAccess } from '../ui/grant-access';
import type { Notice } from '../ui/notice';
import { text } from '../ui/text';
import { useFocusNext } from '../ui/use-focus-next';
import type { Runner } from '../ui/use-run';
import { filledOrigins } from './looked';
import type { Asked } from './Question';
import type { Clearing } from './use-clearing';
import type { Looking } from './use-looking';
import { ownTabId } from './visit';

export interface Asking {
  /** The question that is open, or null. */
  readonly asked: Asked | null;
  readonly clear: (sites: readonly SiteSummary[], from: string) => void;
  /** Which requests a look would send; `address`: an origin that the visitor typed. */
  readonly look: (sites: readonly SiteChoice[], from: string, address?: string) => void;
  readonly undo: (undo: SiteUndo, from: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

interface Means {
  readonly runner: Runner;
  readonly clearing: Clearing;
  readonly looking: Looking;
}

const named = ({ storeId, site }: SiteChoice): SiteChoice => ({ storeId, site });

/** Asks before anything is cleared or any request is sent. Nothing of it is sent to find out what to ask. */
export function useAsking({ runner, clearing, looking }: Means, onConfirmed: () => void): Asking {
  const [asked, setAsked] = useState<Asked | null>(null);
  const focusNext = useFocusNext();
  const reach = async (sites: readonly SiteChoice[], from: string, address?: string): Promise<Notice | null> => {
    const { sites: found } = await ask('sites.reach', { tabId: await ownTabId(), sites: sites.map(named), ...(address !== undefined && { address }) });
    setAsked({ what: 'look', sites: found, from });
    return null;
  };
  const carryOut = (question: Asked): Promise<Notice | null> => {
    if (question.what === 'clear') return clearing.clear(question.sites);
    if (question.what === 'undo') return clearing.undo([question.undo]);
    return looking.look(question.sites.filter(({ origins }) => origins.length > 0));
  };
  return {
    asked,
    clear: (sites, from) => setAsked({ what: 'clear', sites, from, sendsRequests: sites.some((site) => filledOrigins(looking.looked, site).length > 0) }),
    look(sites, from, address) {
      /* Begun in the press, whatever runs. */
      const given = address === undefined ? Promise.resolve(true) : requestAccess([`*://${new URL(address).hostname}/*`]);
      void runner.run(async () => ((await given) ? reach(sites, from, address) : { tone: 'partial', headline: text('accessDenied'), details: [] }), 'reach');
    },
    undo(undo, from) {
      if (undo.origins.length > 0) setAsked({ what: 'undo', undo, from });
      else void runner.run(() => clearing.undo([undo]), 'undo');
    },
    confirm() {
      if (asked === null) return;
      setAsked(null);
      onConfirmed();
      void runner.run(() => carryOut(asked));
    },
    cancel() {
      if (asked !== null) focusNext(asked.from);
      setAsked(null);
    },
  };
}
