import type { Consent, ConsentView } from './consent';
import { createHandle, type HandleOptions } from './create-handle';
import { decide } from './declaration/decide';
import { createMatcher } from './declaration/match';
import { parseDeclaration } from './declaration/parse-declaration';
import type { Deciding } from './deciding';
import { emit } from './events';
import { createGates } from './gates';
import { GUARDS } from './guards';
import { createGuarding, type Answer, type GuardingState } from './guards/guarding';
import { holdsRefused } from './holds-refused';
import { loadInterface } from './load-interface';
import { natives } from './natives';
import { BRIDGE_ASK, type ConsentRecord, type Declaration, type EntryKind } from './protocol';
import { watchRecord } from './record/watch';
import { gpc } from './signals/gpc';
import { currentRecord, currentStanding, isAllowed, rereadRecord, startStanding, takeRecord } from './standing';

/** What a page has under `DingTalkConsent`. */
export interface ConsentApi {
  /** Starts with this configuration. The first caller gets the deciding handle, later ones a read-only one. Throws a `TypeError` that lists every problem. */
  init(config: unknown): Consent;
  /** Of a site configured by its JSON element: the deciding handle, once, to the first script that asks; then a read-only one. */
  claim(): Consent;
  /** What anyone may see. Throws before the SDK is configured. */
  view(): ConsentView;
}

let answer = (_kind: EntryKind, _name: string): Answer => ({ entry: null, decision: 'hold' });

/** Starts everything that follows from a declaration, and returns what handles are made of. */
function start(declaration: Declaration, { settle, summary, ran }: GuardingState): HandleOptions {
  const findEntry = createMatcher(declaration.entries);
  const ownHosts = [location.hostname, ...declaration.site.hosts];
  const applyGates = createGates(isAllowed, (purpose) => ran.add(purpose));
  let loaded: Promise<Deciding> | undefined;
  const take = (record: ConsentRecord, stored: boolean): void => {
    takeRecord(record, stored);
    follow();
  };
  const load = (): Promise<Deciding> =>
    import('./deciding').then(({ createDeciding }) => createDeciding({ natives: natives(), declaration, emit, ran, standing: currentStanding, take, tell }));
  const deciding = (): Promise<Deciding> =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined; // the next call tries again; until then nothing is granted
      throw error;
    }));
  const follow = (): void => {
    settle();
    applyGates();
  };
  const later = (use: (loaded: Deciding) => void): void => void deciding().then(use);
  const sweep = (): void => void (holdsRefused(findEntry) && later((eraser) => eraser.sweep()));
  const tell = watchRecord(() => {
    if (rereadRecord()) {
      follow();
      emit('change', currentRecord());
    }
    sweep();
  });

  startStanding(declaration, gpc.refuses());
  answer = (kind, name) => {
    const entry = findEntry(kind, name);
    const isTold = !entry && kind === 'beacon' && ownHosts.includes(new URL(name).hostname);
    return { entry, isTold, decision: isTold ? 'allow' : decide(entry, currentStanding()) };
  };
  follow();
  sweep();
  document.addEventListener(BRIDGE_ASK, (question: Event & CustomEventInit) => {
    question.preventDefault(); // tells the asker that an answer comes
    later((bridge) => bridge.answer(question.detail));
  });
  return { declaration, deciding, withInterface: loadInterface(declaration, summary, deciding) };
}

/** Installs the guards, which hold everything, and returns the API with the way to configure it without claiming the handle. */
export function createConsent(): [api: ConsentApi, configure: (config: unknown) => void] {
  natives();
  const guarding = createGuarding(emit, (kind, name) => answer(kind, name));
  for (const guard of Object.values(GUARDS)) guard(guarding);
  let options: HandleOptions | undefined;
  let isClaimed = false;
  const configure = (config: unknown): void => void (options ??= start(parseDeclaration(config), guarding));
  const handle = (decides: boolean): Consent => {
    if (!options) throw new TypeError('DingTalkConsent: call init(config) first.');
    return createHandle(options, decides);
  };
  const claim = (): Consent => {
    const claimed = handle(!isClaimed);
    isClaimed = true;
    return claimed;
  };
  const view = (): Consent => handle(false);
  const init = (config: unknown): Consent => {
    if (options) return view(); // configured by the JSON element, whose handle claim() gives, or by an earlier caller
    configure(config);
    return claim();
  };
  return [Object.freeze({ init, claim, view }), configure];
}
