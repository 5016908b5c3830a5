import { callingScript } from '../lib/calling-script';
import { OWN_NAMES, type ConsentEvents, type Decision, type Entry, type EntryKind, type GuardedAct, type PurposeId, type RefusalSummary } from '../protocol';
import type { Guarding } from './guard';
import { createQueue } from './queue';

/** What the declaration and the visitor say of one name. */
export interface Answer {
  readonly entry: Entry | null;
  readonly decision: Decision;
  /** Nobody has to declare it, or its `undeclared` event went out. */
  isTold?: boolean;
}

export interface GuardingOptions {
  readonly emit: <E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]) => void;
  readonly answer: (kind: EntryKind, name: string) => Answer;
  /** URL of the SDK's script: never named as the caller. */
  readonly script: string;
}

export interface GuardingState extends Guarding {
  /** The visitor's standing changed: forgets the remembered answers and settles what waits. */
  settle(): void;
  summary(): RefusalSummary;
  /** Purposes of which something left or landed in this document: only a reload takes that back. */
  readonly ran: Set<PurposeId>;
}

const REMEMBERED = 2000;

/** Stands between the guards and everyone else: decides, remembers, queues, counts and tells. */
export function createGuarding({ emit, answer, script }: GuardingOptions): GuardingState {
  const remembered = new Map<EntryKind, Map<string, Answer>>();
  const ran = new Set<PurposeId>();
  const counts = { dropped: 0, notSent: 0 };

  /** A name is looked up once for each standing, then costs one map read. */
  const recall = (kind: EntryKind, name: string): Answer => {
    let names = remembered.get(kind);
    if (!names || names.size > REMEMBERED) remembered.set(kind, (names = new Map()));
    let known = names.get(name);
    if (!known) names.set(name, (known = answer(kind, name)));
    return known;
  };
  const tell = (event: 'held' | 'released' | 'dropped' | 'undeclared', kind: EntryKind, name: string): void => {
    const { entry } = recall(kind, name);
    if (event === 'dropped') counts[kind === 'beacon' ? 'notSent' : 'dropped']++;
    if (event === 'released' && entry) ran.add(entry.purpose);
    const act: GuardedAct = { kind, name, entry, script: callingScript(script) };
    emit(event, act);
  };
  const queue = createQueue({
    decide: ({ kind, name }) => recall(kind, name).decision,
    ended: ({ kind, name }, isAllowed) => tell(isAllowed ? 'released' : 'dropped', kind, name),
  });
  return {
    ran,
    visible: (kind, name) => OWN_NAMES.includes(name) || recall(kind, name).decision === 'allow',
    decide(kind, name) {
      const known = recall(kind, name);
      const { entry, decision } = known;
      if (decision === 'deny' || OWN_NAMES.includes(name)) {
        tell('dropped', kind, name);
        return 'deny';
      }
      if (entry && decision === 'allow' && kind === 'beacon') ran.add(entry.purpose);
      if (!entry && !known.isTold) {
        known.isTold = true;
        tell('undeclared', kind, name);
      }
      return decision;
    },
    hold(kind, name, then) {
      queue.add({ kind, name, ...then });
      tell('held', kind, name);
    },
    settle() {
      remembered.clear();
      queue.settle();
    },
    summary: () => ({ held: queue.size(), ...counts }),
  };
}
