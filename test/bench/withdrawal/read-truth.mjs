/** What is really stored, read by the DevTools protocol: no script of the page, guard or library has a part in it. */

/** The whole cookie jar, HttpOnly and partitioned ones too. */
export async function readCookies(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  return cookies;
}

const once = (session, event) => new Promise((resolve) => session.once(event, resolve));

/** Paths of the scripts of all registrations of this origin. The browser tells them as two events, some time after its answer. */
async function readWorkers(session, origin) {
  const told = Promise.all([once(session, 'ServiceWorker.workerRegistrationUpdated'), once(session, 'ServiceWorker.workerVersionUpdated')]);
  await session.send('ServiceWorker.enable');
  const [{ registrations }, { versions }] = await told;
  const ids = registrations.filter(({ scopeURL, isDeleted }) => !isDeleted && new URL(scopeURL).origin === origin).map(({ registrationId }) => registrationId);
  return versions.filter(({ registrationId }) => ids.includes(registrationId)).map(({ scriptURL }) => new URL(scriptURL).pathname);
}

/* What the protocol has no command for: asked in a world of its own, where no page script can have replaced anything. */
const ASK = `(async () => {
  const files = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  return { files, buckets: await navigator.storageBuckets.keys(), windowName: window.name };
})()`;

async function readIsolated(session, frameId) {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: ASK, contextId: executionContextId, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** All that the origin of this page keeps, by storage kind: a list of names each. */
export async function readHost(page) {
  const session = await page.context().newCDPSession(page);
  const { frame } = (await session.send('Page.getFrameTree')).frameTree;
  const { storageKey } = await session.send('Storage.getStorageKeyForFrame', { frameId: frame.id });
  const entries = async (isLocalStorage) => (await session.send('DOMStorage.getDOMStorageItems', { storageId: { storageKey, isLocalStorage } })).entries;
  const local = await entries(true);
  const { files, buckets, windowName } = await readIsolated(session, frame.id);
  const { caches } = await session.send('CacheStorage.requestCacheNames', { storageKey });
  const isObject = ([, value]) => value.startsWith('AL8');
  const names = (list) => list.map(([name]) => name);
  const truth = {
    'local-storage': names(local.filter((one) => !isObject(one))),
    'shared-object': names(local.filter(isObject)),
    'session-storage': names(await entries(false)),
    'indexed-db': (await session.send('IndexedDB.requestDatabaseNames', { storageKey })).databaseNames,
    'cache-storage': caches.map(({ cacheName }) => cacheName),
    'service-worker': await readWorkers(session, new URL(frame.url).origin),
    'file-system': files,
    'storage-bucket': buckets,
    'window-name': windowName.includes('visitor') ? ['window.name'] : [],
  };
  await session.detach();
  return truth;
}
