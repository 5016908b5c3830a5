import type { Guarding } from '../../../../sdk/guards/guard';
import { createGuarding, type Answer } from '../../../../sdk/guards/guarding';
import { RECORD_COOKIE, SWEEP_KEY, type Decision, type Entry, type EntryKind, type GuardedAct } from '../../../../sdk/protocol';

const entryOf = (name: string): Entry => ({ kind: 'cookie', name, purpose: 'analytics', lifetime: 'session', data: [] });

function setUp() {
  const decisions: Record<string, Decision> = {};
  const undeclared = new Set<string>();
  const events: string[] = [];
  const details: GuardedAct[] = [];
  const answer = jest.fn((_: EntryKind, name: string): Answer => ({ entry: undeclared.has(name) ? null : entryOf(name), decision: decisions[name] ?? 'hold' }));
  const state = createGuarding((event, detail) => {
    events.push(`${event} ${(detail as GuardedAct).name}`);
    details.push(detail as GuardedAct);
  }, answer);
  const guards = new Map<EntryKind, Guarding>();
  const of = (kind: EntryKind): Guarding => guards.get(kind) ?? guards.set(kind, state.of(kind)).get(kind)!;
  const guarding = {
    ...state,
    visible: (kind: EntryKind, name: string) => of(kind).visible(name),
    /** What deciding does with what waits. */
    settle() {
      state.forget();
      for (const one of [...state.waiting]) if (one.decision() !== 'hold') state.endWaiting(one, one.decision() === 'allow');
    },
  };
  const attempt = (name: string, kind: EntryKind = 'cookie', wait?: () => unknown) => {
    const end = jest.fn((isAllowed: boolean) => `ended ${isAllowed}`);
    return { end, returned: of(kind).decide(name, end, wait) };
  };
  return { decisions, undeclared, events, details, answer, guarding, attempt };
}

test('what is allowed is done at once, and its own result comes back', () => {
  const { decisions, attempt, events } = setUp();
  decisions['a'] = 'allow';
  const { end, returned } = attempt('a');
  expect([returned, end.mock.calls, events]).toEqual(['ended true', [[true]], []]);
});

test('what is refused ends at once, is told and counted by what it is', () => {
  const { decisions, attempt, events, guarding } = setUp();
  Object.assign(decisions, { a: 'deny', 'https://t.test/': 'deny' });
  expect(attempt('a').returned).toBe('ended false');
  attempt('https://t.test/', 'beacon');
  expect(events).toEqual(['dropped a', 'dropped https://t.test/']);
  expect(guarding.summary()).toEqual({ held: 0, dropped: 1, notSent: 1 });
});

test('what waits is told, counted, and released in order when the standing changes', () => {
  const { decisions, attempt, events, guarding } = setUp();
  const [first, second, third] = [attempt('a'), attempt('b', 'local-storage'), attempt('a')];
  expect([first.returned, first.end.mock.calls, guarding.summary().held]).toEqual([undefined, [], 3]);
  Object.assign(decisions, { a: 'allow', b: 'deny' });
  guarding.settle();
  expect([first.end, second.end, third.end].map((end) => end.mock.calls)).toEqual([[[true]], [[false]], [[true]]]);
  expect(events).toEqual(['held a', 'held b', 'held a', 'released a', 'dropped b', 'released a']);
  expect(guarding.summary()).toEqual({ held: 0, dropped: 1, notSent: 0 });
});

test('what comes after a grant lands after what waited under its name, and before what waits under others', () => {
  const { decisions, attempt, events, guarding } = setUp();
  const [old, other] = [attempt('a'), attempt('b')];
  Object.assign(decisions, { a: 'allow', b: 'allow' });
  guarding.forget();
  const fresh = attempt('a');
  expect([old.end, fresh.end, other.end].map(({ mock }) => mock.calls)).toEqual([[[true]], [[true]], []]);
  expect(old.end.mock.invocationCallOrder[0]).toBeLessThan(fresh.end.mock.invocationCallOrder[0]!);
  expect(events).toEqual(['held a', 'held b', 'released a']);
});

