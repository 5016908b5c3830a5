import { waitFor, within } from '@testing-library/preact';
import { createTeller } from '../../../../sdk/ui/confirmation';
import { showPreferences } from '../../../../sdk/ui/preferences';
import { texts as banner } from '../../../../sdk/ui/texts/en';
import { texts as outcome } from '../../../../sdk/ui/texts/en.outcome';
import { texts as more } from '../../../../sdk/ui/texts/en.preferences';
import type { UiHandle } from '../../../../sdk/protocol';
import { ALL, NONE, declaration, fakeContext, record, report, type FakeContext } from './fake-context';
import { hostOf, inside, said } from './shadow';
import { pageStyles, stubBrowser } from './stub-browser';

stubBrowser();
const first = { ...banner, ...outcome };
let handle: UiHandle | undefined;
afterEach(() => handle?.close());

function show(context: FakeContext = fakeContext()): FakeContext {
  handle = showPreferences({ context, texts: { ...first, ...more }, teller: () => createTeller(context, first), rules: null, loadRules: async () => null, showObjects: undefined });
  return context;
}
const dialog = (): HTMLElement => inside('preferences').getByRole('dialog', { name: 'Privacy settings' });
const press = (name: string): void => inside('preferences').getByRole('button', { name }).click();
const toggle = (name: string): HTMLInputElement => inside('preferences').getByRole('switch', { name });
const switches = (): Record<string, boolean> =>
  Object.fromEntries(inside('preferences').getAllByRole<HTMLInputElement>('switch').map((one) => [one.labels?.[0]?.textContent ?? '', one.checked]));

describe('the dialog', () => {
  test('is modal, named, and starts at its heading', () => {
    show();
    expect((dialog() as HTMLDialogElement).open).toBe(true);
    expect(hostOf('preferences')?.shadowRoot?.activeElement?.textContent).toBe('Privacy settings');
  });

  test('gives the focus back to what opened it', () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.textContent = 'Cookie settings';
    opener.focus();
    show();
    handle?.close();
    expect(document.activeElement?.textContent).toBe('Cookie settings');
    expect(hostOf('preferences')).toBeNull();
    expect(pageStyles()).toBe('');
  });

  test('asks to be closed by its button, and by Escape as the browser reports it, without a choice', () => {
    const context = show();
    press('Close');
    expect(context.close).toHaveBeenCalledTimes(1);
    expect(context.choose).not.toHaveBeenCalled();
  });

  test('says who decides over the data and how to reach them, with the record named', () => {
    show(Object.assign(fakeContext(), { present: record(ALL, { id: 'a b' }) }));
    expect(dialog().textContent).toContain('Sample Controller');
    expect(inside('preferences').getByRole('link', { name: 'privacy@demo.invalid' }).getAttribute('href')).toBe('mailto:privacy@demo.invalid?subject=Consent%20record%20a%20b');
    expect(inside('preferences').getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('/privacy');
  });

  test('says when a choice of the visitor outranks Global Privacy Control', () => {
    show(Object.assign(fakeContext({ gpc: true }), { present: record(ALL) }));
    expect(dialog().textContent).toContain(more.gpcOutranked);
    expect(dialog().textContent).not.toContain(first.gpc);
  });
});

describe('purposes', () => {
  test('are off until the record allows them; the necessary one has no switch', () => {
    show();
    expect(switches()).toEqual({ Preferences: false, Analytics: false, Advertising: false, 'Sample Metrics': false, 'Sample Ads': false });
    expect(inside('preferences').getByRole('heading', { name: 'Necessary' }).parentElement?.textContent).toContain('Always on');
  });

  test('show what the record allows', () => {
    show(Object.assign(fakeContext(), { present: record({ preferences: false, analytics: true, advertising: false }) }));
    expect(switches()).toMatchObject({ Preferences: false, Analytics: true, Advertising: false, 'Sample Metrics': true, 'Sample Ads': false });
  });

  test('say beside the switch what refusing means', () => {
    show();
    const about = (name: string): string => {
      const id = toggle(name).getAttribute('aria-describedby') ?? '';
      return hostOf('preferences')?.shadowRoot?.getElementById(id)?.textContent ?? '';
    };
    expect(about('Analytics')).toContain('Faults stay longer.');
    expect(about('Advertising')).toContain(first.advertisingGoesOn);
  });

  test("prefer the site's own words", () => {
    show(fakeContext({ declaration: { ...declaration, purposes: [{ id: 'necessary' }, { id: 'analytics', name: 'Reach', description: 'Counts visits.' }] } }));
    expect(toggle('Reach')).toBeTruthy();
    expect(dialog().textContent).toContain('Counts visits.');
    expect(dialog().textContent).not.toContain(more.purposes.analytics);
  });
});

