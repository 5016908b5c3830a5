import type { End, Guarding } from '../../../../sdk/guards/guard';
import type { Decision, EntryKind } from '../../../../sdk/protocol';

export interface FakeGuarding {
  /** What the guard of a kind is given. */
  of(kind: EntryKind): Guarding;
  /** The answer for every name that `answers` does not list. */
  otherwise: Decision;
  readonly answers: Record<string, Decision>;
  /** Everything that was decided, as `kind name`. */
  readonly met: string[];
  /** Gives the same answer to all that waits, in its order. */
  settle(isAllowed: boolean): void;
  reset(): void;
}

/** Keeps the contract of `Guarding` with answers that the test gives. */
export function fakeGuarding(): FakeGuarding {
  let waiting: End[] = [];
  const fake: FakeGuarding = {
    otherwise: 'allow',
    answers: {},
    met: [],
    of: (kind) => ({
      of: fake.of,
      visible: (name) => (fake.answers[name] ?? fake.otherwise) === 'allow',
      decide(name, end, wait) {
        const answer = fake.answers[name] ?? fake.otherwise;
        fake.met.push(`${kind} ${name}`);
        if (answer === 'allow') return end(true);
        if (answer === 'deny' || wait?.() === false) return end(false);
        waiting.push(end);
        return undefined;
      },
    }),
    settle(isAllowed) {
      fake.otherwise = isAllowed ? 'allow' : 'deny';
      const all = waiting;
      waiting = [];
      for (const end of all) end(isAllowed);
    },
    reset() {
      waiting = [];
      fake.met.length = 0;
      fake.otherwise = 'allow';
      for (const name of Object.keys(fake.answers)) delete fake.answers[name];
    },
  };
  return fake;
}

/** What a guard loads when it is first needed has been loaded. */
export const loaded = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
