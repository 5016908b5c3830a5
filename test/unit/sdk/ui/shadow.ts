import type { BoundFunctions, queries } from '@testing-library/preact';
import { waitFor, within } from '@testing-library/preact';

type Part = 'banner' | 'preferences' | 'control' | 'inline';

export const hostOf = (part: Part): HTMLElement | null => document.querySelector<HTMLElement>(`[data-part="${part}"]`);

/** Testing-library queries inside a part's shadow tree. */
export function inside(part: Part): BoundFunctions<typeof queries> {
  const host = hostOf(part);
  const root = host?.shadowRoot ?? host?.parentNode;
  if (!root) throw new Error(`${part} is not shown`);
  return within(root as unknown as HTMLElement);
}

/** Waits until the part's live region says something, and returns it. */
export async function said(part: Part): Promise<string> {
  const status = inside(part).getByRole('status');
  await waitFor(() => expect(status.textContent).not.toBe(''));
  return [...status.children].map((line) => line.textContent).join('\n');
}
