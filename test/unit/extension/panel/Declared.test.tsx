import { render, screen } from '@testing-library/preact';
import { Declared } from '../../../../extension/panel/Declared';
import type { Entry } from '../../../../sdk/protocol';
import { CLAIM, view } from '../popup/sample-view';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('../ui/fake-platform'));

const entries = (count: number): Entry[] => Array.from({ length: count }, (_, n) => ({ kind: 'local-storage', name: `entry${n}`, purpose: 'analytics', lifetime: 'session', data: [] }));
const shows = (count: number): void => void render(<Declared view={view({ items: [], claim: { ...CLAIM, declaration: { ...CLAIM.declaration, entries: entries(count) } } })} />);

test('what is declared and not stored stands there by name, kind and purpose', () => {
  shows(2);
  expect(screen.getByText('entry1').closest('li')?.textContent).toBe('entry1 Local storage, Analytics');
  expect(screen.getByText('entry1').closest('details')?.open).toBe(true);
});

test('a long list is folded, so that what changes stays in sight', () => {
  shows(98);
  expect(screen.getByRole('heading', { name: '98 entries declared, not stored now' })).toBeTruthy();
  expect(screen.getByText('entry97').closest('details')?.open).toBe(false);
});
