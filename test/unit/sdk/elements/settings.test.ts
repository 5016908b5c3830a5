import type { ConsentSettingsElement } from '../../../../sdk/elements/settings';
import { fakePage } from '../view/fake-page';

const NAME = 'dingtalk-consent-settings';
const put = (): ConsentSettingsElement => document.body.appendChild(document.createElement(NAME)) as ConsentSettingsElement;

afterEach(() => {
  document.body.replaceChildren();
  window.DingTalkConsent = undefined;
});

test('elements that stand on the page before the script are upgraded, with a view that was set before', async () => {
  const early = put();
  const { view } = fakePage(false);
  early.consent = view;
  await import('../../../../sdk/elements/settings');
  expect(view.showPreferences).toHaveBeenCalledWith(early);
  expect(early.consent).toBe(view);
});

test('shows the settings of the page in itself, and again where it is put elsewhere', () => {
  const { view } = fakePage();
  const element = put();
  expect(view.showPreferences.mock.calls).toEqual([[element]]);
  element.remove();
  document.body.append(element);
  expect(view.showPreferences).toHaveBeenCalledTimes(2);
});

test('waits for an SDK that starts after it, unless it leaves before', () => {
  jest.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const [stays, leaves] = [put(), put()];
  leaves.remove();
  const { view } = fakePage();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  window.dispatchEvent(new Event('pageshow'));
  expect(view.showPreferences.mock.calls).toEqual([[stays]]);
});

test('without an SDK it shows nothing, and says once what to write', () => {
  jest.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const elements = [put(), put()];
  window.dispatchEvent(new Event('pageshow'));
  expect(elements.map(({ childNodes }) => childNodes.length)).toEqual([0, 0]);
  expect(warn.mock.calls).toEqual([[expect.stringContaining('<dingtalk-consent-settings> shows nothing')]]);
  expect(warn.mock.calls[0]?.[0]).toContain('<script src="consent.js"></script> first in the head');
});

test('importing it a second time changes nothing', async () => {
  const before = customElements.get(NAME);
  await jest.isolateModulesAsync(async () => void (await import('../../../../sdk/elements/settings')));
  expect(customElements.get(NAME)).toBe(before);
});
