import type { UiHost } from '../../../../sdk/protocol';
import { answer, type AnswerOptions } from '../../../../sdk/ui/answer';
import { showBanner, shownBanner } from '../../../../sdk/ui/ask';
import { createTeller } from '../../../../sdk/ui/confirmation';
import { texts as first } from '../../../../sdk/ui/texts/en';
import { texts as outcome } from '../../../../sdk/ui/texts/en.outcome';
import { banner as zh } from '../../../../sdk/ui/texts/zh-CN.json';
import { ALL, NONE, declaration, fakeContext, record, report, type FakeContext } from './fake-context';
import { hostOf, inside, said } from './shadow';
import { stubBrowser } from './stub-browser';

stubBrowser();
const en = { ...first, ...outcome };
const takeBanner = (): void => shownBanner()?.close();
afterEach(takeBanner);

const pressed = jest.fn();

/** The banner as it asks. */
function show(context: FakeContext = fakeContext(), more: Pick<AnswerOptions, 'asks' | 'teller'> | null = null): FakeContext {
  const { language } = context;
  const teller = more?.teller ?? (() => createTeller(context, en));
  const banner = showBanner({
    host: context as unknown as UiHost,
    language: language === 'zh-CN' ? language : 'en',
    texts: language === 'zh-CN' ? zh : en,
    press(button, event) {
      pressed(button, event);
      if (button !== 'preferences') void answer({ banner, context, texts: en, teller, asks: more?.asks ?? true, act: () => context.choose(button, 'banner', event) });
    },
  });
  return context;
}
const press = (name: string): void => inside('banner').getByRole('button', { name }).click();
const buttons = (): (string | null)[] => inside('banner').queryAllByRole('button').map((button) => button.textContent);

