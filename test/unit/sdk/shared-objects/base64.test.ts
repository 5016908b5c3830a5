/** @jest-environment node */
import fc from 'fast-check';
import { base64Size, fromBase64, toBase64 } from '../../../../sdk/shared-objects/base64';
import { SolError } from '../../../../sdk/shared-objects/sol-error';

test('bytes become what Node makes of them, and bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(Buffer.from(fromBase64(text))).toEqual(Buffer.from(bytes));
      expect(base64Size(text)).toBe(bytes.length);
    }),
  );
});

test('a megabyte is no more than a loop', () => {
  const bytes = Uint8Array.from({ length: 1_000_001 }, (_, index) => index * 31);
  const text = Buffer.from(bytes).toString('base64');
  expect(toBase64(bytes) === text && toBase64(fromBase64(text)) === text).toBe(true);
});

test.each(['%', 'A', 'AAAA=', 'AL8 钉'])('"%s" is refused', (text) => {
  expect(() => fromBase64(text)).toThrow(SolError);
});
