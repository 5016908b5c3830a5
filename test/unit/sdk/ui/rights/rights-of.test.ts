import type { Rights } from '../../../../../sdk/protocol';
import { rightsOf } from '../../../../../sdk/ui/rights/rights-of';

let warned: jest.SpyInstance;
beforeEach(() => {
  warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('without the key nothing is said, and nothing is made up', () => {
  expect(rightsOf({})).toEqual({});
  expect(warned).not.toHaveBeenCalled();
});

test.each([
  ['months', 0],
  ['months', '1'],
  ['extensionMonths', 1.5],
  ['url', 'javascript:alert(1)'],
  ['guardianUrl', 'data:text/html,x'],
  ['terms', ['cheap']],
  ['paths', [{ right: 'flight', path: 'Me' }]],
  ['paths', [null]],
  ['quotes', [{ title: 'Row', text: 'no list', source: 'Policy' }]],
  ['quotes', 'all of it'],
])('%s: %j is left out, named, and the rest stays', (key, wrong) => {
  const rights = { url: '/rights', months: 1, [key]: wrong } as Rights;
  const { [key as keyof Rights]: _, ...rest } = { url: '/rights', months: 1 } as Rights;
  expect(rightsOf({ rights })).toEqual(rest);
  expect(warned).toHaveBeenCalledTimes(1);
  expect(warned.mock.calls[0]?.[0]).toContain(`rights.${key}: write `);
});
