/** @jest-environment node */
import { strFromU8, unzipSync } from 'fflate';
import { zipFiles } from '../../../../../sdk/ui/rights/zip-files';

test('one JSON file a kind, with what was given', () => {
  const data = { record: null, items: [{ name: '名' }] };
  const files = unzipSync(zipFiles(data));
  expect(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, JSON.parse(strFromU8(bytes)) as unknown]))).toEqual({ 'record.json': null, 'items.json': [{ name: '名' }] });
});
