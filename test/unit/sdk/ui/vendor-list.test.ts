import type { Declaration, UiHandle, Vendor } from '../../../../sdk/protocol';
import { showPreferences } from '../../../../sdk/ui/preferences';
import { texts as first } from '../../../../sdk/ui/texts/en';
import { texts as more } from '../../../../sdk/ui/texts/en.preferences';
import { declaration, fakeContext } from './fake-context';
import { inside } from './shadow';
import { stubBrowser } from './stub-browser';

stubBrowser();
let handle: UiHandle | undefined;
afterEach(() => handle?.close());

const vendor = (changes: Partial<Vendor>): Vendor => ({ id: 'v', name: 'Vendor', role: 'independent', purposes: ['analytics'], data: ['page URL'], policyUrl: null, policyUrlReason: 'a test vendor', ...changes });

function show(...vendors: Vendor[]): void {
  const declared: Declaration = { ...declaration, vendors };
  handle = showPreferences({ context: fakeContext({ declaration: declared }), texts: { ...first, ...more }, teller: async () => Promise.reject(new Error('not told here')), rules: null, loadRules: async () => null, showObjects: undefined });
}
const sectionOf = (name: string): string => inside('preferences').getByRole('heading', { name }).closest('section')?.textContent ?? '';
const headings = (): (string | null)[] => inside('preferences').getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('what makes data go to a vendor, where it lies and what the transfer rests on is said', () => {
  show(vendor({ trigger: 'only when you write to one of its users', storageLocations: ['Singapore', 'Japan'], transfer: 'Standard Contractual Clauses' }));
  expect(sectionOf('Vendor')).toContain('When: only when you write to one of its users');
  expect(sectionOf('Vendor')).toContain('Stored in: Singapore, Japan');
  expect(sectionOf('Vendor')).toContain('Basis of the transfer: Standard Contractual Clauses');
});

test('what is not declared is not mentioned', () => {
  show(vendor({}));
  for (const word of ['When:', 'Stored in:', 'Basis of the transfer']) expect(sectionOf('Vendor')).not.toContain(word);
});

test('affiliates stand apart, with whom to ask who they are, and a switch each', () => {
  show(vendor({}), vendor({ id: 'group', name: 'Group company', group: 'affiliates' }));
  expect(headings()).toEqual(['Purposes', 'Third parties', 'Affiliates']);
  expect(inside('preferences').getByText(/Who they are is told on request: privacy@demo.invalid/)).toBeTruthy();
  expect(inside('preferences').getByRole('switch', { name: 'Group company' })).toBeTruthy();
});
