import { patch, patchMethod } from '../lib/patch';
import { natives } from '../natives';
import type { StorageKind } from '../protocol';
import type { Guard, Guarding } from './guard';

type WebStorageKind = Extract<StorageKind, 'local-storage' | 'session-storage'>;

/** One storage area as page script sees it: what is allowed, and over it what is held. */
interface GuardedArea {
  names(): string[];
  get(name: string): string | null;
  /** A null value removes. */
  write(name: string, value: string | null): void;
}

/** Areas by the objects page script may hold: the proxy, and the real one captured before the guard. */
const areas = new WeakMap<object, GuardedArea>();

function createArea(kind: WebStorageKind, area: Storage, guarding: Guarding): GuardedArea {
  const { getItem, setItem, removeItem, names } = natives();
  const held = new Map<string, string>();
  return {
    names: () => [...names(area).filter((name) => !held.has(name) && guarding.visible(kind, name)), ...held.keys()],
    get: (name) => held.get(name) ?? (guarding.visible(kind, name) ? getItem(area, name) : null),
    write(name, value) {
      const decision = guarding.decide(kind, name);
      const write = (): void => (value === null ? removeItem(area, name) : setItem(area, name, value));
      const drop = (): unknown => held.delete(name);
      if (decision === 'allow') return write();
      if (decision === 'deny') return;
      if (value === null) drop();
      else held.set(name, value);
      guarding.hold(kind, name, { replay: () => (drop(), write()), drop });
    },
  };
}

const isText = (key: PropertyKey): key is string => typeof key === 'string';
const isItem = (key: PropertyKey): key is string => isText(key) && !(key in Storage.prototype);

/** Property writes, `delete`, `in` and enumeration never reach `Storage.prototype`: only a Proxy sees them. */
function createProxy(real: Storage, { names, get, write }: GuardedArea): Storage {
  const set = (target: Storage, key: PropertyKey, value: unknown): boolean => (isText(key) ? (write(key, `${value}`), true) : Reflect.set(target, key, value));
  return new Proxy(real, {
    get: (_target, key, proxy) => (isItem(key) ? get(key) ?? undefined : Reflect.get(Storage.prototype, key, proxy)),
    set,
    has: (_, key) => (isItem(key) ? get(key) !== null : key in Storage.prototype),
    deleteProperty: (_, key) => (isText(key) && get(key) !== null && write(key, null), true),
    ownKeys: names,
    defineProperty: (target, key, { value }) => set(target, key, value),
    getOwnPropertyDescriptor(_target, key) {
      const value = isText(key) ? get(key) : null;
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}

const METHODS: Readonly<Record<string, (area: GuardedArea, ...args: [string, string]) => unknown>> = {
  getItem: ({ get }, name) => get(name),
  setItem: ({ write }, name, value) => write(name, value),
  removeItem: ({ write }, name) => write(name, null),
  clear: ({ names, write }) => names().forEach((name) => write(name, null)),
  key: ({ names }, index) => names()[Number(index) >>> 0] ?? null,
};

/** Both areas share one prototype; objects that are no guarded area (another frame's) keep the native behaviour. */
function patchPrototype(): void {
  const owner = Storage.prototype;
  for (const [name, guarded] of Object.entries(METHODS)) {
    patchMethod(owner, name, (native) => function (this: object, ...args: unknown[]) {
      const area = areas.get(this);
      return area && args.length >= native.length ? guarded(area, ...(args.map(String) as [string, string])) : Reflect.apply(native, this, args);
    });
  }
  patch(owner, 'length', ({ get }) => ({
    get(this: object) {
      return areas.get(this)?.names().length ?? Reflect.apply(get as () => number, this, []);
    },
  }));
}

let isPatched = false;

/** `localStorage` or `sessionStorage`: methods, property writes, `delete`, `in` and enumeration. */
function webStorageGuard(kind: WebStorageKind, property: 'localStorage' | 'sessionStorage'): Guard {
  return {
    install(guarding) {
      const real = natives()[property];
      if (!real) return;
      const area = createArea(kind, real, guarding);
      const proxy = createProxy(real, area);
      areas.set(real, area).set(proxy, area);
      patch(window, property, () => ({ get: () => proxy }));
      if (!isPatched) patchPrototype();
      isPatched = true;
    },
  };
}

export const localStorageGuard = webStorageGuard('local-storage', 'localStorage');
export const sessionStorageGuard = webStorageGuard('session-storage', 'sessionStorage');
