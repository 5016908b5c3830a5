import { readFileSync } from 'node:fs';
import { readTransfer } from '../../../../extension/transfer/read-transfer';

const page = readFileSync('docs/formats.md', 'utf8');
const blocks = [...page.matchAll(/```\w*\n([^]*?)```/g)].map(([, block = '']) => block);

test('the examples of the page are read as they stand', () => {
  const read = blocks.map((block) => readTransfer(block, { host: 'unused.example', secure: true }));
  expect(read.map(({ items, problems }) => [items.map(({ name }) => name), problems])).toEqual([
    [['theme', 'cart'], []], [['__Host-id'], []],
  ]);
  expect(read[1]?.items[0]).toMatchObject({ domain: 'www.example.com', partition: 'https://top.example', flags: { httpOnly: true, secure: true, sameSite: 'no_restriction' } });
});
