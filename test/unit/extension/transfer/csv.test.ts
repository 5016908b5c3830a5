import fc from 'fast-check';
import { writeCsv } from '../../../../extension/transfer/csv';
import { anyItem, cookie } from './arbitrary';

/** Cells by RFC 4180, read by hand. */
function cellsOf(text: string): string[][] {
  const rows = [...text.matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, row = '']) => row);
  return rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

test('every item is a row of as many cells as there are columns, whatever it holds', () => {
  fc.assert(fc.property(fc.array(anyItem), (items) => {
    const rows = cellsOf(writeCsv(items).text);
    expect(rows.map((row) => row.length)).toEqual([...items, null].map(() => 11));
    expect(rows.slice(1).map(([kind]) => kind)).toEqual(items.map(({ kind }) => kind));
  }));
});

test('no cell begins as a formula, also for a program that separates by something else', () => {
  fc.assert(fc.property(fc.array(anyItem), (items) => {
    const { text } = writeCsv(items);
    for (const cell of cellsOf(text).flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
    expect(text).not.toMatch(/[;|\t]\s*[=+\-@]/);
  }));
  expect(writeCsv([cookie({ name: '=1+1', value: 'x;=cmd()' })]).text).toContain(`"cookie","'=1+1","x;'=cmd()"`);
});

test('an expiry is a date, and one beyond all dates a number', () => {
  const text = writeCsv([cookie({ expires: 1_800_000_000_000 }), cookie({ expires: 9e15 })]).text;
  expect(cellsOf(text).slice(1).map((row) => row[6])).toEqual(['2027-01-15T08:00:00.000Z', '9000000000000000']);
});
