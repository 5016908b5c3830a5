/** Everything in a folder, as `path content` or `path/`. Firefox gives what lies outside a page no `for await`. */
export const LIST = `async (folder) => {
  const list = async (folder, path) => {
    const found = [];
    const names = folder.keys();
    for (let step = await names.next(); !step.done; step = await names.next()) {
      const at = path + step.value;
      const file = await folder.getFileHandle(step.value).catch(() => null);
      if (file) found.push(at + ' ' + (await (await file.getFile()).text()));
      else found.push(at + '/', ...(await list(await folder.getDirectoryHandle(step.value), at + '/')));
    }
    return found;
  };
  return (await list(folder, '')).sort();
}`;

export const ALL = `navigator.storage.getDirectory().then(${LIST})`;

/** Reads and writes for the page's own scripts. */
export const TOOLS = `(async () => {
  window.root = await navigator.storage.getDirectory();
  window.write = async (handle, text, options) => {
    const stream = await handle.createWritable(options);
    await stream.write(text);
    await stream.close();
  };
  window.read = async (handle) => (await handle.getFile()).text();
  window.error = (promise) => promise.then(() => 'none', ({ name }) => name);
})()`;

export const WRITE = `(async () => {
  window.file = await root.getFileHandle('sm-file', { create: true });
  await write(file, 'first');
  await write(file, 'second');
  window.folder = await root.getDirectoryHandle('sm-folder', { create: true });
  window.deep = await (await folder.getDirectoryHandle('inner', { create: true })).getFileHandle('deep', { create: true });
  await write(deep, 'deep');
  await folder.getFileHandle('empty', { create: true });
  await write(await root.getFileHandle('app-file', { create: true }), 'own');
})()`;

export const OWN = ['app-file own'];
export const LANDED = [...OWN, 'sm-file second', 'sm-folder/', 'sm-folder/empty ', 'sm-folder/inner/', 'sm-folder/inner/deep deep'];

export const WRITE_LATER = `(async () => {
  await write(file, 'later');
  await write(await folder.getFileHandle('new', { create: true }), 'new');
  await write(deep, ' and more', { keepExistingData: true });
})()`;

/** What a profile is full of before the SDK comes. */
export const FILL = `(async () => {
  await write(await root.getFileHandle('sm-file', { create: true }), 'stale');
  await write(await (await root.getDirectoryHandle('sm-folder', { create: true })).getFileHandle('old', { create: true }), 'old');
  await write(await root.getFileHandle('sm-old', { create: true }), 'old');
  await write(await root.getFileHandle('app-file', { create: true }), 'own');
})()`;