describe('the question', () => {
  test('is a named region in front of the page, which keeps the focus', () => {
    document.body.innerHTML = '<button>page</button>';
    document.querySelector('button')?.focus();
    show();
    expect(inside('banner').getByRole('region', { name: 'Cookie consent' })).toBeTruthy();
    expect(document.body.firstElementChild).toBe(hostOf('banner'));
    expect(document.activeElement?.textContent).toBe('page');
  });

  test('says what, why and who', () => {
    show();
    const text = inside('banner').getByRole('region').textContent;
    expect(text).toContain('Sample Site');
    expect(text).toContain('Preferences, Analytics, Advertising');
    expect(text).toContain('Third parties: 2.');
    expect(text).toContain('Sample Controller');
    expect(inside('banner').getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('/privacy');
  });

  test('offers three buttons that differ in nothing but their text', () => {
    show();
    expect(buttons()).toEqual(['Accept all', 'Reject all', 'Settings']);
    for (const button of inside('banner').getAllByRole('button')) expect(button.attributes).toHaveLength(0);
  });

  test('names the purposes of the site in its own words and mentions no third party where there is none', () => {
    show(fakeContext({ declaration: { ...declaration, vendors: [], purposes: [{ id: 'necessary' }, { id: 'research', name: 'Research' }] } }));
    const text = inside('banner').getByRole('region').textContent;
    expect(text).toContain('Purposes: Research.');
    expect(text).not.toMatch(/Third part/);
  });

  test('says that Global Privacy Control is honoured, unless the visitor allowed advertising', () => {
    show(fakeContext({ gpc: true }));
    expect(inside('banner').getByText(en.gpc)).toBeTruthy();
    takeBanner();
    show(Object.assign(fakeContext({ gpc: true }), { present: record(ALL) }));
    expect(inside('banner').queryByText(en.gpc)).toBeNull();
  });

  test('carries the language and direction of its texts', () => {
    show(fakeContext({ language: 'zh-CN' }));
    expect(hostOf('banner')?.lang).toBe('zh-CN');
    expect(hostOf('banner')?.dir).toBe('ltr');
    expect(inside('banner').getByRole('button', { name: '全部拒绝' })).toBeTruthy();
  });
});

describe('a choice', () => {
  test.each([
    ['Accept all', 'accept-all'],
    ['Reject all', 'reject-all'],
  ])('%s hands over the event of the click', (name, choice) => {
    const context = show();
    press(name);
    expect(context.choose).toHaveBeenCalledTimes(1);
    const [chosen, source, event] = context.choose.mock.calls[0] ?? [];
    expect([chosen, source]).toEqual([choice, 'banner']);
    expect(event).toBeInstanceOf(MouseEvent);
    expect(event?.type).toBe('click');
  });

  test('Settings opens the preference centre and chooses nothing', () => {
    const context = show();
    press('Settings');
    expect(pressed).toHaveBeenLastCalledWith('preferences', expect.any(MouseEvent));
    expect(context.choose).not.toHaveBeenCalled();
  });

  test('Escape is no choice and does not close it', () => {
    const context = show();
    inside('banner').getByRole('region').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(context.choose).not.toHaveBeenCalled();
    expect(buttons()).toHaveLength(3);
  });
});

describe('the confirmation', () => {
  test('after accepting says saved, in a live region that was there before', async () => {
    const context = show(Object.assign(fakeContext(), { next: record(ALL) }));
    const status = inside('banner').getByRole('status');
    expect(status.textContent).toBe('');
    press('Accept all');
    expect(await said('banner')).toBe(en.saved);
    expect(inside('banner').getByRole('status')).toBe(status);
    expect(buttons()).toEqual(['Close']);
    press('Close');
    expect(context.close).toHaveBeenCalledTimes(1);
  });

  test('after refusing says what was refused, and that advertising goes on', async () => {
    const context = fakeContext({ refused: () => ({ held: 0, dropped: 3, notSent: 1 }) });
    context.next = record(NONE);
    show(context);
    press('Reject all');
    expect((await said('banner')).split('\n')).toEqual([
      en.allRefused,
      '3 writes to your device were refused.',
      '1 request was not sent.',
      en.advertisingGoesOn,
    ]);
  });

  test('of what was allowed before says that it is withdrawn from now on', async () => {
    show(Object.assign(fakeContext(), { present: record(ALL), next: record(NONE) }));
    press('Reject all');
    expect(await said('banner')).toContain(en.withdrawn);
  });

  test('names what could not be erased and offers to reload', async () => {
    const context = fakeContext();
    context.choose.mockResolvedValue(report({ needsReload: true, failed: [{ item: { kind: 'cookie', name: '_sm_id' }, reason: 'other-path' }] }));
    show(context);
    press('Reject all');
    const lines = await said('banner');
    expect(lines).toContain('_sm_id could not be erased: it lies on another path of the site.');
    expect(lines).toContain(en.reloadToStop);
    press('Reload');
    expect(context.reload).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['fails', (context: FakeContext) => context.choose.mockRejectedValue(new Error('no storage'))],
    ['is ignored, since no visitor made it', (context: FakeContext) => context.choose.mockResolvedValue(null)],
  ])('of a choice that %s says that nothing changed and keeps asking', async (_, prepare) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const context = fakeContext();
    prepare(context);
    show(context);
    press('Accept all');
    expect(await said('banner')).toBe(en.notChanged);
    expect(buttons()).toEqual(['Accept all', 'Reject all', 'Settings']);
  });

  test('says at least "saved" where the rest can not be loaded', async () => {
    show(Object.assign(fakeContext(), { next: record(NONE) }), { asks: true, teller: () => Promise.reject(new Error('offline')) });
    press('Reject all');
    expect(await said('banner')).toBe(en.saved);
    expect(buttons()).toEqual(['Close']);
  });

  test('takes over the focus of the button that is gone, and only that', async () => {
    show(Object.assign(fakeContext(), { next: record(ALL) }));
    inside('banner').getByRole('button', { name: 'Accept all' }).focus();
    press('Accept all');
    await said('banner');
    expect(hostOf('banner')?.shadowRoot?.activeElement?.textContent).toBe('Close');
  });

  test('stays when its Close is hit by the second half of a double click', async () => {
    const context = show(Object.assign(fakeContext(), { next: record(ALL) }));
    press('Accept all');
    await said('banner');
    inside('banner').getByRole('button', { name: 'Close' }).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(context.close).not.toHaveBeenCalled();
  });

  test('of a button of the page comes without the question', async () => {
    show(Object.assign(fakeContext(), { next: record(NONE) }), { asks: false, teller: () => createTeller(fakeContext(), en) });
    press('Reject all');
    expect(inside('banner').queryByRole('button', { name: 'Accept all' })).toBeNull();
    expect(await said('banner')).toContain(en.allRefused);
    expect(buttons()).toEqual(['Close']);
  });
});

test.each([['card'], ['centred'], [undefined]] as const)('says to its styles where it stands: %s', (layout) => {
  show(fakeContext({ declaration: { ...declaration, ...(layout && { layout }) } }));
  expect(hostOf('banner')?.dataset['layout']).toBe(layout);
});

test('texts of the site are text, never markup', () => {
  show(fakeContext({ declaration: { ...declaration, site: { ...declaration.site, name: '<img src=x onerror=alert(1)>' } } }));
  expect(hostOf('banner')?.shadowRoot?.querySelector('img')).toBeNull();
  expect(inside('banner').getByRole('region').textContent).toContain('<img src=x');
});
