import { showControl } from '../../../sdk/page-control';
import { pageStyles, stubBrowser } from './ui/stub-browser';

beforeEach(() => {
  stubBrowser();
  document.body.innerHTML = '';
});

const controls = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-part=control]')];

test.each([
  ['en', 'Cookie settings'],
  ['zh-CN', 'Cookie 设置'],
  ['zh', 'Cookie 设置'],
  ['fr', 'Cookie settings'],
])('in %s is one button, "%s"', (language, name) => {
  showControl(language);
  expect(controls().map(({ localName, textContent }) => [localName, textContent])).toEqual([['button', name]]);
});

test('speaks the page’s language where none is configured', () => {
  document.documentElement.lang = 'zh-Hans';
  showControl(null);
  document.documentElement.removeAttribute('lang');
  expect(controls()[0]).toMatchObject({ textContent: 'Cookie 设置', lang: 'zh-Hans' });
});

test('counts as a button of the page for whoever listens to those', () => {
  const heard = jest.fn();
  document.addEventListener('click', ({ target }) => heard((target as Element).closest('[data-consent]')?.getAttribute('data-consent')), { once: true });
  showControl('en');
  controls()[0]?.click();
  expect(heard).toHaveBeenCalledWith('preferences');
});

test('is not added to a page that has one, be it our own', () => {
  showControl('en');
  showControl('en');
  expect(controls()).toHaveLength(1);
  document.body.innerHTML = '<button data-consent="preferences">Cookie settings</button>';
  showControl('en');
  expect(controls()).toEqual([]);
});

test('stands after the page, which can be scrolled past it', () => {
  document.body.innerHTML = '<main></main>';
  showControl('en');
  expect(document.body.lastElementChild).toBe(controls()[0]);
  expect(pageStyles()).toMatch(/html\{scroll-padding-bottom:60px\}/);
});
