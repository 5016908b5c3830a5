import fc from 'fast-check';
import { expiryOf } from '../../../../extension/stores/cookie-expiry';

/** As Chromium does: what is written is cut to microseconds, and read as the double next to it. */
const kept = (seconds: number): number => Math.trunc(seconds * 1e6) / 1e6;

test('an expiry that was written back is the one that was read', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 4e15 }), (microseconds) => {
    const read = expiryOf({ expirationDate: microseconds / 1e6 });
    expect(expiryOf({ expirationDate: kept((read as number) / 1000) })).toBe(read);
  }));
});

test('a session cookie has none', () => {
  expect(expiryOf({})).toBeNull();
});
