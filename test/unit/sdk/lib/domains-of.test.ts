import { domainsOf } from '../../../../sdk/lib/domains-of';

test.each([
  ['www.dingtalk.test', ['www.dingtalk.test', 'dingtalk.test', 'test']],
  ['localhost', ['localhost']],
  ['127.0.0.1', []],
  ['[::1]', []],
])('%s', (host, domains) => {
  expect(domainsOf(host)).toEqual(domains);
});
