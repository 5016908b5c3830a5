/** What the vendor of the probe writes. These functions run in the page, as its own scripts: nothing of this module is there. */

/** Everything that one host keeps. `names` as in `cells.mjs`. */
export async function writeEverything({ folder, parent, worker, sharedObject, sharedObjectKey }) {
  const id = 'visitor-7f3a9c21';
  const year = 'max-age=31536000';
  const opened = (name) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore('visitors').put(id, 'id');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  for (const name of ['_sm_host', '_sm_twin']) document.cookie = `${name}=${id}; path=/; ${year}`;
  for (const name of ['_sm_parent', '_sm_twin']) document.cookie = `${name}=${id}; path=/; domain=${parent}; ${year}`;
  for (const name of ['_sm_path', '_sm_twin']) document.cookie = `${name}=${id}; path=${folder}; ${year}`;
  for (const flag of ['', '; partitioned']) document.cookie = `_sm_partitioned=${id}; path=/; secure; samesite=none; ${year}${flag}`;
  await fetch('/http-only');

  localStorage.setItem('cart', 'two books');
  localStorage.setItem('sm_local', id);
  localStorage.setItem(sharedObjectKey, sharedObject);
  sessionStorage.setItem('sm_session', id);
  window.name = JSON.stringify({ id });

  for (const name of ['sm_closed', 'sm_held']) (await opened(name)).close();
  await (await caches.open('sm_cache')).put('/sm-visitor', new Response(id));
  await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
  const file = await (await (await navigator.storage.getDirectory()).getFileHandle('sm_file', { create: true })).createWritable();
  await file.write(id);
  await file.close();
  await (await navigator.storageBuckets.open('sm_bucket')).caches.open('visitors');
}

export function writeSibling() {
  document.cookie = '_sm_sibling=visitor-7f3a9c21; path=/; max-age=31536000';
  localStorage.setItem('sm_sibling', 'visitor-7f3a9c21');
}

/** As a vendor's code does on each visit: opens its database and keeps the connection, nothing else. */
export async function holdDatabase() {
  window.held = await new Promise((resolve, reject) => {
    const request = indexedDB.open('sm_held');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The vendor and the server don't care for the refusal. */
export async function writeCookiesAgain() {
  document.cookie = '_sm_again_script=visitor-7f3a9c21; path=/; max-age=31536000';
  await fetch('/again');
}

/** A worker is a realm of its own: it writes, or a guard in it keeps it from ever answering. */
export function writeFromWorker({ lateWorker }) {
  return new Promise((resolve) => {
    const worker = new Worker(lateWorker);
    worker.onmessage = worker.onerror = () => resolve();
    setTimeout(resolve, 2000);
  });
}
