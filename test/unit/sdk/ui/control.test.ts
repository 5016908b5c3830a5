import { readFileSync } from 'node:fs';
import { showControl } from '../../../../sdk/ui/control';
import { declaration } from './fake-context';
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
  ['fr', JSON.parse(readFileSync('sdk/ui/texts/fr.json', 'utf8')).control.settings],
  ['tlh', 'Cookie settings'], // the browser of these tests wants English
])('in %s is one button, "%s"', async (language, name) => {
  await showControl({ ...declaration, language });
  expect(hostOf('control')?.textContent).toBe(name);
  expect(hostOf('control')?.shadowRoot?.querySelector('button > slot')).not.toBeNull();
});

test('counts as a button of the page for whoever listens to those', async () => {
  const heard = jest.fn();
  document.addEventListener('click', ({ target }) => heard((target as Element).closest('[data-consent]')?.getAttribute('data-consent')), { once: true });
  await showControl(declaration);
  inside('control').getByRole('button').click();
  expect(heard).toHaveBeenCalledWith('preferences');
});

test('is not added to a page that has one, be it our own', async () => {
  await showControl(declaration);
  await showControl(declaration);
  expect(document.querySelectorAll('[data-part=control]')).toHaveLength(1);
  document.body.innerHTML = '<button data-consent="preferences">Cookie settings</button>';
  await showControl(declaration);
  expect(hostOf('control')).toBeNull();
});

test('stands after the page, which can be scrolled past it', async () => {
  document.body.innerHTML = '<main></main>';
  await showControl(declaration);
  expect(document.body.lastElementChild).toBe(hostOf('control'));
  expect(pageStyles()).toMatch(/:root ?\{[^}]*padding-block-end/);
});