describe('entries', () => {
  const rowOf = (name: string): HTMLElement => inside('preferences').getByRole('rowheader', { name: (found) => found.startsWith(name), hidden: true }).closest('tbody') as HTMLElement;

  test('stand in a table with name, kind, lifetime, owner and data', () => {
    show();
    const cells = (name: string): (string | null)[] => within(rowOf(name)).getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent);
    expect(cells('_sm_*').slice(0, 4)).toEqual(['Cookie', '180 days', 'Sample Metrics', 'identifier']);
    expect(cells('_sm_id').slice(0, 4)).toEqual(['Local storage', 'Not declared', 'Sample Site', 'identifier']);
  });

  test('say where the statement comes from, why it is necessary, and what the page can not erase', () => {
    show();
    expect(rowOf('_sm_*').textContent).toContain('Source: a package, our estimate');
    expect(rowOf('session').textContent).toContain('Why it is necessary: Keeps you signed in.');
    expect(rowOf('session').textContent).toContain(more.httpOnly);
  });

  test('are marked where something of theirs is stored now', async () => {
    const context = fakeContext();
    context.inspect.mockResolvedValue([{ kind: 'local-storage', name: '_sm_id', size: 9, entry: declaration.entries[2] ?? null }]);
    show(context);
    await waitFor(() => expect(rowOf('_sm_id').textContent).toContain('Stored now'));
    expect(rowOf('_sm_*').textContent).not.toContain('Stored now');
  });

  test('are no longer called stored once something was erased, whoever erased it', async () => {
    const context = fakeContext();
    context.inspect.mockResolvedValueOnce([{ kind: 'local-storage', name: '_sm_id', size: 9, entry: declaration.entries[2] ?? null }]);
    show(context);
    await waitFor(() => expect(rowOf('_sm_id').textContent).toContain('Stored now'));
    context.erased();
    await waitFor(() => expect(rowOf('_sm_id').textContent).not.toContain('Stored now'));
  });
});

describe('vendors', () => {
  test('wait while none of their purposes is allowed, and follow when one is', async () => {
    show();
    expect(toggle('Sample Metrics').disabled).toBe(true);
    toggle('Analytics').click();
    await waitFor(() => expect(toggle('Sample Metrics').disabled).toBe(false));
    expect(toggle('Sample Metrics').checked).toBe(true);
    expect(toggle('Sample Ads').checked).toBe(false);
  });

  test('link their own policy or say why there is none', () => {
    show();
    const link = inside('preferences').getByRole('link', { name: /Privacy policy of Sample Metrics.*external/ });
    expect(link.getAttribute('href')).toBe('https://metrics.example/privacy');
    expect(dialog().textContent).toContain('a category, not a company');
  });

  test('that act for the site are listed without a switch', () => {
    show();
    expect(inside('preferences').getByRole('heading', { name: 'Sample Host' })).toBeTruthy();
    expect(inside('preferences').queryByRole('switch', { name: 'Sample Host' })).toBeNull();
  });
});

describe('choosing', () => {
  test('saves each switch as it stands', () => {
    const context = show(Object.assign(fakeContext(), { present: record({ preferences: true, analytics: true, advertising: true }) }));
    toggle('Advertising').click();
    toggle('Sample Metrics').click();
    press('Save choices');
    expect(context.choose.mock.calls[0]?.slice(0, 2)).toEqual([
      { purposes: { preferences: true, analytics: true, advertising: false }, vendors: { rum: false, ads: null } },
      'preferences',
    ]);
  });

  test.each([
    ['Accept all', 'accept-all'],
    ['Reject all', 'reject-all'],
  ])('%s ignores the switches', (name, choice) => {
    const context = show();
    press(name);
    expect(context.choose.mock.calls[0]?.slice(0, 2)).toEqual([choice, 'preferences']);
  });

  test('withdraws only what was once decided', async () => {
    const context = show();
    expect(inside('preferences').queryByRole('button', { name: 'Withdraw consent' })).toBeNull();
    context.present = record(ALL);
    context.next = record(NONE);
    context.changed();
    press('Withdraw consent');
    expect(context.withdraw.mock.calls[0]?.slice(0, 2)).toEqual([undefined, 'preferences']);
    expect(await said('preferences')).toContain(first.withdrawn);
    expect(switches()).toMatchObject({ Analytics: false, Advertising: false });
  });

  test('tells the whole report', async () => {
    const context = Object.assign(fakeContext(), { present: record(NONE) });
    const item = { kind: 'cookie' as const, name: 'id' };
    context.choose.mockResolvedValue(
      report({ removed: [item, item], failed: [{ item, reason: 'still-there' }], retained: [{ item, basis: 'necessary' }], unverifiable: [{ item, reason: 'http-only' }], needsReload: true }),
    );
    show(context);
    press('Reject all');
    const lines = await said('preferences');
    for (const line of ['2 items were erased.', 'id could not be erased: it is still readable', 'Kept (Necessary): id.', 'id can’t be checked from this page: it is set by the server as HttpOnly', first.reloadToStop]) expect(lines).toContain(line);
    press('Reload');
    expect(context.reload).toHaveBeenCalledTimes(1);
  });

  test('that fails says so and leaves the switches as they were', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const context = fakeContext();
    context.choose.mockRejectedValue(new Error('no storage'));
    show(context);
    toggle('Analytics').click();
    press('Save choices');
    expect(await said('preferences')).toBe(first.notChanged);
    expect(toggle('Analytics').checked).toBe(true);
  });

  test('made in another tab moves the switches', async () => {
    const context = show();
    context.present = record(ALL);
    context.changed();
    await waitFor(() => expect(switches()).toMatchObject({ Preferences: true, Analytics: true, Advertising: true }));
  });

  test('is no longer called saved once a switch has moved', async () => {
    show(Object.assign(fakeContext(), { next: record(ALL) }));
    press('Accept all');
    await said('preferences');
    toggle('Analytics').click();
    expect(inside('preferences').getByRole('status').textContent).toBe('');
  });
});
