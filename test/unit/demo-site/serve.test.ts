/** @jest-environment node */
import { request } from 'node:http';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { PortTakenError, startDemo, type Demo } from '../../../demo-site/serve';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

let demo: Demo;
let dist: string;

/* Node does not know *.localhost, so the host goes into the header. */
const ask = (host: string, path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: demo.port, path, method, headers: { host: `${host}:${demo.port}`, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', fail).end(body);
  });

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'demo-dist-'));
  for (const folder of ['sdk', 'demo']) mkdirSync(join(dist, folder));
  writeFileSync(join(dist, 'sdk/consent.js'), '// sdk');
  writeFileSync(join(dist, 'demo/arms-rum.js'), '// arms');
  writeFileSync(join(dist, 'secret.js'), '// not to be served');
  demo = await startDemo({ port: 0, dist });
});

afterAll(async () => {
  await demo.close();
  rmSync(dist, { recursive: true });
});

beforeEach(() => demo.clearRequests());

test('a page comes with the security headers and a session that script cannot read', async () => {
  const { status, headers } = await ask('www.dingtalk.localhost', '/');
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex, nofollow', 'content-security-policy': expect.stringContaining("default-src 'none'") as string });
  expect(headers['set-cookie']).toEqual([expect.stringMatching(/^demo_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/)]);
});

test('the cookie of the shared domain is set only where it is asked for, and counts on', async () => {
  const { headers } = await ask('open.dingtalk.localhost', '/?server-cookie=1', { headers: { cookie: 'demo_session=a; demo_server_visit=2' } });
  expect(headers['set-cookie']).toEqual(['demo_server_visit=3; Path=/; Domain=dingtalk.localhost; Max-Age=2592000; SameSite=Lax']);
});

test.each(['www', 'open', 'appcenter'])('%s says that it abides by Global Privacy Control, and what it asks consent for', async (property) => {
  const host = `${property}.dingtalk.localhost`;
  const gpc = await ask(host, '/.well-known/gpc.json');
  expect([gpc.status, gpc.headers['content-type'], JSON.parse(gpc.body)]).toEqual([200, 'application/json', { gpc: true, lastUpdate: '2026-11-25' }]);
  expect((await ask(host, '/')).headers['link']).toBe('</consent-requests.json>; rel="consent-requests"');
  const requests = await ask(host, '/consent-requests.json');
  expect([requests.status, requests.headers['content-type']]).toEqual([200, 'application/json']);
  const { consentRequests } = JSON.parse(requests.body) as { consentRequests: Record<string, string> };
  expect(Object.keys(consentRequests)).toEqual(['preferences', 'analytics', 'advertising', 'interoperability', 'mini-program', 'marketing']);
  expect(consentRequests['advertising']).toContain('Sample Ads (simulation)');
});

test('third parties say nothing of the kind', async () => {
  expect((await ask('ads.sample-ads.localhost', '/.well-known/gpc.json')).status).toBe(404);
});

test('built files are served, and nothing outside their folders', async () => {
  expect((await ask('www.dingtalk.localhost', '/consent/consent.js')).body).toBe('// sdk');
  expect((await ask('rum.arms-demo.localhost', '/arms-rum.js')).body).toBe('// arms');
  for (const path of ['/consent/../secret.js', '/consent/%2e%2e/secret.js', '/consent/..%2fsecret.js', '/demo/../../secret.js']) {
    expect((await ask('www.dingtalk.localhost', path)).body).not.toContain('not to be served');
  }
});

test('a third party serves its own script only', async () => {
  expect((await ask('ads.sample-ads.localhost', '/arms-rum.js')).body).not.toContain('arms');
});

test('a host that is not of the demo gets no page', async () => {
  const { status, body } = await ask('evil.example', '/');
  expect(status).toBe(421);
  expect(body).toContain(demo.url('www', ''));
});

