import { natives } from '../natives';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { StorageKind } from '../protocol';
import type { Guard, Guarding } from './guard';

type WebStorageKind = Extract<StorageKind, 'local-storage' | 'session-storage'>;

/** One storage area as page script sees it: what is allowed, and over it what is held. Its methods have the platform's names. */
interface GuardedArea {
  names(): string[];
  getItem(name: string): string | null;
  /** A null value removes. */
  setItem(name: string, value: string | null): void;
  removeItem(name: string): void;
  clear(): void;
  key(index: string): string | null;
}

/** Areas by the objects page script may hold: the proxy, and the real one captured before the guard. */
const areas = new WeakMap<object, GuardedArea>();

function createArea(kind: WebStorageKind, real: Storage, guarding: Guarding): GuardedArea {
  const platform = natives();
  const held = new Map<string, string>();
  const area: GuardedArea = {
    names: () => [...platform.names(real).filter((name) => !held.has(name) && guarding.visible(kind, name)), ...held.keys()],
    getItem: (name) => held.get(name) ?? (guarding.visible(kind, name) ? platform.getItem(real, name) : null),
    setItem: (name, value) =>
      guarding.decide({
        kind,
        name,
        wait() {
          if (value === null) held.delete(name);
          else held.set(name, value);
        },
        end(isAllowed) {
          held.delete(name);
          if (!isAllowed) return;
          if (value === null) platform.removeItem(real, name);
          else platform.setItem(real, name, value);
        },
      }),
    removeItem: (name) => area.setItem(name, null),
    clear: () => area.names().forEach(area.removeItem),
    key: (index) => area.names()[+index >>> 0] ?? null,
  };
  return area;
}

const isText = (key: PropertyKey): key is string => typeof key === 'string';
const isItem = (key: PropertyKey): key is string => isText(key) && !(key in Storage.prototype);

/** Property writes, `delete`, `in` and enumeration never reach `Storage.prototype`: only a Proxy sees them. */
function createProxy(real: Storage, { names, getItem, setItem, removeItem }: GuardedArea): Storage {
  const set = (_: Storage, key: PropertyKey, value: unknown): boolean => (isText(key) ? (setItem(key, `${value}`), true) : Reflect.set(real, key, value));
  return new Proxy(real, {
    get: (_, key) => (isItem(key) ? getItem(key) ?? undefined : (Reflect.get(real, key) as unknown)),
    set,
    has: (_, key) => (isItem(key) ? getItem(key) !== null : key in real),
    deleteProperty: (_, key) => (isText(key) ? (removeItem(key), true) : Reflect.deleteProperty(real, key)),
    ownKeys: names,
    defineProperty: (_, key, to) => 'value' in to && set(real, key, to.value),
    getOwnPropertyDescriptor(_, key) {
      const value = isText(key) ? getItem(key) : null;
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}

/** Both areas share one prototype; objects that are no guarded area (another frame's) keep the native behaviour. */
function patchPrototype(model: GuardedArea): void {
  const owner = Storage.prototype;
  for (const name of Object.keys(model) as 'setItem'[]) {
    patch(owner, name, {
      apply(native, self, args: unknown[]) {
        const area = areas.get(self);
        return area && args.length >= native.length ? area[name](...(args.map((arg) => `${arg}`) as [string, string])) : apply(native, self, args);
      },
    });
  }
  patch(owner, 'length', { part: 'get', apply: (native, self) => areas.get(self)?.names().length ?? apply(native, self, []) });
}

let isPatched = false;

/** `localStorage` or `sessionStorage`: methods, property writes, `delete`, `in` and enumeration. */
const guardWebStorage = (kind: WebStorageKind, property: 'localStorage' | 'sessionStorage'): Guard => (guarding) => {
  const real = natives()[property];
  if (!real) return;
  const area = createArea(kind, real, guarding);
  const proxy = createProxy(real, area);
  areas.set(real, area).set(proxy, area);
  patch(window, property, { part: 'get', apply: () => proxy });
  if (!isPatched) patchPrototype(area);
  isPatched = true;
};

export const guardLocalStorage = guardWebStorage('local-storage', 'localStorage');
export const guardSessionStorage = guardWebStorage('session-storage', 'sessionStorage');
