import { chromiumVisitor, type ChromiumVisitor } from '../browsers/visitors';
import { eventually } from '../consent/visit';
import { startGuardedSite, type GuardedSite } from './guarded-site';
import { inEveryBrowser } from './in-every-browser';

/** Everything that lies there, as `cache path body`. */
const ALL = `(async () => {
  const all = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) all.push([name, new URL(request.url).pathname, await (await cache.match(request)).text()].join(' '));
  }
  return all.sort();
})()`;

/** What page script sees, by every way to look. */
const LOOK = `(async () => {
  const body = async (found) => (await (await found)?.text()) ?? 'nothing';
  return [
    (await caches.keys()).join(),
    await Promise.all(['sm-old', 'sm-v1', 'app'].map((name) => caches.has(name))),
    await body(caches.match('/old')), await body(caches.match('/old', { cacheName: 'sm-old' })),
    await body(caches.match('/a')), await body(caches.match('/own')),
  ].flat().join(' ');
})()`;

const WRITE = `(async () => {
  window.sm = await caches.open('sm-v1');
  await sm.put('/a', new Response('a', { headers: { 'x-kept': 'yes' } }));
  await sm.put('/b?q=1', new Response('b'));
  await sm.put('/c', new Response('c'));
  await sm.put('/a#fragment', new Response('a again', { headers: { 'x-kept': 'yes' } }));
  await sm.delete('/c');
  await sm.add('/file');
  await (await caches.open('app')).put('/own', new Response('own'));
})()`;

const OWN = ['app /own own'];
const LANDED = [...OWN, 'sm-v1 /a a again', 'sm-v1 /b b', 'sm-v1 /file from the server'];

const WRITE_LATER = `(async () => {
  await sm.put('/later', new Response('later'));
  await sm.delete('/b', { ignoreSearch: true });
  return [(await (await sm.match('/later'))?.text()) ?? 'nothing', (await sm.keys()).length];
})()`;

/** What a profile is full of before the SDK comes. */
const FILL = `(async () => {
  await (await caches.open('sm-old')).put('/old', new Response('old'));
  await (await caches.open('sm-v1')).put('/a', new Response('stale'));
  await (await caches.open('app')).put('/own', new Response('own'));
})()`;

let site: GuardedSite;

beforeAll(async () => {
  site = await startGuardedSite('cache-storage');
  site.file('/file', 'from the server');
});

afterAll(() => site.close());

