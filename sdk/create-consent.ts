import type { Consent, ConsentView } from './consent';
import { createHandle, type HandleOptions } from './create-handle';
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
import { BRIDGE_ASK, type Declaration, type EntryKind } from './protocol';
import { storedTexts } from './record/read-record';
import { watchRecord } from './record/watch';
import { gpc } from './signals/gpc';
import { currentRecord, decideEntry, isAllowed, isRefused, optionalPurposes, refusesSomething, rereadRecord, startStanding, takeRecord } from './standing';

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
function start(declaration: Declaration, { settle, summary, ran }: GuardingState): Omit<HandleOptions, 'script'> {
  const findEntry = createMatcher(declaration.entries);
  const ownHosts = [location.hostname, ...declaration.site.hosts];
  const applyGates = createGates({ isAllowed, opened: (purpose) => ran.add(purpose) });
  let loaded: Promise<Deciding> | undefined;
  const load = async (): Promise<Deciding> => (await import('./deciding')).createDeciding({ natives: natives(), declaration, findEntry, emit, ran, follow, tell, currentRecord, isAllowed, isRefused, optionalPurposes, refusesSomething, takeRecord });
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
  const sweep = (): void => void (refusesSomething() && holdsRefused(findEntry) && later((eraser) => eraser.sweep()));
  const tell = watchRecord(() => {
    if (rereadRecord()) {
      follow();
      emit('change', currentRecord());
    }
    sweep();
  });

  startStanding(declaration, [gpc]);
  answer = (kind, name) => {
    const entry = findEntry(kind, name);
    const isTold = !entry && kind === 'beacon' && ownHosts.includes(new URL(name).hostname);
    return { entry, isTold, decision: isTold ? 'allow' : decideEntry(entry) };
  };
  follow();
  sweep();
  const unreadable = currentRecord() ? undefined : storedTexts()[0];
  if (unreadable) later(({ keepUnreadable }) => keepUnreadable(unreadable));
  document.addEventListener(BRIDGE_ASK, (question: Event & CustomEventInit) => {
    question.preventDefault(); // tells the asker that an answer comes
    later((bridge) => bridge.answer(question.detail));
  });
  return { declaration, deciding, withInterface: loadInterface(declaration, summary, deciding) };
}

/** Installs the guards, which hold everything, and returns the way to configure them. `script`: the SDK's own URL. */
export function createConsent(script: string): ConsentApi & { configure(config: unknown): void } {
  natives();
  const guarding = createGuarding({ emit, script, answer: (kind, name) => answer(kind, name) });
  for (const guard of Object.values(GUARDS)) guard.install(guarding);
  let options: HandleOptions | undefined;
  let isClaimed = false;
  const configure = (config: unknown): void => void (options ??= { ...start(parseDeclaration(config), guarding), script });
  const handle = (decides: boolean): Consent => {
    if (!options) throw new TypeError('DingTalkConsent: not configured yet; call init(config) first.');
    return createHandle(options, decides);
  };
  const claim = (): Consent => {
    const claimed = handle(!isClaimed);
    isClaimed = true;
    return claimed;
  };
  return {
    configure,
    claim,
    view: () => handle(false),
    init(config) {
      if (options) return handle(false); // configured by the JSON element, whose handle claim() gives, or by an earlier caller
      configure(config);
      return claim();
    },
  };
}