test('what arrives is recorded with cookies and body, the panel\'s own polling left out', async () => {
  await ask('ads.sample-ads.localhost', '/collect?by=beacon', { method: 'POST', headers: { cookie: 'a=1' }, body: 'page=x' });
  await ask('www.dingtalk.localhost', '/demo/log');
  expect(demo.requests()).toEqual([
    { id: expect.any(Number) as number, time: expect.any(Number) as number, host: 'ads.sample-ads.localhost', method: 'POST', path: '/collect?by=beacon', cookies: 'a=1', body: 'page=x' },
  ]);
});

test('the log tells a property what arrived and which cookies it receives', async () => {
  await ask('wpk-demo.localhost', '/api/v1/jconfig');
  const { body } = await ask('www.dingtalk.localhost', '/demo/log?after=0', { headers: { cookie: 'demo_session=secret' } });
  expect(JSON.parse(body)).toMatchObject({ cookies: ['demo_session'], requests: [{ host: 'wpk-demo.localhost', path: '/api/v1/jconfig' }] });
});

test('vendors answer the real packages\' questions for their configuration', async () => {
  expect(JSON.parse((await ask('wpk-demo.localhost', '/api/v1/jconfig')).body)).toEqual({ code: 0, config: [] });
  expect((await ask('rum.arms-demo.localhost', '/config')).headers['content-type']).toBe('application/json');
});

test('third-party cookies: an identifier that is recognised, and a partitioned one', async () => {
  const first = await ask('log.aplus-like.localhost', '/eg.js', { headers: { cookie: 'cna=known' } });
  expect(first.body).toBe('(window.goldlog = window.goldlog || {}).Etag = "known";');
  expect(first.headers['set-cookie']?.[0]).toMatch(/^cna=known; Path=\/; Max-Age=34560000; SameSite=None; Secure$/);
  const pixel = await ask('ads.sample-ads.localhost', '/pixel.gif');
  expect(pixel.headers['set-cookie']).toEqual([expect.stringMatching(/^sample_ads_uid=.*SameSite=None; Secure$/), expect.stringMatching(/^sample_ads_chips=.*SameSite=None; Secure; Partitioned$/)]);
});

test('no text of a cookie can become code of the identifier script', async () => {
  const { body } = await ask('log.aplus-like.localhost', '/eg.js', { headers: { cookie: 'cna="+alert(1)+"' } });
  expect(body).toBe('(window.goldlog = window.goldlog || {}).Etag = "alert1";');
});

test('only properties may read a third party\'s answers', async () => {
  const allowed = await ask('ads.sample-ads.localhost', '/collect', { method: 'POST', headers: { origin: demo.url('www', '') } });
  const other = await ask('ads.sample-ads.localhost', '/collect', { method: 'POST', headers: { origin: 'http://evil.example' } });
  expect(allowed.headers['access-control-allow-origin']).toBe(demo.url('www', ''));
  expect(other.headers).not.toHaveProperty('access-control-allow-origin');
});

test('WebSocket messages are recorded; a property accepts none', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${demo.port}/ws`, { headers: { host: 'log.aplus-like.localhost' } });
  await new Promise((done) => socket.once('open', done));
  socket.send('hello');
  socket.close();
  await new Promise((done) => socket.once('close', done));
  expect(demo.requests().map(({ method, path, body }) => [method, path, body])).toEqual([['GET', '/ws', ''], ['MESSAGE', '/ws', 'hello']]);
  const refused = new WebSocket(`ws://127.0.0.1:${demo.port}/ws`, { headers: { host: 'www.dingtalk.localhost' } });
  await new Promise((done) => refused.once('error', done));
});

test('a page that does not exist says so, in the property\'s own look', async () => {
  const { status, body } = await ask('appcenter.dingtalk.localhost', '/nowhere');
  expect(status).toBe(404);
  expect(body).toContain('Demo property: appcenter');
});

test('a taken port is one clear sentence', async () => {
  await expect(startDemo({ port: demo.port, dist })).rejects.toThrow(new PortTakenError(demo.port));
  expect(new PortTakenError(8080).message).toBe('Port 8080 is taken by another program. Choose another one with PORT, e.g. PORT=8081.');
});
