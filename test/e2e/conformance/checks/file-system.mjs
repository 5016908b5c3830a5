import { surface } from '../page/surface.mjs';

const storage = navigator.storage;
const root = () => storage.getDirectory();
const where = (check) => async (env) => {
  if (!storage?.getDirectory) return 'absent';
  const folder = await root();
  env.cleanUp = async () => { for await (const name of (await root()).keys()) await (await root()).removeEntry(name, { recursive: true }); };
  return check(env, folder);
};
const self = async () => (storage?.getDirectory ? root() : undefined);
const about = ({ kind, name }) => [kind, name];
const namesIn = async (folder) => { const names = []; for await (const name of folder.keys()) names.push(name); return names.sort(); };
const methods = ['getFileHandle', 'getDirectoryHandle', 'removeEntry'];

const ODD = { 'a symbol': Symbol('s'), 'null': null, 'undefined': undefined, 'a number': 5, 'a dot': '.', 'two dots': '..', 'a path': 'c_a/b', 'a backslash': 'c_a\\b', 'a zero character': 'c_a\0', 'what throws': { toString: () => { throw new RangeError('no name'); } }, 'what is not there': 'c_none' };

export const checks = {
  ...surface('StorageManager.prototype.getDirectory', { self: () => storage, args: [] }),
  ...Object.assign({}, ...methods.map((method) => surface(`FileSystemDirectoryHandle.prototype.${method}`, { self, args: ['c_surface'] }))),
  ...Object.fromEntries(methods.flatMap((method) => Object.entries(ODD).map(([what, name]) => [`${method} of ${what}`, where((env, folder) => env.settle(() => folder[method](name)))]))),
  'the root': where((_env, folder) => [about(folder), String(folder), folder instanceof FileSystemDirectoryHandle, folder.constructor === FileSystemDirectoryHandle, Object.keys(folder)]),
  'the root is another object each time, of the same entry': where(async (_env, folder) => [folder === (await root()), await folder.isSameEntry(await root())]),
  'a file': where(async (_env, folder) => { const file = await folder.getFileHandle('c_a', { create: true }); return [about(file), String(file), (await file.getFile()).size, await folder.resolve(file)]; }),
  'a folder': where(async (_env, folder) => { const made = await folder.getDirectoryHandle('c_a', { create: true }); return [about(made), String(made), await namesIn(folder), await folder.resolve(made)]; }),
  'a folder in a folder': where(async (_env, folder) => { const inner = await (await folder.getDirectoryHandle('c_a', { create: true })).getDirectoryHandle('inner', { create: true }); return [about(inner), await folder.resolve(inner)]; }),
  'a file in a folder': where(async (_env, folder) => { const inside = await folder.getDirectoryHandle('c_a', { create: true }); const file = await inside.getFileHandle('inner.txt', { create: true }); return [about(file), await namesIn(inside), await inside.removeEntry('inner.txt'), await namesIn(inside)]; }),
  'a file where a folder is': where(async (env, folder) => { await folder.getDirectoryHandle('c_a', { create: true }); return [await env.settle(() => folder.getFileHandle('c_a')), await env.settle(() => folder.getFileHandle('c_a', { create: true }))]; }),
  'a folder where a file is': where(async (env, folder) => { await folder.getFileHandle('c_a', { create: true }); return env.settle(() => folder.getDirectoryHandle('c_a', { create: true })); }),
  'remove a file': where(async (env, folder) => { await folder.getFileHandle('c_a', { create: true }); return [await folder.removeEntry('c_a'), await namesIn(folder), await env.settle(() => folder.getFileHandle('c_a'))]; }),
  'remove a folder that is not empty': where(async (env, folder) => { await (await folder.getDirectoryHandle('c_a', { create: true })).getFileHandle('inner', { create: true }); return [await env.settle(() => folder.removeEntry('c_a')), await namesIn(folder), await folder.removeEntry('c_a', { recursive: true }), await namesIn(folder)]; }),
  'list': where(async (_env, folder) => { await folder.getFileHandle('c_b', { create: true }); await folder.getDirectoryHandle('c_a', { create: true }); const found = []; for await (const [name, handle] of folder.entries()) found.push([name, handle.kind]); return found.sort(); }),
  'write and read': where(async (env, folder) => { const file = await folder.getFileHandle('c_a', { create: true }); if (!file.createWritable) return 'absent'; const stream = await file.createWritable(); await stream.write('text'); await stream.close(); return (await file.getFile()).text(); }),
  'options are read once': where(async (env, folder) => [await env.settle(() => folder.getFileHandle('c_a', { get create() { env.log.push('create'); return true; } })), env.log]),
  'a handle of before finds its file': where(async (_env, folder) => { const file = await folder.getFileHandle('c_a', { create: true }); return file.isSameEntry(await folder.getFileHandle('c_a')); }),
  'a handle through a message': where(async (env, folder) => { const { port1, port2 } = new MessageChannel(); const got = new Promise((resolve) => { port2.onmessage = ({ data }) => resolve(data); }); port1.postMessage(folder); const copy = await Promise.race([got, env.pause(300)]); return copy && [about(copy), about(await copy.getFileHandle('c_a', { create: true }))]; }),
  'promises are this realm’s, and new': where((_env, folder) => [[storage.getDirectory(), storage.getDirectory()], ...methods.map((method) => [folder[method]('c_none'), folder[method]('c_none')])].map(([one, two]) => { one.catch(() => undefined); two.catch(() => undefined); return [one === two, one.constructor === Promise, Object.getPrototypeOf(one) === Promise.prototype, Reflect.ownKeys(one)]; })),
  'from a frame': where(async (env) => { const { contentWindow } = await env.frame('/blank'); const given = contentWindow.navigator.storage.getDirectory(); const folder = await given; return [given instanceof contentWindow.Promise, given instanceof Promise, folder instanceof contentWindow.FileSystemDirectoryHandle, about(await folder.getFileHandle('c_a', { create: true }))]; }),
  'persisted and estimate are as they are': where(async () => [typeof (await storage.persisted()), Object.keys(await storage.estimate()).filter((key) => key !== 'usageDetails')]),
};
