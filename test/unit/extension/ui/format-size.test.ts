import { formatSize } from '../../../../extension/ui/format-size';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 KB'],
  [2_450, '2.5 KB'],
  [5_000_000, '5 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
