import fc from 'fast-check';
import type { Choices, UiHost } from '../../../../sdk/protocol';
import { createContext } from '../../../../sdk/ui/context';
import { report } from './fake-context';

const byScript = { isTrusted: false } as Event;

function withHost() {
  const choose = jest.fn(async (..._: unknown[]) => report());
  const during = jest.fn();
  const host = { deciding: async () => ({ choose, withdraw: choose }) } as unknown as UiHost;
  return { choose, during, context: createContext({ host, language: 'en', close: () => undefined, during }) };
}

test('a refusal by script of what a question is about is carried out in its place', async () => {
  const { choose, during, context } = withHost();
  const asked = { purposes: { analytics: false, advertising: false } };
  expect(await context.choose(asked, 'banner', byScript)).toEqual(report());
  expect(choose.mock.calls).toEqual([[asked, 'api', { locale: 'en' }]]);
  expect(during.mock.calls).toEqual([['banner'], [null]]);
});

const answers = <T>(values: fc.Arbitrary<T>) => fc.dictionary(fc.string({ maxLength: 8 }), values, { minKeys: 1, maxKeys: 4 });

/** Choices that allow something, follow purposes again or say an age: whatever a script must not say. */
const allowing: fc.Arbitrary<Choices> = fc
  .record({ purposes: answers(fc.boolean()), vendors: answers(fc.constantFrom(true, false, null)), minor: fc.boolean() }, { requiredKeys: [] })
  .filter(({ purposes = {}, vendors, minor }) => vendors !== undefined || minor !== undefined || Object.values(purposes).includes(true));

test('whatever else a script says is not even passed on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(allowing, fc.constant('accept-all' as const)), async (choices) => {
      const { choose, context } = withHost();
      expect(await context.choose(choices, 'preferences', byScript)).toBeNull();
      expect(choose).not.toHaveBeenCalled();
    }),
  );
});