inEveryBrowser('caches', { browsers: ['Chromium', 'Firefox', 'WebKit'], site: () => site }, (visitor) => {
  const stored = (): Promise<string[]> => visitor.outside(ALL);
  const look = (): Promise<string> => visitor.evaluate(LOOK);

  test('undecided: the page has its cache, the browser has none', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(WRITE);
    expect(
      await visitor.evaluate(`(async () => [
        sm instanceof Cache, Object.keys(sm).length,
        (await sm.keys()).map(({ url }) => url.replace(location.origin, '')).join(),
        await (await sm.match('/a')).text(), await (await sm.match('/a')).text(), (await sm.match('/a')).headers.get('x-kept'),
        (await sm.match('/b')) === undefined, await (await sm.match('/b', { ignoreSearch: true })).text(),
        (await sm.match(new Request('/a', { method: 'HEAD' }))) === undefined,
        (await sm.matchAll()).length, await sm.delete('/none'),
        await (await (await caches.open('sm-v1')).match('/file')).text(),
      ])()`),
    ).toEqual([true, 0, '/b?q=1,/a#fragment,/file', 'a again', 'a again', 'yes', true, 'b', true, 3, false, 'from the server']);
    expect(await look()).toBe('app,sm-v1 false true true nothing nothing a again own');
    expect(await stored()).toEqual(OWN);
  });

  test('what the platform refuses, a cache that waits refuses too', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(`caches.open('sm-v1').then((cache) => (window.sm = cache))`);
    expect(
      await visitor.evaluate(`(async () => {
        const error = (promise) => promise.then(() => 'none', ({ name }) => name);
        const used = new Response('x');
        const put = sm.put('/used', used);
        const isRead = used.bodyUsed;
        await put;
        return [isRead, await error(sm.put('/used', used)), await error(sm.put(new Request('/a', { method: 'POST' }), new Response(''))),
          await error(sm.put('/a', new Response('', { status: 206 }))), await error(sm.put('/a', new Response('', { headers: { vary: 'a, *' } }))),
          await error(sm.put('data:text/plain,x', new Response(''))), await error(sm.addAll(['/file', '/file'])), await error(sm.add('/missing')),
          await error(caches.open()), await error(caches.has()), (await sm.keys()).length];
      })()`),
    ).toEqual([true, 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'InvalidStateError', 'TypeError', 'TypeError', 'TypeError', 1]);
  });

  test('a deleted cache that waited is gone; one opened anew under its name lands', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(WRITE);
    expect(await visitor.evaluate(`(async () => {
      const first = [await caches.delete('sm-v1'), await caches.delete('sm-v1'), await caches.has('sm-v1')];
      await (await caches.open('sm-v1')).put('/second', new Response('second'));
      return first;
    })()`)).toEqual([true, false, false]);
    await visitor.press('Accept all');
    await eventually(stored, [...OWN, 'sm-v1 /second second']);
  });

  test('accept: all lands, and what comes later by the same object goes through', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(WRITE);
    await visitor.press('Accept all');
    await eventually(() => visitor.evaluate(`caches.match('/file').then((found) => found?.text())`), 'from the server');
    expect(await visitor.evaluate(WRITE_LATER)).toEqual(['later', 3]);
    await eventually(stored, [...OWN, 'sm-v1 /a a again', 'sm-v1 /file from the server', 'sm-v1 /later later']);
  });

  test('reject: nothing lands, neither what waited nor what comes later', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(WRITE);
    await visitor.press('Reject all');
    await eventually(look, 'app false false true nothing nothing nothing own');
    expect(await visitor.evaluate(WRITE_LATER)).toEqual(['nothing', 0]);
    expect(await visitor.evaluate(`(async () => {
      const denied = await caches.open('sm-denied');
      await denied.put('/x', new Response('x'));
      return [denied instanceof Cache, (await denied.keys()).length, await caches.has('sm-denied'), await caches.delete('sm-denied')];
    })()`)).toEqual([true, 0, false, false]);
    expect(await stored()).toEqual(OWN);
  });

  test('a full profile is hidden until it is granted, then there with what waited', async () => {
    await visitor.goto(site.bare);
    await visitor.evaluate(FILL);
    await visitor.goto(site.page);
    expect(await look()).toBe('app false false true nothing nothing nothing own');
    await visitor.evaluate(WRITE);
    await visitor.press('Accept all');
    await eventually(() => visitor.evaluate(`caches.open('sm-v1').then((cache) => cache.match('/file')).then((found) => found?.text())`), 'from the server');
    await eventually(async () => (await look()).split(' ').slice(1).join(' '), 'true true true old old a again own');
    await eventually(stored, [...OWN, 'sm-old /old old', ...LANDED.slice(1)]);
  });

  test('a full profile is erased by a refusal', async () => {
    await visitor.goto(site.bare);
    await visitor.evaluate(FILL);
    await visitor.goto(site.page);
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate(`DingTalkConsent.view().inspect().then((items) => items.map(({ name }) => name).join())`), 'app');
    expect(await stored()).toEqual(OWN);
  });
});

describe('caches, as the DevTools protocol tells', () => {
  let visitor: ChromiumVisitor;
  const stored = async (): Promise<string[]> => {
    const { caches } = await visitor.cdp.send('CacheStorage.requestCacheNames', { storageKey: await visitor.storageKey() });
    const paths = async ({ cacheId, cacheName }: (typeof caches)[number]): Promise<string[]> => {
      const { cacheDataEntries } = await visitor.cdp.send('CacheStorage.requestEntries', { cacheId });
      return cacheDataEntries.map(({ requestURL }) => `${cacheName} ${new URL(requestURL).pathname}`);
    };
    return (await Promise.all(caches.map(paths))).flat().sort();
  };

  beforeEach(async () => {
    visitor = await chromiumVisitor();
    await visitor.goto(site.page);
    await visitor.evaluate(WRITE);
  });

  afterEach(() => visitor.close());

  test('nothing is there before the choice, all after a grant, nothing after its withdrawal', async () => {
    expect(await stored()).toEqual(['app /own']);
    await visitor.press('Accept all');
    await eventually(stored, ['app /own', 'sm-v1 /a', 'sm-v1 /b', 'sm-v1 /file']);
    await visitor.evaluate(`DingTalkConsent.claim().withdraw()`);
    await visitor.evaluate(WRITE_LATER);
    expect(await stored()).toEqual(['app /own']);
  });

  test('nothing is there after a refusal', async () => {
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate(`caches.has('sm-v1')`), false);
    await visitor.evaluate(WRITE_LATER);
    expect(await stored()).toEqual(['app /own']);
  });
});
