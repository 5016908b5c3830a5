import { covers, isRestricted } from '../../../../extension/background/access';

test.each([
  [['<all_urls>'], 'https:', '*.x.test', true],
  [['*://*/*'], 'http:', '*.x.test', true],
  [['*://*.x.test/*'], 'https:', '*.x.test', true],
  [['*://*.x.test/*'], 'https:', 'x.test', true],
  [['*://*.test/*'], 'https:', '*.x.test', true],
  [['https://*/*'], 'https:', '*.x.test', true],
  [['https://*/*'], 'http:', '*.x.test', false],
  [['*://www.x.test/*'], 'https:', '*.x.test', false], // one host is not the site
  [['*://www.x.test/*'], 'https:', 'www.x.test', true],
  [['*://*.x.test/*'], 'https:', 'notx.test', false],
  [['*://127.0.0.1/*'], 'http:', '127.0.0.1', true],
  [['*://*.x.test/private/*'], 'https:', 'x.test', false], // a path is not the host
  [['file:///*', 'nonsense'], 'https:', 'x.test', false],
  [[], 'https:', 'x.test', false],
])('%j covers %s %s: %s', (...[granted, protocol, host, expected]) => {
  expect(covers(granted, protocol, host)).toBe(expected);
});

test.each([
  ['chrome://settings', true], ['about:config', true], ['moz-extension://x/y', true], ['file:///etc', true], ['view-source:https://x.test', true],
  ['https://chromewebstore.google.com/detail/x', true], ['https://chrome.google.com/webstore/detail', true], ['https://addons.mozilla.org/', true],
  ['https://chrome.google.com/other', false], ['http://x.test', false], ['https://x.test/addons.mozilla.org', false],
])('%s is restricted: %s', (url, expected) => {
  expect(isRestricted(url)).toBe(expected);
});
