import type { Consent, ConsentView } from './consent';
import { createHandle, type HandleOptions } from './create-handle';
import { decide } from './declaration/decide';
import { createMatcher, type FindEntry } from './declaration/match';
import { parseDeclaration } from './declaration/parse-declaration';
import type { Deciding } from './deciding';
import { emit, on } from './events';
import { createGates } from './gates';
import { GUARDS } from './guards';
import { guardFrames } from './guards/frames';
import { createGuarding, type Answer, type GuardingState } from './guards/guarding';
import { holdsRefused } from './holds-refused';
import { loadOnce } from './lib/load-once';
import { loadInterface } from './load-interface';
import { natives } from './natives';
import { patchToString } from './natives/patch';
import { BRIDGE_ASK, type ConsentRecord, type Declaration, type EntryKind, type Ruling, type SharedObjectApi, type Visitor } from './protocol';
import { watchRecord } from './record/watch';
import type { createSharedObjects, SharedObjects } from './shared-objects/create-shared-objects';
import type { Ask } from './shared-objects/object-space';
import { gpc } from './signals/gpc';
import { currentRecord, currentStanding, currentVisitor, isAllowed, rereadRecord, startStanding, takeRecord, takeRuling } from './standing';

declare global {
  interface Window {
    /** The SDK, on pages that load `consent.js`; before that what `shared-object.js` leaves for it. */
    DingTalkConsent: ConsentApi | typeof createSharedObjects | undefined;
  }
}

/** What a page has under `DingTalkConsent`. */
export interface ConsentApi {
  /** Starts with this configuration. The first caller gets the deciding handle, later ones a read-only one. Throws a `TypeError` that lists every problem. */
  init(config: unknown): Consent;
  /** Of a site configured by its JSON element: the deciding handle, once, to the first script that asks; then a read-only one. */
  claim(): Consent;
  /** What anyone may see. Throws before the SDK is configured. */
  view(): ConsentView;
  /** Where `shared-object.js` stands before this script. */
  readonly SharedObject?: SharedObjectApi | undefined;
}

let answer = (_kind: EntryKind, _name: string): Answer => ({ entry: null, decision: 'hold' });

/** What is said of a name: by the declaration, the visitor, and the rule for its kind. Requests to the site's own hosts nobody has to declare. */
function answersOf({ guards, site }: Declaration, findEntry: FindEntry): typeof answer {
  const ownHosts = [location.hostname, ...site.hosts];
  return (kind, name) => {
    const entry = findEntry(kind, name);
    const isFree = guards[kind] === 'off' || (!entry && kind === 'beacon' && ownHosts.includes(new URL(name).hostname));
    const decision = isFree ? 'allow' : decide(entry, currentStanding());
    const isReported = decision !== 'allow' && guards[kind] === 'report';
    return { entry, isTold: isFree, decision: isReported ? 'allow' : decision, isReported };
  };
}

/** Requests that wait are bounded, and the extension's questions answered. */
function listen({ held }: Declaration, { waiting }: GuardingState, later: (use: (loaded: Deciding) => unknown) => void): void {
  const bound = (): void => {
    for (const seconds of [1, held.seconds]) setTimeout(() => waiting.size && later((requests) => requests.bound()), seconds * 1000);
  };
  if (waiting.size) bound(); // held before there was a configuration
  on('held', ({ kind }) => kind === 'beacon' && bound());
  document.addEventListener(BRIDGE_ASK, (question: Event & CustomEventInit) => {
    question.preventDefault(); // tells the asker that an answer comes
    later((bridge) => bridge.answer(question.detail));
  });
}

/** Starts everything that follows from a declaration, and returns what handles are made of. */
function start(declaration: Declaration, guarding: GuardingState, sharedObjects?: SharedObjects): HandleOptions {
  const findEntry = createMatcher(declaration.entries);
  const applyGates = createGates(isAllowed, { opened: (purpose) => guarding.ran.add(purpose), closed: (frames) => door.closed(frames) });
  const take = (record: ConsentRecord | null, stored: boolean): void => {
    takeRecord(record, stored);
    follow();
  };
  /* Until they are there nothing is granted. */
  const rule = async (acts = true): Promise<Ruling> => {
    const { rulingOf } = await import('./ruling');
    const ruling = rulingOf({ declaration, standing: currentStanding(), visitor: currentVisitor(), again: rule });
    if (acts) takeRuling(ruling);
    if (acts) settle();
    return ruling;
  };
  const deciding = loadOnce(() =>
    import('./deciding').then(({ createDeciding }) => createDeciding({ natives: natives(), sharedObjects, declaration, emit, guarding, standing: currentStanding, take, tell, rule, learn: takeRuling, meet, visitor: currentVisitor })),
  );
  const follow = (): void => {
    guarding.forget();
    emit('standing', currentRecord());
    applyGates();
  };
  const later = (use: (loaded: Deciding) => unknown): void => void deciding().then(use).catch((error: unknown) => console.error('DingTalkConsent:', error));
  const settle = (): void => {
    follow();
    if (guarding.waiting.size) later((replay) => replay.settle());
  };
  const sweep = (): void => void (holdsRefused(findEntry, declaration.entries) && later((eraser) => eraser.sweep()));
  const changed = (isChanged: boolean): void => {
    if (isChanged) settle();
    if (isChanged) emit('change', currentRecord());
    sweep();
  };
  const tell = watchRecord(() => changed(rereadRecord()));

  startStanding(declaration, gpc.refuses());
  answer = answersOf(declaration, findEntry);
  const door = loadInterface({ declaration, sharedObjects, refused: guarding.summary, deciding, rule });
  settle();
  listen(declaration, guarding, later);
  sweep();
  const meet = (changes: Visitor): void => {
    const locked = currentStanding().locked.join();
    startStanding(parseDeclaration({ ...declaration, visitor: { ...currentVisitor(), ...changes } }), gpc.refuses());
    changed(locked !== currentStanding().locked.join());
  };
  return { declaration, deciding, withInterface: door.withInterface, meet };
}

/** Installs the guards, which hold everything, and returns the API with the way to configure it without claiming the handle. */
export function createConsent(): [api: ConsentApi, configure: (config: unknown) => void] {
  const guarding = createGuarding(emit, (kind, name) => answer(kind, name));
  const ask: Ask = async (question) => !!options && (await options.withInterface((ui) => ui.askForSpace(question))) === true;
  const createObjects = window.DingTalkConsent; // what shared-object.js has left, if it stands before
  const sharedObjects = typeof createObjects === 'function' ? createObjects({ guarding: guarding.of('shared-object'), natives: natives(), ask }) : undefined;
  const installs = Object.entries(GUARDS).map(([kind, guard]) => guard(guarding.of(kind as EntryKind)));
  guardFrames((realm) => [patchToString, ...installs].forEach((install) => install(realm)))(window);
  let options: HandleOptions | undefined;
  let isClaimed = false;
  const configure = (config: unknown): void => void (options ??= start(parseDeclaration(config), guarding, sharedObjects));
  const handle = (decides: boolean): Consent => {
    if (!options) throw new TypeError('DingTalkConsent: call init first.');
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
  return [Object.freeze({ init, claim, view, SharedObject: sharedObjects?.api }), configure];
}
