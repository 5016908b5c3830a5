/**
 * Erases what this host stored, without the SDK in between; as the visitor's own page it then
 * has the other properties and the third parties do the same, and goes back.
 */
const { properties = '', thirdParties = '' } = document.documentElement.dataset;
const FRAME_LIMIT_MS = 5000;
/** Where pages of the demo lie: a cookie of one of these paths is sent nowhere else. */
const FOLDERS = ['', '/document', '/document/start', '/privacy'];

async function eraseDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}

async function eraseHere(): Promise<void> {
  for (const folder of FOLDERS) await fetch(`${folder}/demo/reset`, { method: 'POST' });
  localStorage.clear();
  sessionStorage.clear();
  await eraseDatabases();
}

const resetFrame = (origin: string): Promise<void> =>
  new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    addEventListener('message', ({ source }) => source === frame.contentWindow && done());
    setTimeout(done, FRAME_LIMIT_MS);
    frame.src = `${origin}/demo/reset`;
    document.body.append(frame);
  });

const resetThirdParty = (origin: string): Promise<unknown> =>
  fetch(`${origin}/demo/reset`, { method: 'POST', credentials: 'include' }).catch(() => undefined); // blocked by the browser: then it holds nothing here either

async function reset(): Promise<void> {
  await eraseHere();
  if (window !== top) return parent.postMessage('reset', '*');
  const others = properties.split(' ').filter((origin) => origin !== location.origin);
  await Promise.all([...others.map(resetFrame), ...thirdParties.split(' ').map(resetThirdParty)]);
  const then = new URL(new URLSearchParams(location.search).get('then') ?? '/', location.href);
  location.replace(then.origin === location.origin ? then.href : '/');
}

void reset();

export {};
