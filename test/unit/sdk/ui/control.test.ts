import { showControl } from '../../../../sdk/ui/control';
import { hostOf, inside } from './shadow';
import { pageStyles, stubBrowser } from './stub-browser';

beforeEach(() => {
  stubBrowser();
  document.body.innerHTML = '';
});

test.each([
  ['en', 'Cookie settings'],
  ['zh-CN', 'Cookie 设置'],
  ['zh', 'Cookie 设置'],
  ['fr', 'Cookie settings'], // the browser of these tests wants English
])('in %s is one button, "%s"', (language, name) => {
  showControl(language);
  expect(hostOf('control')?.textContent).toBe(name);
  expect(hostOf('control')?.shadowRoot?.querySelector('button > slot')).not.toBeNull();
});

test('counts as a button of the page for whoever listens to those', () => {
  const heard = jest.fn();
  document.addEventListener('click', ({ target }) => heard((target as Element).closest('[data-consent]')?.getAttribute('data-consent')), { once: true });
  showControl('en');
  inside('control').getByRole('button').click();
  expect(heard).toHaveBeenCalledWith('preferences');
});

test('is not added to a page that has one, be it our own', () => {
  showControl('en');
  showControl('en');
  expect(document.querySelectorAll('[data-part=control]')).toHaveLength(1);
  document.body.innerHTML = '<button data-consent="preferences">Cookie settings</button>';
  showControl('en');
  expect(hostOf('control')).toBeNull();
});

test('stands after the page, which can be scrolled past it', () => {
  document.body.innerHTML = '<main></main>';
  showControl('en');
  expect(document.body.lastElementChild).toBe(hostOf('control'));
  expect(pageStyles()).toMatch(/:root ?\{[^}]*padding-block-end/);
});
