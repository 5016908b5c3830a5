import { resetVisitor } from '../../../../demo-site/server/reset-visitor';

const reset = (host: string, path: string, cookies: string) =>
  resetVisitor({ host, method: 'POST', url: new URL(`http://${host}${path}`), cookies, origin: '', body: '' }).headers['Set-Cookie'];

test('every cookie sent is expired on the host and on the shared domain', () => {
  expect(reset('www.dingtalk.localhost', '/demo/reset', 'a=1')).toEqual([
    'a=; Path=/; Max-Age=0; SameSite=Lax',
    'a=; Path=/; Domain=dingtalk.localhost; Max-Age=0; SameSite=Lax',
  ]);
});

test('a request to a folder expires that folder\'s cookies too', () => {
  expect(reset('open.dingtalk.localhost', '/document/demo/reset', 'a=1')).toContain('a=; Path=/document; Max-Age=0; SameSite=Lax');
});

test('a third party\'s cookies go whether partitioned or not', () => {
  expect(reset('ads.sample-ads.localhost', '/demo/reset', 'a=1')).toEqual(expect.arrayContaining([
    'a=; Path=/; Max-Age=0; SameSite=None; Secure',
    'a=; Path=/; Max-Age=0; SameSite=None; Secure; Partitioned',
    'a=; Path=/; Domain=sample-ads.localhost; Max-Age=0; SameSite=None; Secure',
  ]));
});
