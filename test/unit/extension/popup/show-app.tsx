import { act, render, screen, within } from '@testing-library/preact';
import { App } from '../../../../extension/popup/App';
import type { SiteView } from '../../../../extension/messaging/messages';
import { resetChannel, whenAsked } from '../ui/fake-channel';

/** Shows the popup of tab 7, which sees `first`. Returns a function that changes what it sees from now on. */
export async function showApp(first: SiteView): Promise<(next: SiteView) => void> {
  resetChannel();
  let seen = first;
  whenAsked('site.view', () => seen);
  render(<App tabId={7} />);
  await screen.findByText(first.site || 'Needs access');
  return (next) => {
    seen = next;
  };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
/** Clicks, and waits for the redraw that follows at once. */
export function press(name: string | RegExp): void {
  const pressed = button(name);
  void act(() => pressed.click());
}
export const rowNames = (): string[] => screen.queryAllByRole('row').map((row) => row.getAttribute('aria-label') ?? '');
export const row = (name: string): ReturnType<typeof within> => within(screen.getByRole('row', { name }));

/** What the live region of outcomes says. */
export const said = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';
