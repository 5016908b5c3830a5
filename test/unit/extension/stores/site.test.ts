import { partitionOfUrl, patternOfSite, siteOfHost, siteOfUrl } from '../../../../extension/stores/site';

test.each([
  ['www.dingtalk.com', 'dingtalk.com'],
  ['.Dingtalk.com', 'dingtalk.com'],
  ['a.b.example.co.uk', 'example.co.uk'],
  ['user.github.io', 'user.github.io'], // a private suffix: browsers keep its users apart
  ['www.dingtalk.localhost', 'dingtalk.localhost'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
])('the site of %s is %s', (host, site) => {
  expect(siteOfHost(host)).toBe(site);
});

test('the site of what is no address is empty', () => {
  expect(siteOfUrl('')).toBe('');
  expect(siteOfUrl('null')).toBe('');
});

test.each([
  ['dingtalk.localhost', '*://*.dingtalk.localhost/*'],
  ['localhost', '*://localhost/*'],
  ['127.0.0.1', '*://127.0.0.1/*'],
  ['[::1]', '*://[::1]/*'],
])('the pattern of %s is %s', (site, pattern) => {
  expect(patternOfSite(site)).toBe(pattern);
});

test('partitions have a scheme and no port', () => {
  expect(partitionOfUrl('http://www.dingtalk.localhost:8080/a')).toBe('http://dingtalk.localhost');
});
