import { createGuarding, type Attempt } from '../../../../sdk/guards/guarding';
import type { Decision, EntryKind } from '../../../../sdk/protocol';

/** A queue of attempts with answers that the test gives. */
export function setUpWaiting(answers: Record<string, Decision> = {}) {
  const ended: string[] = [];
  const told: string[] = [];
  const guarding = createGuarding((event, about) => void told.push(`${(about as { name: string }).name} ${event === 'released'}`), () => ({ entry: null, decision: 'hold' }));
  const add = (name: string, kind: EntryKind = 'cookie', more: Partial<Attempt> = {}): Attempt => {
    const attempt: Attempt = { kind, name, script: null, size: 0, time: Date.now(), end: (isAllowed) => ended.push(`${name} ${isAllowed}`), decision: () => answers[name] ?? 'hold', ...more };
    guarding.waiting.add(attempt);
    return attempt;
  };
  return { guarding, add, ended, told, answers };
}
