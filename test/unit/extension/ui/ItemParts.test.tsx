import { act, render, screen, waitFor } from '@testing-library/preact';
import type { Look } from '../../../../extension/messaging/look';
import { ItemParts } from '../../../../extension/ui/ItemParts';
import { item } from '../popup/sample-view';
import { resetChannel, whenAsked } from './fake-channel';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('./fake-channel'));
jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

const part = (name: string, value: string | null = 'v') => ({ name, value, size: null, count: null });
const press = (name: string): void => {
  const pressed = screen.getByRole('button', { name });
  pressed.focus();
  void act(() => pressed.click());
};
const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

/* A database of one store, which holds three records and shows two at a time. */
const RECORDS = ['1', '2', '3'];
const look = (inside: readonly string[], from: number): Look =>
  inside.length === 0 ? { parts: [part('orders', null)], total: 1 } : { parts: RECORDS.slice(from, from + 2).map((name) => part(name)), total: RECORDS.length };

async function show(): Promise<void> {
  resetChannel();
  whenAsked('item.look', ({ at: { inside, from } }) => look(inside, from));
  render(<ItemParts item={item({ kind: 'indexed-db', name: 'shop' })} />);
  press('Show contents of shop');
  await screen.findByRole('button', { name: 'Look into orders' });
}

test('the keyboard goes where one looks: in, to what "Show more" brings, and out', async () => {
  await show();
  press('Look into orders');
  await screen.findByText('2');
  expect(focused()).toBe('Contents of shop / orders');
  press('Show more (2 of 3)');
  await screen.findByText('3');
  expect(focused()).toBe('3v');
  press('Back');
  await screen.findByRole('button', { name: 'Look into orders' });
  expect(focused()).toBe('Contents of shop');
});

test('more that arrives after one has gone elsewhere is not shown there', async () => {
  await show();
  press('Look into orders');
  await screen.findByText('2');
  let answer: (look: Look) => void = () => undefined;
  whenAsked('item.look', ({ at: { inside, from } }) => (from > 0 ? new Promise((resolve) => (answer = resolve)) : look(inside, from)));
  press('Show more (2 of 3)');
  press('Back');
  await screen.findByRole('button', { name: 'Look into orders' });
  await act(async () => answer(look(['orders'], 2)));
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['orders']);
});

test('a page that fails can be asked for again', async () => {
  await show();
  press('Look into orders');
  await screen.findByText('2');
  whenAsked('item.look', () => Promise.reject(new Error('No answer')));
  press('Show more (2 of 3)');
  await screen.findByText('No answer');
  whenAsked('item.look', ({ at: { inside, from } }) => look(inside, from));
  press('Show more (2 of 3)');
  await waitFor(() => expect(screen.queryByText('No answer')).toBeNull());
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});
