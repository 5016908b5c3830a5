import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../../../extension/_locales/en/messages.json';
import { plural, text } from '../../../../extension/ui/text';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

const keys = Object.keys(en);

/** Everything that may name a text: the extension's sources and its manifests. */
function sources(): string {
  const files = readdirSync('extension', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(tsx?|json)$/.test(path) && !path.startsWith('_locales'));
  return [...files.map((path) => join('extension', path)), 'manifest.json'].map((path) => readFileSync(path, 'utf8')).join('\n');
}

describe('the texts', () => {
  const written = sources();
  const isUsed = (key: string): boolean => {
    const names = [key, key.replace(/_(one|other)$/, '')];
    return names.some((name) => written.includes(`'${name}'`) || written.includes(`"${name}"`) || written.includes(`__MSG_${name}__`));
  };

  test('exist for every key that the manifests name', () => {
    const named = [...written.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named).toContain('extensionName');
    expect(named.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
  });

  test('are all used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('text', () => {
  test('puts parts in their places', () => {
    expect(text('rowNamePartition', 'sid', 'shop.example/', 'https://a.example')).toBe('sid, shop.example/, https://a.example');
  });
});

describe('plural', () => {
  test('chooses the form for the number', () => {
    expect(plural('itemCount', 1)).toBe('1 item');
    expect(plural('itemCount', 0)).toBe('0 items');
  });

  test('writes large numbers in groups', () => {
    expect(plural('itemCount', 3000)).toBe('3,000 items');
  });

  test.each([[1, '1 предмет'], [3, '3 предмета'], [21, '21 предмет'], [5, '5 items']])('takes the form that the language has for %d, and its last one where there is none', async (count, words) => {
    jest.resetModules();
    const russian: Record<string, string> = { languageTag: 'ru', itemCount_one: '$1 предмет', itemCount_few: '$1 предмета', itemCount_other: '$1 items' };
    const { browser } = await import('../../../../extension/platform/browser');
    browser.i18n.getMessage = (key, parts) => (russian[key] ?? '').replace('$1', (parts as string[])[0] ?? '');
    const { plural: pluralAnew } = await import('../../../../extension/ui/text');
    expect(pluralAnew('itemCount', count)).toBe(words);
  });
});
