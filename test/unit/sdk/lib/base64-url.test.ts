/** @jest-environment node */
import fc from 'fast-check';
import { fromBase64Url, toBase64Url } from '../../../../sdk/lib/base64-url';

test('as Node writes it, and back', () =>
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64Url(new Uint8Array(bytes).buffer);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...(fromBase64Url(text) ?? [])]).toEqual([...bytes]);
    }),
  ));

test.each(['=', 'AA==', 'A', 'AAAAA', 'AB', 'a+b/', ' AA', 'ä'])('%j is not the one way to write anything', (text) => expect(fromBase64Url(text)).toBeNull());
