import fc from 'fast-check';
import { fromTypedText, toTypedText } from '../../../../../extension/content/frame-stores/typed-text';

const again = async (value: unknown): Promise<unknown> => fromTypedText((await toTypedText(value)).text);

/* Binary data, blobs and keys are compared in real browsers, byte for byte: test/e2e/extension-engine/kind-flows.ts. */
test('any value of plain types comes back the same, with its types', async () => {
  const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.bigInt(), fc.boolean(), fc.constantFrom(null, undefined, -0, NaN, Infinity), fc.date({ noInvalidDate: true }));
  const key = fc.string({ unit: 'binary' }).filter((name) => name !== '__proto__');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 5 }), fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }), fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)), fc.array(tie('value'), { maxLength: 4 }).map((all) => new Set(all))),
  }));
  await fc.assert(fc.asyncProperty(value, async (one) => expect(await again(one)).toEqual(one)));
});

test('cycles and shared objects stay what they are', async () => {
  const shared = { a: 1 };
  const value: Record<string, unknown> = { first: shared, second: shared };
  value['self'] = value;
  const back = (await again(value)) as typeof value;
  expect(back['self']).toBe(back);
  expect(back['first']).toBe(back['second']);
});

test('errors keep their class and their words', async () => {
  const back = (await again(new RangeError('too far'))) as Error;
  expect([back instanceof RangeError, back.message, back.name]).toEqual([true, 'too far', 'RangeError']);
});

test('what no copy can hold is left null and told', async () => {
  const strange = (tag: string): object => Object.defineProperty({}, Symbol.toStringTag, { value: tag });
  const locked = Object.defineProperty({ extractable: false }, Symbol.toStringTag, { value: 'CryptoKey' });
  const { text, losses } = await toTypedText({ key: locked, file: strange('FileSystemFileHandle'), other: strange('RTCCertificate'), kept: 1 });
  expect([...losses].sort()).toEqual(['file-handle', 'locked-key', 'unknown-type']);
  expect(await fromTypedText(text)).toEqual({ key: null, file: null, other: null, kept: 1 });
});
