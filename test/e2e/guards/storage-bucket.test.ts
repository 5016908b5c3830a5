import { chromiumVisitor, type ChromiumVisitor } from '../browsers/visitors';
import { eventually } from '../consent/visit';
import { startGuardedSite, type GuardedSite } from './guarded-site';
import { forgetAll } from './in-every-browser';

/* Chromium alone has buckets. */
const OPEN = `(async () => {
  window.state = 'pending';
  navigator.storageBuckets.open('sm-bucket').then(
    (bucket) => { window.bucket = bucket; state = bucket.name; },
    (error) => (state = [error.name, error instanceof DOMException].join(' ')),
  );
  await navigator.storageBuckets.open('app-bucket');
})()`;

const KEYS = `navigator.storageBuckets.keys().then((names) => names.sort().join())`;

const FILL = `(async () => {
  for (const name of ['sm-bucket', 'sm-old', 'app-bucket']) await navigator.storageBuckets.open(name);
})()`;

let site: GuardedSite;
let visitor: ChromiumVisitor;
/** Buckets as the DevTools protocol tells of them. */
const told = new Map<string, string>();

const seen = (): Promise<string> => visitor.evaluate(KEYS);
const stored = (): Promise<string> => visitor.outside(KEYS);
const toldOf = (): string => [...told.values()].sort().join();

beforeAll(async () => {
  site = await startGuardedSite('storage-bucket');
  visitor = await chromiumVisitor();
  await visitor.goto(site.bare);
  visitor.cdp.on('Storage.storageBucketCreatedOrUpdated', ({ bucketInfo: { id, bucket } }) => void (bucket.name && told.set(id, bucket.name)));
  visitor.cdp.on('Storage.storageBucketDeleted', ({ bucketId }) => void told.delete(bucketId));
  await visitor.cdp.send('Storage.setStorageBucketTracking', { storageKey: await visitor.storageKey(), enable: true });
});

beforeEach(() => forgetAll(visitor, site.bare));

afterAll(async () => {
  await visitor.close();
  await site.close();
});

describe('storage buckets in Chromium', () => {
  test('undecided: none is there, and the page waits for it', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(OPEN);
    await eventually(toldOf, 'app-bucket');
    expect([await visitor.evaluate('state'), await seen(), await stored()]).toEqual(['pending', 'app-bucket', 'app-bucket']);
  });

  test('accept: it is there, and what the page does with it lands', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(OPEN);
    await visitor.press('Accept all');
    await eventually(() => visitor.evaluate('state'), 'sm-bucket');
    await eventually(toldOf, 'app-bucket,sm-bucket');
    expect(await visitor.evaluate(`bucket.getDirectory().then((root) => root.getFileHandle('later', { create: true })).then(({ name }) => name)`)).toBe('later');
    expect([await seen(), await stored()]).toEqual(['app-bucket,sm-bucket', 'app-bucket,sm-bucket']);
  });

  test('reject: the call fails, now and later, and none is there', async () => {
    await visitor.goto(site.page);
    await visitor.evaluate(OPEN);
    await visitor.press('Reject all');
    await eventually(() => visitor.evaluate('state'), 'SecurityError true');
    expect(await visitor.evaluate(`navigator.storageBuckets.open('sm-second').catch(({ name }) => name)`)).toBe('SecurityError');
    expect(await visitor.evaluate(`navigator.storageBuckets.open().catch(({ name }) => name)`)).toBe('TypeError');
    expect([await seen(), await stored(), toldOf()]).toEqual(['app-bucket', 'app-bucket', 'app-bucket']);
  });

  test('a full profile is hidden until it is granted; what the page deleted meanwhile goes then', async () => {
    await visitor.evaluate(FILL);
    await visitor.goto(site.page);
    expect(await seen()).toBe('app-bucket');
    expect(await visitor.evaluate(`navigator.storageBuckets.delete('sm-old').then(String)`)).toBe('undefined');
    expect(await stored()).toBe('app-bucket,sm-bucket,sm-old');
    await visitor.press('Accept all');
    await eventually(stored, 'app-bucket,sm-bucket');
    expect(await seen()).toBe('app-bucket,sm-bucket');
  });

  test('a full profile is erased by a refusal', async () => {
    await visitor.evaluate(FILL);
    await visitor.goto(site.page);
    await visitor.press('Reject all');
    await eventually(stored, 'app-bucket');
    await eventually(toldOf, 'app-bucket');
    expect(await visitor.evaluate(`navigator.storageBuckets.delete('sm-old').then(String)`)).toBe('undefined');
  });
});
