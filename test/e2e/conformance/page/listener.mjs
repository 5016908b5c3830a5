/** A second document of the same origin, without the guards: tells the page what `storage` events reach it. */
addEventListener('storage', ({ key, oldValue, newValue, url, storageArea, isTrusted }) => {
  const area = storageArea === localStorage ? 'local' : 'session';
  parent.postMessage({ key, oldValue, newValue, path: new URL(url).pathname, area, isTrusted }, '*');
});
