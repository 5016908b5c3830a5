import { readTransfer } from '../../../../extension/transfer/read-transfer';
import { writeTransfer } from '../../../../extension/transfer/write-transfer';
import { cookie } from './arbitrary';

const PLACE = { host: 'www.x.example', secure: false };

test.each(['json', 'netscape', 'header'] as const)('knows %s by its look', (format) => {
  const { text } = writeTransfer(format, [cookie()], 'https://www.x.example/');
  expect(readTransfer(text, PLACE)).toEqual({ items: [cookie()], problems: [] });
  expect(readTransfer(`\uFEFF${text}`, PLACE)).toEqual({ items: [cookie()], problems: [] });
});

test('nothing is nothing', () => {
  expect(readTransfer('', PLACE)).toEqual({ items: [], problems: [] });
});
