import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { writeCurl } from '../../../../extension/transfer/curl';
import { readHeader, writeHeader } from '../../../../extension/transfer/header';
import { sentTo } from '../../../../extension/transfer/sent-to';
import { writeTransfer } from '../../../../extension/transfer/write-transfer';
import { anyItem, cookie, cookieWith, plainText } from './arbitrary';

const PLACE = { host: 'www.x.example', secure: false };
const pairs = (items: readonly { name: string; value: string }[]) => items.map(({ name, value }) => [name, value]);

test('a header that is written comes back as names and values', () => {
  const named = cookieWith(plainText).filter(({ name }) => name !== '');
  fc.assert(fc.property(fc.array(named), (items) => {
    const { text, left } = writeHeader(items);
    expect(left).toEqual([]);
    expect(pairs(readHeader(text, PLACE).items)).toEqual(pairs(items));
  }));
});

test('nothing in a cookie ends the header or begins another pair', () => {
  fc.assert(fc.property(fc.array(anyItem), (items) => {
    const { text, left } = writeHeader(items);
    expect(text).not.toMatch(/[\r\n\0]/);
    expect(text ? text.split(';').length : 0).toBe(items.length - left.length);
  }));
});

test('reads what document.cookie gives, and names a pair that is none', () => {
  expect(readHeader('a=1; b=x=y; bare; =1; c\0=1', PLACE)).toEqual({
    items: [cookie(), cookie({ name: 'b', value: 'x=y' }), cookie({ name: '', value: 'bare' })],
    problems: [{ at: 4, name: '', why: 'pair' }, { at: 5, name: 'c\0', why: 'characters' }],
  });
});

/* The shell itself is the judge of our quoting. */
const wordsInShell = (command: string): string[] => {
  const script = command.replace(/^curl/, 'for word in').concat('; do printf "%s\\0" "$word"; done');
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
};

test.each([["'"], ["' && touch /tmp/owned '"], ['$(id)'], ['`id`'], ['"'], ['\\'], ['!!'], ['%PATH%'], ['\u202E'], ['-o x'], ['@file']])('a shell reads %j in a curl command as it is', (value) => {
  const { text } = writeCurl([cookie({ value })], 'https://www.x.example/a?b=[1-9]');
  expect(wordsInShell(text)).toEqual(['--globoff', '-H', `Cookie: a=${value}`, 'https://www.x.example/a?b=[1-9]']);
});

test('for a request there is only what would be sent with it, longest path first', () => {
  const items = [
    cookie({ name: 'root' }), cookie({ name: 'deep', path: '/deep' }), cookie({ name: 'deeper', path: '/deeper' }), cookie({ name: 'wide', domain: '.x.example', flags: { secure: true, httpOnly: true, hostOnly: false, sameSite: 'lax' } }),
    cookie({ name: 'other', domain: 'y.example' }), cookie({ name: 'parent', domain: 'x.example' }),
  ];
  const { sent, left } = sentTo(items, 'https://www.x.example/deep/page');
  expect(sent.map(({ name }) => name)).toEqual(['deep', 'root', 'wide']);
  expect(left.map(({ name, why }) => [name, why])).toEqual([['deeper', 'other-address'], ['other', 'other-address'], ['parent', 'other-address']]);
  expect(sentTo(items, 'http://www.x.example/').sent.map(({ name }) => name)).toEqual(['root']);
  expect(writeTransfer('header', items, 'https://www.x.example/deep/page').text).toBe('Cookie: deep=1; root=1; wide=1');
});
