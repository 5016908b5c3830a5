import fc from 'fast-check';
import { findItems } from '../../../../extension/filter/find-items';
import { FIELDS } from '../../../../extension/filter/fields';
import type { Findable } from '../../../../extension/filter/query';
import { quoteText } from '../../../../extension/filter/split-words';
import { ENTRIES, item, pageItem } from '../popup/sample-view';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const label = { purpose: 'analytics', product: 'Google Analytics', vendor: 'Google', lifetime: 'P2Y', source: 'table', date: '2026-11', possible: false } as const;

const items: Findable[] = [
  item({ name: 'Sid', value: 'secret', likelySignIn: true, declared: 'declared', entry: ENTRIES.session, size: 9 }),
  item({ name: '_ga', domain: '.shop.example', expires: NOW + 400 * DAY, declared: 'undeclared', label, size: 30 }),
  item({ name: 'b', domain: '.ads.example', party: 'third', partition: 'https://shop.example', declared: 'undeclared', size: 12_000, expires: NOW + DAY }),
  pageItem('local-storage', { name: 'persist:root', size: 2_000_000, changed: NOW - 60_000 } as Partial<Findable>),
  pageItem('session-storage', { name: 'two words' }),
];
const search = (text: string, withValues = false) => findItems(items, text, { now: NOW, withValues });
const names = (text: string, withValues = false): string[] => search(text, withValues).items.map(({ name }) => name);

test('blank finds the very list', () => {
  expect(search('  ').items).toBe(items);
});

test.each([
  ['sID', ['Sid']],
  ['ADS.', ['b']],
  ['_ga shop', ['_ga']],
  ['"two words"', ['two words']],
  ['-shop.example', ['b']],
  ['kind:cookie', ['Sid', '_ga', 'b']],
  ['kind:cookies,session', ['Sid', '_ga', 'b', 'two words']],
  ['-kind:cookie', ['persist:root', 'two words']],
  ['kind:idb', []],
  ['site:shop.example', ['Sid', '_ga', 'persist:root', 'two words']],
  ['domain:www.shop.example', ['Sid', 'persist:root', 'two words']],
  ['site:https://www.shop.example/path', ['Sid', 'persist:root', 'two words']],
  ['site:hop.example', []],
  ['site:ads', ['b']],
  ['name:PERSIST', ['persist:root']],
  ['party:third', ['b']],
  ['party:first kind:cookie', ['Sid', '_ga']],
  ['purpose:analytics', ['_ga']],
  ['purpose:necessary,analytics', ['Sid', '_ga']],
  ['purpose:none kind:cookie', ['b']],
  ['size:>10kb', ['b', 'persist:root']],
  ['size:<=0.03KB kind:cookie', ['Sid', '_ga']],
  ['size:>1mb', ['persist:root']],
  ['expires:<30d', ['b']],
  ['expires:>1y', ['_ga']],
  ['lifetime:>1y', ['_ga', 'persist:root']],
  ['lifetime:session', ['Sid', 'two words']],
  ['expires:never', ['persist:root']],
  ['declared:no', ['_ga', 'b']],
  ['declared:yes', ['Sid']],
  ['declared:unknown', ['persist:root', 'two words']],
  ['partition:yes', ['b']],
  ['partition:shop', ['b']],
  ['partition:no kind:cookie', ['Sid', '_ga']],
  ['signin:yes', ['Sid']],
  ['changed:<1h', ['persist:root']],
])('%s', (text, expected) => {
  expect({ found: names(text), problems: search(text).problems }).toEqual({ found: expected, problems: [] });
});

describe('values', () => {
  test('are searched only while they are shown', () => {
    expect(names('secret')).toEqual([]);
    expect(names('secret', true)).toEqual(['Sid']);
    expect(names('value:secret', true)).toEqual(['Sid']);
  });

  test('that are hidden narrow nothing, and it is said', () => {
    expect(search('value:secret kind:cookie').problems).toEqual([{ reason: 'hidden', word: 'value:secret', example: 'value:en' }]);
    expect(names('value:secret kind:cookie')).toEqual(names('kind:cookie'));
  });
});

describe('what is not understood', () => {
  test.each([
    ['size:>big', 'value', 'size:>10kb'], ['size:10kb', 'value', 'size:>10kb'], ['size:', 'value', 'size:>10kb'],
    ['expires:<30m', 'value', 'expires:<30d'], ['kind:biscuit', 'value', 'kind:cookie'], ['kind:cookie,biscuit', 'value', 'kind:cookie'],
    ['party:me', 'value', 'party:third'], ['declared:constructor', 'value', 'declared:no'], ['signin:', 'value', 'signin:yes'], ['site:', 'value', 'site:shop.example'],
  ])('%s narrows nothing, and says what to write', (word, reason, example) => {
    expect(search(`${word} sid`)).toEqual({ items: search('sid').items, problems: [{ reason, word, example }] });
  });

  test('an unknown field is searched as text, and the nearest is named', () => {
    expect(search('persist:root')).toMatchObject({ items: [{ name: 'persist:root' }], problems: [{ reason: 'field', example: 'party:third' }] });
    expect(search('knd:cookie').problems).toEqual([{ reason: 'field', word: 'knd:cookie', example: 'kind:cookie' }]);
  });

  test('addresses and quoted text are text, and nothing is said', () => {
    expect(search('https://www.shop.example').problems).toEqual([]);
    expect(search('"persist:root"')).toMatchObject({ items: [{ name: 'persist:root' }], problems: [] });
  });

  test('a field that no item of the list can answer narrows nothing', () => {
    const unseen = items.filter(({ changed }) => changed === undefined);
    expect(findItems(unseen, 'changed:<1h', { now: NOW, withValues: false })).toEqual({ items: unseen, problems: [{ reason: 'unseen', word: 'changed:<1h', example: 'changed:<1h' }] });
  });
});

describe('any query', () => {
  const word = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom(...FIELDS.keys(), 'nonsense'), fc.constantFrom('', 'yes', 'no', 'cookie', '>1kb', '<30d', 'session', 'third', '"x', 'a,b'), fc.constantFrom('', '-')).map(([field, value, sign]) => `${sign}${field}:${value}`),
  );
  const query = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  const context = { now: NOW, withValues: true };

  test('never throws, finds a part of the list in its order, and the same part each time', () => {
    fc.assert(fc.property(query, (text) => {
      const { items: found } = findItems(items, text, context);
      expect(found).toEqual(items.filter((one) => found.includes(one)));
      expect(findItems(items, text, context).items).toEqual(found);
    }));
  });

  test('finds less the more it asks', () => {
    fc.assert(fc.property(query.filter((text) => !text.includes('"')), query, (text, more) => {
      const wide = new Set(findItems(items, text, context).items);
      expect(findItems(items, `${text} ${more}`, context).items.every((one) => wide.has(one))).toBe(true);
    }));
  });

  test('negated, a field that is understood finds exactly the others', () => {
    const fields = fc.constantFrom('kind:cookie', 'party:third', 'size:>1kb', 'expires:<30d', 'lifetime:session', 'declared:no', 'signin:yes', 'purpose:none', 'site:ads', 'partition:yes', 'changed:<1h', 'name:s');
    fc.assert(fc.property(fields, (text) => {
      const found = findItems(items, text, context).items;
      expect(findItems(items, `-${text}`, context).items).toEqual(items.filter((one) => !found.includes(one)));
    }));
  });

  test('a quoted name finds its item, whatever is in the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      const one = item({ name });
      expect(findItems([one], quoteText(name), context)).toEqual({ items: [one], problems: [] });
    }));
  });
});
