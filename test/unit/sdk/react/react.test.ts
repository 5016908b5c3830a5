import { act, createElement, StrictMode, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { ConsentGate, ConsentProvider, ConsentSettings, useConsent } from '../../../../sdk/react';
import { ALL, NONE, record } from '../ui/fake-context';
import { fakePage } from '../view/fake-page';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
let place: HTMLElement;
let root: Root | undefined;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
});
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
  window.DingTalkConsent = undefined;
});

function show(node: ReactNode): void {
  root ??= createRoot(place);
  act(() => root!.render(createElement(StrictMode, null, node)));
}
const gate = (vendor?: string): ReactNode => createElement(ConsentGate, { purpose: 'analytics', ...(vendor && { vendor }), fallback: 'asked first' }, 'measured');

describe('useConsent', () => {
  const seen: unknown[] = [];
  const Reader = (): ReactNode => {
    const now = useConsent();
    seen.push(now);
    return now ? `chosen ${now.id}` : 'undecided';
  };
  beforeEach(() => seen.splice(0));

  test('is the record, null while undecided, and the same object over renders', () => {
    const page = fakePage();
    show(createElement(Reader));
    expect(place.textContent).toBe('undecided');
    const chosen = record(ALL);
    act(() => page.decide(chosen));
    expect(place.textContent).toBe('chosen e7b1');
    show(createElement(Reader));
    expect(new Set(seen)).toEqual(new Set([null, chosen]));
    expect(seen.at(-1)).toBe(chosen);
  });

  test('comes to an SDK that is configured later', () => {
    jest.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    show(createElement(Reader));
    fakePage().decide(record(ALL));
    act(() => void document.dispatchEvent(new Event('DOMContentLoaded')));
    expect(place.textContent).toBe('chosen e7b1');
  });

  test('listens to nothing any more once it is unmounted', () => {
    const page = fakePage();
    const undone = jest.fn();
    const { on } = page.view;
    const listening = jest.spyOn(page.view, 'on').mockImplementation((event, listener) => {
      const undo = on(event, listener);
      return () => {
        undone();
        undo();
      };
    });
    show(createElement(Reader));
    act(() => root!.unmount());
    root = undefined;
    expect(listening.mock.calls.length).toBeGreaterThan(0);
    expect(undone).toHaveBeenCalledTimes(listening.mock.calls.length);
  });
});

describe('ConsentGate', () => {
  test('shows its children only while they are allowed', () => {
    const page = fakePage();
    show(gate());
    expect(place.textContent).toBe('asked first');
    act(() => page.decide(record(ALL)));
    expect(place.textContent).toBe('measured');
    act(() => page.decide(record(NONE)));
    expect(place.textContent).toBe('asked first');
  });

  test('asks for the vendor where one is named', () => {
    const page = fakePage();
    page.decide(record(ALL, { vendors: { rum: false } }));
    show([gate('rum'), gate('other')].map((one, key) => createElement('p', { key }, one)));
    expect(Array.from(place.children, ({ textContent }) => textContent)).toEqual(['asked first', 'measured']);
  });

  test('without an SDK nothing is allowed, and the console says what to write', () => {
    jest.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    show(gate());
    window.dispatchEvent(new Event('pageshow'));
    expect(place.textContent).toBe('asked first');
    expect(warn.mock.calls).toEqual([[expect.stringContaining('dingtalk-consent/react shows nothing')]]);
  });

  test('what a server has rendered is hydrated without a mismatch, then brought up to date', () => {
    const wrong = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    fakePage().decide(record(ALL));
    place.textContent = 'asked first'; // as a server renders it, which knows no visitor
    act(() => {
      root = hydrateRoot(place, gate());
    });
    expect(place.textContent).toBe('measured');
    expect(wrong).not.toHaveBeenCalled();
  });
});

describe('ConsentSettings', () => {
  test('are shown in a <div> with the attributes that it is given', () => {
    const { view } = fakePage();
    show(createElement(ConsentSettings, { id: 'settings', className: 'wide' }));
    const div = place.firstElementChild!;
    expect(div.outerHTML).toBe('<div id="settings" class="wide"></div>');
    expect(new Set(view.showPreferences.mock.calls.map(([into]) => into))).toEqual(new Set([div]));
  });

  test('take the consent of a provider above, where the SDK is a module', () => {
    const page = fakePage();
    const other = fakePage(false);
    other.decide(record(ALL));
    show(createElement(ConsentProvider, { consent: other.view }, createElement(ConsentSettings), gate()));
    expect(place.textContent).toBe('measured');
    expect(other.view.showPreferences).toHaveBeenCalled();
    expect(page.view.showPreferences).not.toHaveBeenCalled();
  });
});
