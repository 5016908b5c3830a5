import type { ConsentView } from './consent';
import { patchToString } from './natives/patch';
import { viewOf, whenConfigured } from './signals/when-configured';
import { answersOf } from './workers/answers-of';
import type { Answers } from './workers/answers';
import { guardStarts } from './workers/guard-starts';
import { tellWorkers } from './workers/tell-workers';

/** The text of worker-guard.js; the build puts it in. */
declare const WORKER_GUARD: string;

/*
 * Workers get the guards: those that page script makes of blobs and `data:` URLs before their own text runs, others where
 * their author has put `worker-guard.js` first. It stands after `consent.js`, and knows no more than anyone may see.
 */
function start(script: HTMLScriptElement, api: typeof window.DingTalkConsent): void {
  const channel = crypto.getRandomValues(new Uint32Array(4)).join('-');
  let view: ConsentView | undefined;
  const answers = (): Answers | null => (view ? answersOf(view, location.hostname) : null);
  const { tell, apart } = tellWorkers({ channel, answers });
  const use = (configured: ConsentView): void => {
    view = configured;
    view.on('standing', tell);
    tell();
  };
  const configured = viewOf(api);
  if (configured) use(configured);
  else whenConfigured(api, { use, giveUp: () => console.error('DingTalkConsent: workers: call DingTalkConsent.init before the page has loaded; until then everything in workers waits.') });
  guardStarts({ realm: window, guard: { text: WORKER_GUARD, folder: new URL('.', script.src).href, channel }, answers, apart });
  patchToString(window);
}

const { currentScript } = document;
if (typeof window.DingTalkConsent === 'object' && currentScript instanceof HTMLScriptElement) start(currentScript, window.DingTalkConsent);
else console.error('DingTalkConsent: put workers.js after consent.js, as a script without type="module"; as it stands workers are not guarded.');
