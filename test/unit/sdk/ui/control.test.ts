import { showControl } from '../../../../sdk/ui/control';
import { hostOf, inside } from './shadow';
import { pageStyles, stubBrowser } from './stub-browser';

stubBrowser();

test.each([
  ['en', 'Cookie settings'],
  ['zh-CN', 'Cookie 设置'],
  ['fr', 'Cookie settings'],
])('in %s is a button "%s" that opens the preference centre', (language, name) => {
  const openPreferences = jest.fn();
  const handle = showControl({ language, openPreferences });
  inside('control').getByRole('button', { name }).click();
  expect(openPreferences).toHaveBeenCalledTimes(1);
  handle.close();
});

test('stands after the page, which can be scrolled past it, and leaves nothing behind', () => {
  const handle = showControl({ language: 'en', openPreferences: jest.fn() });
  expect(document.body.lastElementChild).toBe(hostOf('control'));
  expect(pageStyles()).toContain('padding-block-end');
  handle.close();
  expect(hostOf('control')).toBeNull();
  expect(pageStyles()).toBe('');
});
