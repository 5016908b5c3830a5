import type { Native } from '../../natives/patch';
import { apply } from '../../natives/reflect';
import { asCalled } from './as-called';
import { childOf, fill, isValidName, notFound, removeFrom } from './file-tree';
import { createHandle, spotOf } from './held-handle';
import { isStored, queue, type Place, type Spot } from './held-files';
import { track } from './stored-handles';

/** A call of a method on the root. */
export interface RootCall extends Place {
  readonly args: readonly unknown[];
  readonly native: Native;
}

type Asked = (FileSystemGetFileOptions & FileSystemRemoveOptions) | undefined;

const platform = ({ native, root, args }: RootCall, name: string): unknown => track(apply(native, root, args as unknown[]), { name, isAtRoot: true });

/** Does what the platform would have done, after all that is on its way to the device under that name. */
const store = (call: RootCall, name: string): unknown => call.held.replays.get(name)?.then(() => platform(call, name)) ?? platform(call, name);

const heldHandle = (spot: Spot, create: boolean): Promise<FileSystemHandle> =>
  new Promise((resolve) => {
    const { held: { memory }, kind, path: [name] } = spot;
    if (memory.has(name) || !create) childOf(memory, name, { kind, create: false });
    resolve(createHandle(spot));
  });

/** Makes it in memory while that waits; on the device, with all that came to lie in it, when it is allowed. */
function make(call: RootCall, spot: Spot): unknown {
  const { memory, makers, dropped } = call.held;
  const [name] = spot.path;
  const maker = {};
  let waits = false;
  const wait = (): void => {
    waits = true;
    childOf(memory, name, { kind: spot.kind, create: true });
    makers.set(name, maker);
  };
  const end = (isAllowed: boolean): unknown => {
    if (!isAllowed) dropped.add(name);
    if (!waits) return isAllowed ? store(call, name) : undefined;
    const node = makers.get(name) === maker && memory.get(name);
    if (!node) return undefined; // removed meanwhile
    memory.delete(name);
    if (isAllowed) queue(call.held, name, async () => fill((await platform(call, name)) as FileSystemHandle, node));
    return undefined;
  };
  return asCalled(call.guarding).decide(name, end, wait) ?? heldHandle(spot, true);
}

/** `getFileHandle` or `getDirectoryHandle`. */
const open = (kind: FileSystemHandleKind) => (call: RootCall): unknown => {
  const { realm, root, guarding, held, args } = call;
  const name = String(args[0]);
  const create = !!(args[1] as Asked)?.create;
  const spot: Spot = { realm, root, guarding, held, kind, path: [name] };
  if (!args.length || !isValidName(name)) return platform(call, name); // which refuses it in its own way
  if (held.memory.has(name)) return heldHandle(spot, create);
  if (create) return make(call, spot);
  return isStored(spot) ? store(call, name) : heldHandle(spot, false);
};

/** Gone at once as far as the page can see; what lies on the device goes in its turn. */
function remove(call: RootCall): unknown {
  const { guarding, held, args } = call;
  const { memory, makers, dropped } = held;
  const name = String(args[0]);
  if (!args.length || !isValidName(name)) return platform(call, name);
  const isThere = memory.has(name) || dropped.has(name);
  try {
    if (memory.has(name)) removeFrom(memory, name, args[1] as Asked);
  } catch (error) {
    return Promise.reject(error);
  }
  makers.delete(name);
  let waits = false;
  const end = (isAllowed: boolean): unknown => {
    if (!isAllowed) return undefined;
    return waits ? queue(held, name, () => platform(call, name)) : store(call, name);
  };
  return asCalled(guarding).decide(name, end, () => void (waits = true)) ?? (isThere ? Promise.resolve() : Promise.reject(notFound()));
}

async function resolve({ native, root, args, guarding }: RootCall): Promise<readonly string[] | null> {
  const own = spotOf(args[0])?.path;
  if (own) return [...own];
  const path = (await apply(native, root, args as unknown[])) as readonly string[] | null;
  const [name] = path ?? [];
  return name !== undefined && !guarding.visible(name) ? null : path;
}

/** What of the root is decided name by name. */
export const rootCalls: Readonly<Record<string, (call: RootCall) => unknown>> = {
  getFileHandle: open('file'),
  getDirectoryHandle: open('directory'),
  removeEntry: remove,
  resolve,
};
