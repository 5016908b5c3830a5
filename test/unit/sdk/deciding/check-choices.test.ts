import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { readWish, withdrawal } from '../../../../sdk/deciding/check-choices';
import { sampleConfig } from '../sample-config';

const declaration = parseDeclaration(sampleConfig());

test('accepting all allows every purpose, and every vendor follows', () => {
  expect(readWish('accept-all', declaration)).toEqual({ purposes: { necessary: true, preferences: true, analytics: true, advertising: true, research: true }, vendors: { metrics: null, host: null } });
});

test('rejecting all allows no purpose', () => {
  expect(Object.values(readWish('reject-all', declaration).purposes ?? {})).toEqual([false, false, false, false, false]);
});

test('what stands for itself is refused along with everything, and not allowed along with it', () => {
  const separate = parseDeclaration({ ...sampleConfig(), purposes: [{ id: 'research' }, { id: 'marketing', separate: true }] });
  expect(readWish('accept-all', separate).purposes).toEqual({ necessary: true, preferences: true, analytics: true, advertising: true, research: true });
  expect(readWish('reject-all', separate).purposes).toMatchObject({ marketing: false });
});

test('who is too young refuses everything, whatever is said besides', () => {
  expect(readWish({ minor: true, purposes: { analytics: true } }, declaration)).toMatchObject({ minor: true, purposes: { preferences: false, analytics: false, advertising: false, research: false } });
  expect(() => readWish({ minor: 'yes' } as never, declaration)).toThrow(/minor: write true or false/);
});

test('a choice is taken as it is', () => {
  const choices = { purposes: { analytics: true }, vendors: { metrics: false } };
  expect(readWish(choices, declaration)).toEqual(choices);
  expect(readWish({}, declaration)).toEqual({});
});

test.each<[string, unknown, RegExp]>([
  ['an unknown purpose', { purposes: { tracking: true } }, /purposes\.tracking .*one of .*analytics/],
  ['an unknown vendor', { vendors: { nobody: false } }, /vendors\.nobody .*one of metrics, host/],
  ['an answer in words', { purposes: { analytics: 'yes' } }, /purposes\.analytics: write true or false/],
  ['an answer of nothing', { purposes: { analytics: null } }, /purposes\.analytics: write true or false/],
  ['a purpose by an inherited name', { purposes: { toString: true } }, /purposes\.toString/],
])('%s is refused with the fix', (_, choices, message) => {
  expect(() => readWish(choices as never, declaration)).toThrow(TypeError);
  expect(() => readWish(choices as never, declaration)).toThrow(message);
});

test('withdrawing refuses what is named, or everything, and never what is necessary', () => {
  expect(withdrawal(declaration, ['analytics', 'necessary'])).toEqual({ purposes: { analytics: false } });
  expect(withdrawal(declaration)).toEqual({ purposes: { preferences: false, analytics: false, advertising: false, research: false } });
});
