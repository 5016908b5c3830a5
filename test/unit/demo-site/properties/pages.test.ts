import { buildConfig } from '../../../../demo-site/inventory/build-config';
import { PAGES } from '../../../../demo-site/properties';
import { LANGUAGES } from '../../../../demo-site/properties/language';
import { linkTo } from '../../../../demo-site/properties/page';
import type { PageContext } from '../../../../demo-site/properties/page-context';
import { IDENTITY } from '../../../../demo-site/properties/page-words';
import { originsOn, PROPERTIES } from '../../../../demo-site/server/hosts';

const origins = originsOn(8080);
const contextOf = (over: Partial<PageContext>): PageContext => {
  const context = { property: 'www', language: 'en', region: undefined, gpc: false, visitor: undefined, change: undefined, path: '/', origins, ...over } as const;
  return { ...context, config: buildConfig(context) };
};
const pages = PROPERTIES.flatMap((property) =>
  Object.entries(PAGES[property]).flatMap(([path, render]) => LANGUAGES.map((language) => ({ property, path, language, render }))),
);

describe.each(pages)('$property $path in $language', ({ property, path, language, render }) => {
  const page = new DOMParser().parseFromString(render(contextOf({ property, path, language })), 'text/html');

  test('says what it is, in its language, and asks not to be indexed', () => {
    expect(page.title).toBe(`Demo property: ${property}`);
    expect(page.documentElement.lang).toBe(language);
    expect(page.body.textContent).toContain(IDENTITY);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
  });

  test('has its configuration and then the SDK before any other script that runs', () => {
    const scripts = [...page.scripts];
    expect(scripts[0]?.id).toBe('dingtalk-consent-config');
    const running = scripts.filter(({ type }) => type !== 'application/json').map((script) => script.getAttribute('src'));
    expect(running.slice(0, 2)).toEqual(property === 'open' ? ['/consent/shared-object.js', '/consent/consent.js'] : ['/consent/consent.js', '/consent/debug.js']);
    expect(scripts.filter(({ type, src, textContent }) => !type && (!src || textContent))).toEqual([]);
  });

  test('keeps every third party inert', () => {
    const foreign = [...page.querySelectorAll('[src], [href]')].filter((element) => /localhost/.test(element.getAttribute('src') ?? ''));
    expect(foreign.length).toBeGreaterThan(0);
    for (const element of foreign) expect([element.getAttribute('type'), element.hasAttribute('data-purpose'), element.hasAttribute('data-vendor')]).toEqual(['text/plain', true, true]);
    expect(page.querySelectorAll('iframe[src]')).toHaveLength(0);
  });

  test('has no form, password, inline style or address beyond loopback', () => {
    expect(page.querySelectorAll('form, input[type=password], style, [style]')).toHaveLength(0);
    for (const link of page.querySelectorAll('a, link, img')) expect(link.getAttribute('href') ?? '').toMatch(/^(\/|#|http:\/\/(\w+\.dingtalk|consent-states)\.localhost:8080\/)/);
  });

  test('has a control for cookie settings, but for the property that leaves it to the SDK', () => {
    expect(page.querySelectorAll('button[data-consent="preferences"]')).toHaveLength(property === 'appcenter' && path === '/' ? 0 : 1);
  });

  test('has one first heading, headings in order and unique ids', () => {
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    const levels = [...page.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the page of the signals loads them right after the SDK and before all that could listen, and says that its listeners are simulations', () => {
  const page = new DOMParser().parseFromString(PAGES.open['/signals']?.(contextOf({ property: 'open', path: '/signals' })) ?? '', 'text/html');
  const running = [...page.scripts].filter(({ type }) => !type).map((script) => script.getAttribute('src'));
  const signals = ['google-consent-mode', 'microsoft-uet', 'microsoft-clarity', 'meta-pixel', 'data-layer'];
  expect(running.slice(1, 10)).toEqual(['/consent/consent.js', '/consent/debug.js', ...signals.map((name) => `/consent/signals/${name}.js`), '/demo/signal-listeners.js', '/demo/panel.js']);
  expect([...page.querySelectorAll<HTMLElement>('[data-listener]')].map(({ dataset }) => dataset['listener'])).toEqual(signals);
  expect(page.querySelectorAll('main h2 .tag')).toHaveLength(signals.length);
});

test('links keep the language, the region and the simulation of the visit', () => {
  const context = contextOf({ language: 'zh-CN', region: 'DE', gpc: true });
  expect(linkTo(context, { path: '/privacy' })).toBe('/privacy?lang=zh-CN&demo_region=DE&demo_gpc=1');
  expect(linkTo(context, { property: 'open' })).toBe('http://open.dingtalk.localhost:8080/?lang=zh-CN&demo_region=DE&demo_gpc=1');
  expect(linkTo(context, { language: 'en' })).toContain('lang=en');
});

test('a simulated signal is set before the SDK starts, and the page says so', () => {
  const page = new DOMParser().parseFromString(PAGES.www['/']?.(contextOf({ gpc: true })) ?? '', 'text/html');
  const running = [...page.scripts].filter(({ type }) => !type).map((script) => script.getAttribute('src'));
  expect(running.slice(0, 2)).toEqual(['/demo/gpc-simulation.js', '/consent/consent.js']);
  expect(page.body.textContent).toContain('Global Privacy Control is simulated');
});
