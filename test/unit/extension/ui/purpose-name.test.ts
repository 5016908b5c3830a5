import { purposeName } from '../../../../extension/ui/purpose-name';
import { CLAIM } from '../popup/sample-view';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

const { declaration } = CLAIM;

test('the site’s own name wins', () => {
  const named = { ...declaration, purposes: [{ id: 'analytics', name: 'Reach' }] };
  expect(purposeName('analytics', named)).toBe('Reach');
});

test('the four defaults have names of ours', () => {
  expect(['necessary', 'preferences', 'analytics', 'advertising'].map((id) => purposeName(id, declaration)))
    .toEqual(['Necessary', 'Preferences', 'Analytics', 'Advertising']);
});

test('any other purpose is shown by its id, even one named like a property of objects', () => {
  expect(purposeName('support-chat', declaration)).toBe('support-chat');
  expect(purposeName('constructor', declaration)).toBe('constructor');
});
