import fc from 'fast-check';
import { isolate } from '../../../../extension/ui/isolate';

test('a name stands in an isolate of its own', () => {
  expect(isolate('\u05d0\u05d1')).toBe('\u2068\u05d0\u05d1\u2069');
});

test('nothing in a name turns what stands around it, or ends its isolate', () => {
  expect(isolate('\u2069\u202etxt.exe\u2028')).toBe('\u2068\ufffd\ufffdtxt.exe\ufffd\u2069');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
    expect(isolate(name).slice(1, -1)).not.toMatch(/[\p{Bidi_Control}\p{Zl}\p{Zp}\n\r]/u);
  }));
});

test('a long name is cut', () => {
  expect(isolate('n'.repeat(4096))).toBe(`\u2068${'n'.repeat(80)}…\u2069`);
});
