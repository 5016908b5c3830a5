import { addLabels } from '../../../../extension/knowledge/add-labels';
import { declaredPurpose, probablePurpose } from '../../../../extension/knowledge/purpose-of';
import { ENTRIES, item } from '../popup/sample-view';

test('what the site declares is not guessed at', () => {
  const [plain, own, undeclared] = addLabels([
    item({ name: '_ga', declared: 'declared', entry: ENTRIES.metrics }),
    item({ name: '_ga', declared: 'declared', entry: null }),
    item({ name: '_ga', declared: 'undeclared' }),
  ]);
  expect([plain?.label, own?.label, undeclared?.label?.purpose]).toEqual([undefined, undefined, 'analytics']);
});

test('an item that nobody knows stays the very one', () => {
  const unknown = item({ name: 'nobody-knows-this' });
  expect(addLabels([unknown])[0]).toBe(unknown);
});

test('the site’s word comes before a guess', () => {
  const [label] = addLabels([item({ name: '_ga' })]).map(({ label: found }) => found);
  const guessed = item({ ...(label && { label }) });
  expect([declaredPurpose(guessed), probablePurpose(guessed)]).toEqual([null, 'analytics']);
  const declared = { ...guessed, declared: 'declared' as const, entry: ENTRIES.session };
  expect([declaredPurpose(declared), probablePurpose(declared)]).toEqual(['necessary', null]);
  expect([declaredPurpose(item()), probablePurpose(item())]).toEqual([null, null]);
});
