import { surface } from '../page/surface.mjs';

const buckets = navigator.storageBuckets;
const where = (check) => async (env) => {
  if (!buckets) return 'absent';
  env.cleanUp = async () => { for (const name of await buckets.keys()) await buckets.delete(name).catch(() => undefined); }; // Chromium now and then fails at one that is just being made
  return check(env);
};

export const checks = {
  ...Object.assign({}, ...['open', 'keys', 'delete'].map((method) => surface(`StorageBucketManager.prototype.${method}`, { self: buckets && (() => buckets), args: method === 'keys' ? [] : ['c_surface'] }))),
  'open': where(async () => { const bucket = await buckets.open('c_a'); return [String(bucket), bucket.name, bucket.constructor === StorageBucket, Object.keys(bucket)]; }),
  'open twice': where(async () => (await buckets.open('c_a')) === (await buckets.open('c_a'))),
  'open with options': where(async () => { const bucket = await buckets.open('c_a', { persisted: false, quota: 1e6, durability: 'relaxed' }); return [await bucket.durability(), await bucket.persisted()]; }),
  'open with a bad quota': where((env) => env.settle(() => buckets.open('c_a', { quota: 0 }))),
  'open with a bad durability': where((env) => env.settle(() => buckets.open('c_a', { durability: 'weak' }))),
  'open expired': where((env) => env.settle(() => buckets.open('c_a', { expires: 0 }))),
  'a bad name': where(async (env) => [await env.settle(() => buckets.open('C_A')), await env.settle(() => buckets.open('_a')), await env.settle(() => buckets.open(`c_${'x'.repeat(64)}`)), await env.settle(() => buckets.open('c_ä'))]),
  'a name that is no text': where(async (env) => [await env.settle(() => buckets.open(null)), await env.settle(() => buckets.open(5)), await env.settle(() => buckets.open(Symbol('s'))), await buckets.keys()]),
  'keys of none': where(() => buckets.keys()),
  'keys of some': where(async () => { await buckets.open('c_b'); await buckets.open('c_a'); return buckets.keys(); }),
  'delete': where(async () => { await buckets.open('c_a'); return [await buckets.delete('c_a'), await buckets.keys(), await buckets.delete('c_a')]; }),
  'delete a bad name': where((env) => env.settle(() => buckets.delete('C_A'))),
  'what lies in it': where(async () => { const bucket = await buckets.open('c_a'); const cache = await bucket.caches.open('c_inner'); return [String(cache), await bucket.caches.keys(), await bucket.caches.has('c_inner')]; }),
  'a database in it': where(async (env) => { const bucket = await buckets.open('c_a'); const request = bucket.indexedDB.open('c_inner'); await env.event(request, 'success'); const found = [request.result.name, (await bucket.indexedDB.databases()).length, (await indexedDB.databases()).length]; request.result.close(); return found; }),
  'a folder in it': where(async () => { const bucket = await buckets.open('c_a'); const folder = await bucket.getDirectory(); return (await folder.getFileHandle('c_inner', { create: true })).name; }),
  'promises are this realm’s, and new': where(() => ['open', 'keys', 'delete'].map((method) => { const [one, two] = [buckets[method]('c_a'), buckets[method]('c_a')]; return [one === two, one.constructor === Promise, Reflect.ownKeys(one)]; })),
  'the manager is one object': where(() => [buckets === navigator.storageBuckets, String(buckets), Object.keys(buckets)]),
};
