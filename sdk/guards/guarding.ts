import { callingScript } from '../lib/calling-script';
import { OWN_NAMES, type ConsentEvents, type Decision, type Entry, type EntryKind, type PurposeId, type RefusalSummary } from '../protocol';
import type { Attempt, Guarding } from './guard';
import { createQueue } from './queue';

/** What the declaration and the visitor say of one name. */
export interface Answer {
  readonly entry: Entry | null;
  readonly decision: Decision;
  /** Nobody has to declare it, or its `undeclared` event went out. */
  isTold?: boolean;
}

type Emit = <E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]) => void;

export interface GuardingState extends Guarding {
  /** The visitor's standing changed: forgets the remembered answers and settles what waits. */
  settle(): void;
  summary(): RefusalSummary;
  /** Purposes of which something left or landed in this document: only a reload takes that back. */
  readonly ran: Set<PurposeId>;
}

const REMEMBERED = 2000;

/** The SDK's own storage: page script may look, and never write. */
const OWN: Answer = { entry: null, decision: 'deny' };

type AnswerOf = (kind: EntryKind, name: string) => Answer;

/** A name is looked up once for each standing, then costs one map read. */
function createMemory(answer: AnswerOf): { readonly recall: AnswerOf; forget(): void } {
  const remembered = new Map<EntryKind, Map<string, Answer>>();
  return {
    recall(kind, name) {
      let names = remembered.get(kind);
      if (!names || names.size > REMEMBERED) remembered.set(kind, (names = new Map<string, Answer>()));
      let known = names.get(name);
      if (!known) names.set(name, (known = OWN_NAMES.includes(name) ? OWN : answer(kind, name)));
      return known;
    },
    forget: () => remembered.clear(),
  };
}

/** Stands between the guards and everyone else: decides, remembers, queues, counts and tells. */
export function createGuarding(emit: Emit, answer: AnswerOf): GuardingState {
  const { recall, forget } = createMemory(answer);
  const ran = new Set<PurposeId>();
  const counts = { dropped: 0, notSent: 0 };

  const tell = (event: 'held' | 'released' | 'dropped' | 'undeclared', { kind, name }: Attempt): void => {
    const { entry } = recall(kind, name);
    if (event === 'dropped') counts[kind === 'beacon' ? 'notSent' : 'dropped']++;
    if (event === 'released' && entry) ran.add(entry.purpose);
    emit(event, { kind, name, entry, script: callingScript() });
  };
  const queue = createQueue(
    ({ kind, name }) => recall(kind, name).decision,
    (attempt, isAllowed) => tell(isAllowed ? 'released' : 'dropped', attempt),
  );
  return {
    ran,
    visible(kind, name) {
      const known = recall(kind, name);
      return known === OWN || known.decision === 'allow';
    },
    decide(attempt) {
      const { kind, name, end, wait } = attempt;
      const known = recall(kind, name);
      const { entry, decision, isTold } = known;
      if (!entry && !isTold && decision !== 'deny') {
        known.isTold = true;
        tell('undeclared', attempt);
      }
      if (decision === 'allow') {
        if (entry && kind === 'beacon') ran.add(entry.purpose);
        return end(true);
      }
      if (decision === 'hold' && wait?.() !== false) {
        queue.add(attempt);
        return tell('held', attempt);
      }
      tell('dropped', attempt);
      return end(false);
    },
    settle() {
      forget();
      queue.settle();
    },
    summary: () => ({ held: queue.size(), ...counts }),
  };
}
