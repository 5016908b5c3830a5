import { isOwnPage } from '../../../../extension/messaging/sender';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const page = { id: 'self', url: 'chrome-extension://self/popup/index.html' };

test.each([
  ['the popup', page],
  ['the popup as a page in a tab', { ...page, frameId: 0 }],
])('%s is answered', (_, sender) => expect(isOwnPage(sender)).toBe(true));

test.each([
  ['another extension', { id: 'other', url: 'chrome-extension://other/index.html' }],
  ['another extension that borrows our address', { ...page, id: 'other' }],
  ['our own script in a web page', { id: 'self', url: 'https://www.x.test/', frameId: 0 }],
  ['a web page whose address looks like ours', { id: 'self', url: 'https://x.test/chrome-extension://self/' }],
  ['an extension whose id begins like ours', { id: 'self', url: 'chrome-extension://selfish/index.html' }],
  ['a sender without an address', { id: 'self' }],
  ['a page of ours in someone\'s frame', { ...page, frameId: 3 }],
])('%s is not', (_, sender) => expect(isOwnPage(sender)).toBe(false));
