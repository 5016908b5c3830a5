import type { PolicyChange } from '../../../../sdk/protocol';
import { changesBetween } from '../../../../sdk/policy/changes-between';

const LIST: readonly PolicyChange[] = ['1', '2', '3', '4'].map((version) => ({ version, date: '2026-01-01', kind: 'notice' }));
const versions = (one: string, other: string) => changesBetween(LIST, one, other)?.map(({ version }) => version);

test('all after the one, up to the other', () => {
  expect(versions('1', '4')).toEqual(['2', '3', '4']);
  expect(versions('3', '4')).toEqual(['4']);
});

test('none of a version and itself, listed or not', () => {
  expect(versions('2', '2')).toEqual([]);
  expect(versions('9', '9')).toEqual([]);
});

test('the same where the site went back', () => {
  expect(versions('4', '2')).toEqual(['3', '4']);
});

test('nothing is known of a version that is not listed', () => {
  expect(versions('0', '4')).toBeUndefined();
  expect(versions('2', '5')).toBeUndefined();
});

test('of a version that is listed twice the more lies between', () => {
  const twice = [...LIST, LIST[1]!];
  expect(changesBetween(twice, '1', '2')).toEqual(twice.slice(1));
});
