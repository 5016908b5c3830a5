import type { Attempt, Guarding } from '../../../../sdk/guards/guard';
import type { Decision } from '../../../../sdk/protocol';

export interface FakeGuarding extends Guarding {
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
  let waiting: Attempt[] = [];
  const fake: FakeGuarding = {
    otherwise: 'allow',
    answers: {},
    met: [],
    visible: (_, name) => (fake.answers[name] ?? fake.otherwise) === 'allow',
    decide(attempt) {
      const answer = fake.answers[attempt.name] ?? fake.otherwise;
      fake.met.push(`${attempt.kind} ${attempt.name}`);
      if (answer === 'allow') return attempt.end(true);
      if (answer === 'deny' || attempt.wait?.() === false) return attempt.end(false);
      waiting.push(attempt);
      return undefined;
    },
    settle(isAllowed) {
      fake.otherwise = isAllowed ? 'allow' : 'deny';
      const all = waiting;
      waiting = [];
      for (const { end } of all) end(isAllowed);
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
