import { requestedUrl } from '../../../../../sdk/guards/beacon/requested-url';

beforeEach(() => history.pushState(null, '', '/app/page'));

test.each([
  ['https://t.test/x?y#z', 'https://t.test/x?y#z'],
  ['//t.test/x', 'https://t.test/x'],
  ['/x', 'https://www.dingtalk.test/x'],
  ['x', 'https://www.dingtalk.test/app/x'],
  ['', 'https://www.dingtalk.test/app/page'],
  ['HTTPS://T.TEST', 'https://t.test/'],
  ['wss://t.test/live', 'wss://t.test/live'],
  [new URL('http://t.test/'), 'http://t.test/'],
  ['data:text/plain,x', ''],
  ['blob:https://www.dingtalk.test/1', ''],
  ['javascript:void 0', ''],
  ['https://', ''],
  ['http://[', ''],
  [Symbol('x'), ''],
])('%p means %j', (address, expected) => expect(requestedUrl(address)).toBe(expected));
