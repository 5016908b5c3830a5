import type { ConsentView } from '../../../sdk';
import type { GuardedAct, Item } from '../../../sdk/protocol';
import { propertyOf } from '../../server/hosts';
import type { ReceivedRequest } from '../../server/received-log';
import type { LogAnswer } from '../../server/respond-property';

/** What a guard did with one write or request, or what came back. */
export interface Happening {
  readonly what: 'held' | 'released' | 'dropped' | 'undeclared' | 'returned';
  readonly kind: string;
  readonly name: string;
}

/** All that the panel shows. */
export interface Observed {
  readonly happenings: readonly Happening[];
  readonly stored: readonly Item[];
  /** Requests of third parties since this page was opened. */
  readonly received: readonly ReceivedRequest[];
  /** Names of the cookies that the site receives now. */
  readonly cookies: readonly string[];
}

const POLL_MS = 1500;
const ACTS = ['held', 'released', 'dropped', 'undeclared'] as const;

const isOfThisPage = ({ host, time }: ReceivedRequest): boolean => !propertyOf(host) && time >= performance.timeOrigin;

/** Watches the consent and the server's log; calls `changed` with all that was observed so far. Null: a page without the SDK. */
export function watch(view: ConsentView | null, changed: (observed: Observed) => void): void {
  const happenings: Happening[] = [];
  let stored: readonly Item[] = [];
  let received: readonly ReceivedRequest[] = [];
  let cookies: readonly string[] = [];
  let last = 0;
  let scheduled = false;

  const refresh = async (): Promise<void> => {
    scheduled = false;
    stored = (await view?.inspect()) ?? [];
    changed({ happenings, stored, received, cookies });
  };
  const schedule = (): void => {
    if (!scheduled) setTimeout(() => void refresh(), 200);
    scheduled = true;
  };
  const note = (what: Happening['what'], { kind, name }: GuardedAct | Item): void => {
    happenings.push({ what, kind, name });
    schedule();
  };
  const poll = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    const answer = (await (await fetch(`/demo/log?after=${last}`)).json()) as LogAnswer;
    last = answer.requests.at(-1)?.id ?? last;
    received = [...received, ...answer.requests.filter(isOfThisPage)].slice(-500);
    cookies = answer.cookies;
    schedule(); // what is stored may change without any event: by HTTP, by a worker, by hand
  };
  const pollOn = (): void => {
    poll()
      .catch(() => undefined) // the server was stopped: what is shown stays
      .finally(() => setTimeout(pollOn, POLL_MS));
  };

  for (const act of ACTS) view?.on(act, (detail) => note(act, detail));
  view?.on('returned', (item) => note('returned', item));
  for (const event of ['standing', 'change'] as const) view?.on(event, schedule);
  view?.on('erased', schedule);
  pollOn();
}