test('the SDK’s own names are no gap in a declaration', () => {
  const { attempt, guarding } = setUp();
  attempt(SWEEP_KEY, 'local-storage');
  expect(guarding.undeclared).toEqual([]);
});

test('what can’t wait is refused, and told so', () => {
  const { attempt, events, guarding } = setUp();
  expect(attempt('a', 'beacon', () => false).returned).toBe('ended false');
  expect([events, guarding.summary()]).toEqual([['dropped a'], { held: 0, dropped: 0, notSent: 1 }]);
});

test('an answer is asked for once a name until the standing changes', () => {
  const { answer, attempt, guarding } = setUp();
  attempt('a');
  attempt('a');
  guarding.visible('cookie', 'a');
  expect(answer).toHaveBeenCalledTimes(1);
  guarding.visible('local-storage', 'a');
  expect(answer).toHaveBeenCalledTimes(2);
  guarding.settle();
  guarding.visible('cookie', 'a');
  expect(answer.mock.calls.filter(([kind]) => kind === 'cookie')).toHaveLength(2);
});

test('very many names are not remembered for ever, and the answers stay right', () => {
  const { answer, decisions, guarding } = setUp();
  decisions['n0'] = 'allow';
  for (let index = 0; index < 5000; index++) guarding.visible('cookie', `n${index}`);
  expect(answer).toHaveBeenCalledTimes(5000);
  expect(guarding.visible('cookie', 'n0')).toBe(true);
  expect(answer).toHaveBeenCalledTimes(5001);
});

test('only what is allowed is visible', () => {
  const { decisions, guarding } = setUp();
  Object.assign(decisions, { yes: 'allow', no: 'deny' });
  expect(['yes', 'no', 'unanswered'].map((name) => guarding.visible('cookie', name))).toEqual([true, false, false]);
});

test('what nobody declares is told once a standing; where it is refused the refusal says enough', () => {
  const { undeclared, decisions, attempt, events, guarding } = setUp();
  undeclared.add('x').add('y');
  decisions['y'] = 'allow';
  attempt('x');
  attempt('x');
  attempt('y');
  attempt('y');
  expect(events).toEqual(['undeclared x', 'held x', 'held x', 'undeclared y']);
  decisions['x'] = 'deny';
  guarding.settle();
  attempt('x');
  expect(events.slice(4)).toEqual(['dropped x', 'dropped x', 'dropped x']);
});

test.each([RECORD_COOKIE, SWEEP_KEY])('page script can look at %s and never write it, whatever the site allows', (name) => {
  const { decisions, attempt, guarding } = setUp();
  decisions[name] = 'allow';
  expect(guarding.visible('cookie', name)).toBe(true);
  for (const kind of ['cookie', 'local-storage'] as const) expect(attempt(name, kind).end.mock.calls).toEqual([[false]]);
});

test('an event names the entry and never a value', () => {
  const { attempt, details } = setUp();
  attempt('a');
  expect(details.map(({ script: _, ...rest }) => rest)).toEqual([{ kind: 'cookie', name: 'a', entry: entryOf('a') }]);
});

test('purposes that ran are those of released writes and of requests that left', () => {
  const { decisions, attempt, guarding } = setUp();
  decisions['w'] = 'allow';
  attempt('w', 'local-storage');
  attempt('held');
  expect([...guarding.ran]).toEqual([]);
  decisions['held'] = 'allow';
  guarding.settle();
  expect([...guarding.ran]).toEqual(['analytics']);
  const other = setUp();
  other.decisions['https://t.test/'] = 'allow';
  other.attempt('https://t.test/', 'beacon');
  expect([...other.guarding.ran]).toEqual(['analytics']);
});
