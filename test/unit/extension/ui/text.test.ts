import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../../../extension/_locales/en/messages.json';
import zh from '../../../../extension/_locales/zh_CN/messages.json';
import { plural, text } from '../../../../extension/ui/text';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

type Texts = Readonly<Record<string, { readonly message: string }>>;

const keys = Object.keys(en);
const message = (texts: Texts, key: string): string => texts[key]?.message ?? '';
const placesIn = (words: string): string[] => [...new Set(words.match(/\$\d/g))].sort();

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

  test('are complete in Simplified Chinese', () => {
    expect(Object.keys(zh)).toEqual(keys);
  });

  test('carry the same parts in both languages', () => {
    const different = keys.filter((key) => placesIn(message(en, key)).join() !== placesIn(message(zh, key)).join());
    expect(different).toEqual([]);
  });

  test('are empty in neither language', () => {
    expect(keys.filter((key) => message(en, key) === '' || message(zh, key) === '')).toEqual([]);
  });

  test('keep the description within what the stores take (132 characters)', () => {
    expect(en.extensionDescription.message.length).toBeLessThanOrEqual(132);
    expect(zh.extensionDescription.message.length).toBeLessThanOrEqual(132);
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
});
