import { callingScript } from '../lib/calling-script';
import { OWN_NAME, type ConsentEvents, type Decision, type Entry, type EntryKind, type GuardedAct, type PurposeId, type RefusalSummary } from '../protocol';
import type { End, Guarding, Wait } from './guard';

/** What the declaration and the visitor say of one name. */
export interface Answer {
  readonly entry: Entry | null;
  readonly decision: Decision;
  /** Nobody has to declare it, or its `undeclared` event went out. */
  isTold?: boolean;
  /** It would be held or refused, if the guard of its kind did more than report. */
  readonly isReported?: boolean;
  /** Nothing of the name waits any more: what was allowed meanwhile must not land after what comes now. */
  isCaughtUp?: boolean;
}

/** One write or request that waits for the visitor's choice. */
export interface Attempt {
  readonly kind: EntryKind;
  readonly name: string;
  /** URL of the script that asked, where the stack names one. */
  readonly script: string | null;
  /** Bytes that it keeps meanwhile, as far as they are counted. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly end: End;
  /** What is said of it now. */
  decision(): Decision;
}

type About = Pick<Attempt, 'kind' | 'name' | 'script'>;

type Emit = <E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]) => void;

export interface GuardingState {
  /** What the guard of a kind is given. */
  readonly of: Guarding['of'];
  /** What waits, over all kinds in the order it came. */
  readonly waiting: Set<Attempt>;
  /** Ends one attempt that waits: does it, or gives it up. */
  endWaiting(attempt: Attempt, isAllowed: boolean): void;
  /** The visitor's standing changed: forgets the remembered answers. */
  forget(): void;
  summary(): RefusalSummary;
  /** What nobody declares and a guard has met in this document. */
  readonly undeclared: readonly GuardedAct[];
  /** Purposes of which something left or landed in this document: only a reload takes that back. */
  readonly ran: Set<PurposeId>;
}

const REMEMBERED = 2000;

/** What has left the page, or goes on through what the page has in hand, whatever is erased. */
const OUTLIVING: readonly EntryKind[] = ['beacon', 'service-worker', 'file-system', 'storage-bucket'];

/** The SDK's own storage: page script may look, and never write. */
const OWN: Answer = { entry: null, decision: 'deny', isTold: true };

/** One memory a kind, whoever asks: a name is looked up once for each standing, then costs one map read. */
function createMemories(answer: (kind: EntryKind, name: string) => Answer) {
  const memories = new Map<EntryKind, Map<string, Answer>>();
  return {
    recallIn(kind: EntryKind): (name: string) => Answer {
      const names = memories.get(kind) ?? new Map<string, Answer>();
      memories.set(kind, names);
      return (name) => {
        let known = names.get(name);
        if (!known) {
          if (names.size > REMEMBERED) names.clear();
          names.set(name, (known = OWN_NAME.test(name) ? OWN : answer(kind, name)));
        }
        return known;
      };
    },
    forget: () => memories.forEach((names) => names.clear()),
  };
}

/** Counts and tells what becomes of writes and requests. */
function createTelling(emit: Emit, answer: (kind: EntryKind, name: string) => Answer) {
  const ran = new Set<PurposeId>();
  const undeclared: GuardedAct[] = [];
  const counts = { dropped: 0, notSent: 0 };
  const tell = (event: 'held' | 'released' | 'dropped' | 'undeclared' | 'reported', { kind, name, script }: About, entry = answer(kind, name).entry): void => {
    if (event === 'dropped') counts[kind === 'beacon' ? 'notSent' : 'dropped']++;
    if (event === 'released' && entry) ran.add(entry.purpose);
    emit(event, { kind, name, entry, script });
  };
  const tellOnce = (known: Answer, about: About): void => {
    if (!known.entry && undeclared.length < REMEMBERED) undeclared.push({ ...about, entry: null }); // addresses with a new query each are new names
    if (!known.entry && known.decision !== 'deny') tell('undeclared', about, null);
    if (known.isReported) tell('reported', about, known.entry);
    known.isTold = true;
  };
  return { ran, undeclared, counts, tell, tellOnce };
}

/** What waits, in its order. */
function createQueue(tell: (event: 'held' | 'released' | 'dropped', about: About, entry?: Entry | null) => void) {
  const waiting = new Set<Attempt>();
  const endWaiting = (attempt: Attempt, isAllowed: boolean): void => {
    if (!waiting.delete(attempt)) return;
    let isDone = isAllowed;
    try {
      attempt.end(isAllowed);
    } catch {
      isDone = false; // the platform refuses the write (quota, security): its caller went on long ago
    }
    tell(isDone ? 'released' : 'dropped', attempt);
  };
  /** Waits, or is refused at once. */
  const stop = ({ decision, entry }: Answer, attempt: Omit<Attempt, 'size' | 'time'>, wait?: Wait): unknown => {
    const size = decision === 'hold' && (wait ? wait() : 0);
    if (size !== false) {
      waiting.add({ ...attempt, size: Number(size) || 0, time: Date.now() });
      return tell('held', attempt, entry);
    }
    tell('dropped', attempt, entry);
    return attempt.end(false);
  };
  const catchUp = (known: Answer, { kind, name }: About): void => {
    if (!known.isCaughtUp) for (const one of waiting) if (one.kind === kind && one.name === name) endWaiting(one, true);
    known.isCaughtUp = true;
  };
  return { waiting, endWaiting, stop, catchUp };
}

/** Stands between the guards and everyone else: decides, remembers, counts and tells. */
export function createGuarding(emit: Emit, answer: (kind: EntryKind, name: string) => Answer): GuardingState {
  const { recallIn, forget } = createMemories(answer);
  const { ran, undeclared, counts, tell, tellOnce } = createTelling(emit, answer);
  const { waiting, endWaiting, stop, catchUp } = createQueue(tell);
  const of = (kind: EntryKind, by?: string | null): Guarding => {
    const recall = recallIn(kind);
    return {
      of,
      visible(name) {
        const known = recall(name);
        return known === OWN || known.decision === 'allow';
      },
      decide(name, end, wait) {
        const known = recall(name);
        const { entry, decision, isTold, isReported } = known;
        const isAllowed = decision === 'allow';
        const isQuiet = isAllowed && (isTold || (entry && !isReported)); // to read the stack takes longer than to write
        const about = { kind, name, script: isQuiet ? null : by === undefined ? callingScript() : by };
        if (!isTold) tellOnce(known, about);
        if (!isAllowed) return stop(known, { ...about, end, decision: () => recall(name).decision }, wait);
        if (entry && OUTLIVING.includes(kind)) ran.add(entry.purpose);
        catchUp(known, about);
        return end(true);
      },
    };
  };
  return { of, waiting, endWaiting, undeclared, ran, forget, summary: () => ({ held: waiting.size, ...counts }) };
}
