import { chromiumVisitor, type ChromiumVisitor } from '../browsers/visitors';
import { eventually } from '../consent/visit';
import { startGuardedSite, type GuardedSite } from './guarded-site';
import { inEveryBrowser } from './in-every-browser';

const SCRIPT = `
  self.oninstall = () => self.skipWaiting();
  self.onactivate = (event) => event.waitUntil(self.clients.claim());
`;

/** Paths of all registered scripts. */
const ALL = `navigator.serviceWorker.getRegistrations().then((all) => all.map(({ active, waiting, installing }) => new URL((active ?? waiting ?? installing).scriptURL).pathname).sort())`;

/** What page script sees, by every way to look. */
const LOOK = `(async () => {
  const path = ({ scriptURL }) => new URL(scriptURL).pathname;
  const ofRegistration = (one) => (one ? path(one.active ?? one.waiting ?? one.installing) : 'none');
  const { serviceWorker } = navigator;
  return [
    'all', ...(await serviceWorker.getRegistrations()).map(ofRegistration).sort(),
    'here', ofRegistration(await serviceWorker.getRegistration()), 'wide', ofRegistration(await serviceWorker.getRegistration('/wide/deep/page')),
    'controller', serviceWorker.controller ? path(serviceWorker.controller) : 'none',
    'ready', await Promise.race([serviceWorker.ready.then(ofRegistration), new Promise((done) => setTimeout(done, 300, 'pending'))]),
  ].join(' ');
})()`;

/** Keeps what becomes of a held registration; the site's own goes on at once. */
const REGISTER = `(async () => {
  window.state = 'pending';
  navigator.serviceWorker.register('/sm-worker.js').then(({ scope }) => (state = new URL(scope).pathname), (error) => (state = [error.name, error instanceof DOMException].join(' ')));
  await navigator.serviceWorker.register('/app-worker.js', { scope: '/own/' });
})()`;

/** Registered and in charge of this page. */
const FILL = `(async () => {
  const { serviceWorker } = navigator;
  await serviceWorker.register('/app-worker.js', { scope: '/wide/' });
  await serviceWorker.register('/sm-deep.js', { scope: '/wide/deep/' });
  await serviceWorker.register('/sm-worker.js');
  await new Promise((done) => (serviceWorker.controller ? done() : (serviceWorker.oncontrollerchange = done)));
})()`;

const HIDDEN = 'all /app-worker.js here none wide /app-worker.js controller none ready pending';

let site: GuardedSite;

beforeAll(async () => {
  site = await startGuardedSite('service-worker', '/');
  for (const path of ['/sm-worker.js', '/sm-deep.js', '/app-worker.js']) site.file(path, SCRIPT);
});

afterAll(() => site.close());

inEveryBrowser('service workers', { browsers: ['Chromium', 'Firefox', 'WebKit'], site: () => site }, (visitor) => {
  const stored = (): Promise<string[]> => visitor.outside(ALL);
  const look = (): Promise<string> => visitor.evaluate(LOOK);

  test('undecided: nothing is registered, and the page waits for it', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(REGISTER);
    expect(await look()).toBe('all /app-worker.js here none wide none controller none ready pending');
    expect(await visitor.evaluate('state')).toBe('pending');
    expect(await stored()).toEqual(['/app-worker.js']);
  });

  test('an address that is none is refused at once', async () => {
    await visitor.goto(site.page);
    expect(await visitor.evaluate(`navigator.serviceWorker.register('http://[').catch(({ name }) => name)`)).toBe('TypeError');
  });

  test('accept: it is registered, and whoever waited for it goes on', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(`(window.waited = navigator.serviceWorker.ready) && undefined`);
    await visitor.evaluate(REGISTER);
    await visitor.press('Accept all');
    await eventually(() => visitor.evaluate('state'), '/');
    expect(await visitor.evaluate(`waited.then(({ scope }) => new URL(scope).pathname)`)).toBe('/');
    expect(await visitor.evaluate(`navigator.serviceWorker.ready === navigator.serviceWorker.ready`)).toBe(true);
    await eventually(look, 'all /app-worker.js /sm-worker.js here /sm-worker.js wide /sm-worker.js controller /sm-worker.js ready /sm-worker.js');
    await eventually(stored, ['/app-worker.js', '/sm-worker.js']);
  });

  test('reject: the call fails as where the browser allows none, now and later', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(REGISTER);
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate('state'), 'SecurityError true');
    expect(await visitor.evaluate(`navigator.serviceWorker.register('/sm-worker.js').catch(({ name }) => name)`)).toBe('SecurityError');
    expect(await stored()).toEqual(['/app-worker.js']);
  });

  test('a full profile is hidden until it is granted', async () => {
    await visitor.evaluate(FILL);
    await visitor.goto(site.page);
    await visitor.evaluate(`navigator.serviceWorker.ready.then(() => (window.isReady = true)) && undefined`);
    expect(await look()).toBe(HIDDEN);
    await visitor.press('Accept all');
    await eventually(look, 'all /app-worker.js /sm-deep.js /sm-worker.js here /sm-worker.js wide /sm-deep.js controller /sm-worker.js ready /sm-worker.js');
    expect(await visitor.evaluate('isReady')).toBe(true);
  });

  test('a full profile is erased by a refusal', async () => {
    await visitor.evaluate(FILL);
    await visitor.goto(site.page);
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate(`DingTalkConsent.view().inspect().then((items) => items.map(({ name }) => name).join())`), '/app-worker.js');
    expect(await look()).toBe(HIDDEN);
    expect(await stored()).toEqual(['/app-worker.js']);
  });
});

describe('service workers, as the DevTools protocol tells', () => {
  let visitor: ChromiumVisitor;
  const scopes = new Map<string, string>();

  beforeEach(async () => {
    visitor = await chromiumVisitor();
    scopes.clear();
    visitor.cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, scopeURL, isDeleted } of registrations) {
        if (isDeleted) scopes.delete(registrationId);
        else scopes.set(registrationId, new URL(scopeURL).pathname);
      }
    });
    await visitor.cdp.send('ServiceWorker.enable');
    await visitor.goto(site.page);
    await visitor.evaluate(REGISTER);
  });

  afterEach(() => visitor.close());

  /* The site's own registration was asked for last: once it is told of, an earlier one would have been. */
  const told = (): string[] => [...scopes.values()].sort();

  test('nothing is there before the choice, one after a grant, none after its withdrawal', async () => {
    await eventually(told, ['/own/']);
    await visitor.press('Accept all');
    await eventually(told, ['/', '/own/']);
    await visitor.evaluate(`DingTalkConsent.claim().withdraw()`);
    await eventually(told, ['/own/']);
  });

  test('nothing is there after a refusal', async () => {
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate('state'), 'SecurityError true');
    await visitor.evaluate(`navigator.serviceWorker.register('/app-worker.js', { scope: '/last/' }) && undefined`);
    await eventually(told, ['/last/', '/own/']);
  });
});
