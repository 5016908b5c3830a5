import { texts as en } from '../../../../../sdk/ui/texts/en';
import { texts as enMore } from '../../../../../sdk/ui/texts/en.preferences';
import { texts as enOutcome } from '../../../../../sdk/ui/texts/en.outcome';
import { texts as zh } from '../../../../../sdk/ui/texts/zh-CN';
import { texts as zhOutcome } from '../../../../../sdk/ui/texts/zh-CN.outcome';
import { texts as zhMore } from '../../../../../sdk/ui/texts/zh-CN.preferences';

type Tree = string | { readonly [key: string]: Tree };

/** Every text by its path; the plural forms of one text are told apart by their last step. */
function leaves(tree: Tree, path = ''): [string, string][] {
  return typeof tree === 'string' ? [[path, tree]] : Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}
const placeholders = (text: string): string[] => [...text.matchAll(/{\w+}/g)].map(([found]) => found).sort();

const english = leaves({ ...en, ...enOutcome, ...enMore });
const chinese = new Map(leaves({ ...zh, ...zhOutcome, ...zhMore }));

test.each(english.filter(([path]) => chinese.has(path)))('%s has the same placeholders in both languages', (path, text) => {
  expect(placeholders(chinese.get(path) ?? '')).toEqual(placeholders(text));
});

test('only plural forms that Chinese does not have are missing there', () => {
  const missing = english.filter(([path]) => !chinese.has(path)).map(([path]) => path.split('.').pop());
  expect(new Set(missing)).toEqual(new Set(['one']));
});

test.each([...chinese])('%s is Chinese text with full-width punctuation', (path, text) => {
  if (path !== '.kinds.cookie') expect(text).toMatch(/\p{Script=Han}/u);
  expect(text).not.toMatch(/[,;:()!?]/);
});

test('names that other software relies on are as agreed', () => {
  expect([en.title, en.acceptAll, en.rejectAll, en.settings]).toEqual(['Cookie consent', 'Accept all', 'Reject all', 'Settings']);
  expect([enMore.dialogTitle, enMore.saveChoices, enMore.withdraw]).toEqual(['Privacy settings', 'Save choices', 'Withdraw consent']);
});
