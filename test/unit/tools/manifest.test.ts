/** @jest-environment node */
import { merge } from '../../../tools/manifest.mjs';

describe('a manifest for one browser', () => {
  test('has the keys of both sides', () => {
    expect(merge({ name: 'a' }, { key: 'b' })).toEqual({ name: 'a', key: 'b' });
  });

  test('joins lists and merges objects, at every depth', () => {
    const base = { permissions: ['storage'], action: { default_popup: 'popup/index.html' } };
    const more = { permissions: ['cookies'], action: { default_icon: { 16: 'a.png' } } };
    expect(merge(base, more)).toEqual({
      permissions: ['storage', 'cookies'],
      action: { default_popup: 'popup/index.html', default_icon: { 16: 'a.png' } },
    });
  });

  test("takes the browser's value where both have one", () => {
    expect(merge({ version: '1' }, { version: '2' })).toEqual({ version: '2' });
  });
});
