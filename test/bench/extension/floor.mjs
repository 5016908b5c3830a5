/** The least that a list can be: an extension of one page, written by hand, that lists, narrows and deletes and does nothing else. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3, name: 'Floor', version: '1', permissions: ['cookies', 'scripting', 'tabs'], host_permissions: ['*://*/*'],
};

const PAGE = '<!doctype html><meta charset="utf-8"><title>Floor</title><input type="search"><ul></ul><script src="list.js"></script>';

/* Runs in the page of the floor. */
function listPage() {
  const asked = new URLSearchParams(location.search);
  const list = document.querySelector('ul');
  const draw = (rows) => {
    for (const [name, place] of rows) {
      const row = document.createElement('li');
      const button = document.createElement('button');
      button.textContent = '×';
      row.append(`${name} ${place} `, button);
      list.append(row);
    }
    document.querySelector('input').addEventListener('input', ({ target }) => {
      for (const row of list.children) row.hidden = !row.textContent.includes(target.value);
    });
  };
  const readKeys = async () => {
    const func = () => Object.entries({ ...localStorage });
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: Number(asked.get('tab')) }, func });
    return result;
  };
  const readCookies = () => chrome.cookies.getAll({ ...(asked.get('domain') && { domain: asked.get('domain') }), partitionKey: {} });
  globalThis.expireAll = async () => {
    const cookies = await readCookies();
    await Promise.all(cookies.map(({ name, domain, hostOnly, path, secure, httpOnly, sameSite, storeId, partitionKey }) => chrome.cookies.set({
      url: `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`, name, value: name ? '' : 'x', path, secure, httpOnly, sameSite, storeId, expirationDate: 1,
      ...(hostOnly ? {} : { domain }), ...(partitionKey && { partitionKey }),
    }).catch(() => null)));
  };
  const work = asked.has('keys') ? readKeys() : readCookies().then((cookies) => cookies.map(({ name, domain, path }) => [name, domain + path]));
  void work.then(draw);
}

/** Writes the extension into a folder. */
export async function writeFloor(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'list.html'), PAGE);
  await writeFile(join(folder, 'list.js'), `(${listPage})();`);
}
