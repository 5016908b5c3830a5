import { publicTypes, undocumented } from '../../../../tools/docs-site/public-types.mjs';

const TEXT = `
/** Words. */
declare const WORDS: readonly ["a", "b"];
/** One of them. */
type Word = (typeof WORDS)[number];
interface Hidden { readonly x: number }
/** Holds \`Word\`. */
interface Holder<T extends Word = Word> {
    /** The word. */
    readonly word: T;
    /** Changes it. */
    change(to: Word): void;
    bare: string;
    /** Both. */
    readonly both: { readonly one: 1; /** Second. */ readonly two: 2 };
}
declare function make(): Holder;
declare const UNBORN = 1;
export { UNBORN, make };
export type { Holder };
`;

const entries = publicTypes(TEXT, (name) => name === 'make');

test('exports, and what their signatures name in turn; no value that is not there at run time', () => {
  expect(entries.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['constant WORDS', 'type Word', 'interface Holder', 'function make']);
});

test('signatures are without comments, docstrings beside them', () => {
  const holder = entries.find(({ name }) => name === 'Holder');
  expect(holder?.doc).toBe('Holds `Word`.');
  expect(holder?.members.map(({ signature, doc }) => [signature.replace(/\s+/g, ' '), doc])).toEqual([
    ['word: T', 'The word.'],
    ['change(to: Word): void', 'Changes it.'],
    ['bare: string', ''],
    ['both: { readonly one: 1; readonly two: 2; }', 'Both.'],
  ]);
});

test('what lacks a docstring is named', () => {
  expect(undocumented(entries)).toEqual(['Holder.bare', 'make']);
});
