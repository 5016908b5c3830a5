import * as fc from 'fast-check';
import { answerExtension, type BridgeAnswers } from '../../../../sdk/bridge/answer-extension';
import { BRIDGE_ANSWER, BRIDGE_VERSION, type BridgeState, type EraseReport } from '../../../../sdk/protocol';

const state = { declaration: {}, record: null } as unknown as BridgeState;
const report: EraseReport = { removed: [], failed: [], retained: [], unverifiable: [], needsReload: false };
const answers = { state: jest.fn(() => state), withdraw: jest.fn((_ask: { purposes?: readonly string[] }) => report) } satisfies BridgeAnswers;

const heard: unknown[] = [];
document.addEventListener(BRIDGE_ANSWER, (event) => heard.push((event as CustomEvent).detail));
/** Asks, and waits until whatever is answered has been. */
async function ask(question: unknown): Promise<void> {
  answerExtension(typeof question === 'string' ? question : JSON.stringify(question), answers);
  await new Promise((done) => setTimeout(done));
}
const parsed = () => heard.map((detail) => JSON.parse(String(detail)) as unknown);

beforeEach(() => {
  heard.length = 0;
  answers.state.mockReset().mockReturnValue(state);
  answers.withdraw.mockReset().mockReturnValue(report);
});

test('an answer is a text that repeats the question and its id', async () => {
  await ask({ v: BRIDGE_VERSION, id: 'q1', ask: 'state', with: {} });
  expect(typeof heard[0]).toBe('string');
  expect(parsed()).toEqual([{ v: BRIDGE_VERSION, id: 'q1', ask: 'state', answer: state }]);
});

test('what is asked with goes along', async () => {
  await ask({ v: BRIDGE_VERSION, id: 'q2', ask: 'withdraw', with: { purposes: ['analytics'] } });
  expect(answers.withdraw).toHaveBeenCalledWith({ purposes: ['analytics'] });
  expect(parsed()).toEqual([expect.objectContaining({ id: 'q2', answer: report })]);
});

test('a question that fails is answered with its error', async () => {
  answers.withdraw.mockImplementation(() => {
    throw new TypeError('no such purpose');
  });
  await ask({ v: BRIDGE_VERSION, id: 'q3', ask: 'withdraw' });
  expect(parsed()).toEqual([{ v: BRIDGE_VERSION, id: 'q3', ask: 'withdraw', error: 'TypeError: no such purpose' }]);
});

test.each([
  ['another version', { v: 2, id: 'x', ask: 'state' }],
  ['no version', { id: 'x', ask: 'state' }],
  ['an unknown question', { v: 1, id: 'x', ask: 'grant' }],
  ['the name of something inherited', { v: 1, id: 'x', ask: 'constructor' }],
  ['no question', { v: 1, id: 'x' }],
  ['null', null],
  ['no JSON', '{'],
  ['nothing', ''],
])('%s is met with silence', async (_, question) => {
  await ask(question);
  expect([heard, answers.state.mock.calls, answers.withdraw.mock.calls]).toEqual([[], [], []]);
});

test('no detail whatever crashes it, or gets anything but the two answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.json(), fc.record({ v: fc.constantFrom(1, 2, '1'), id: fc.jsonValue(), ask: fc.oneof(fc.constantFrom('state', 'withdraw', '__proto__'), fc.string()), with: fc.jsonValue() }).map((one) => JSON.stringify(one))), async (detail) => {
      heard.length = 0;
      expect(() => answerExtension(detail, answers)).not.toThrow();
      await Promise.resolve().then(() => undefined).then(() => undefined);
      for (const reply of parsed()) expect(['state', 'withdraw']).toContain((reply as { ask: string }).ask);
    }),
    { numRuns: 1000 },
  );
});
