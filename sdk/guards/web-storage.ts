import { natives } from '../natives';
import { patch } from '../natives/patch';
import type { Realm } from '../natives/realm';
import { apply, construct } from '../natives/reflect';
import { withTexts } from '../natives/with-texts';
import { OWN_NAME } from '../protocol';
import { sharedObjectName } from '../shared-objects/shared-object-name';
import type { Guard, Guarding } from './guard';

type Held = Map<string, string>;
/** What the platform does where a write is allowed. */
type Write = () => unknown;

/** One storage area as page script of one realm sees it: what is allowed, and over it what is held. */
interface GuardedArea {
  names(): string[];
  /** Is what lies there under this name another thing than page script sees? */
  veils(name: string): boolean;
  getItem(_: unknown, name: string): string | null;
  /** A null value removes. */
  setItem(write: Write, name: string, value: string | null): unknown;
  removeItem(remove: Write, name: string): unknown;
  clear(clear: Write): unknown;
  key(_: unknown, index: number): string | null;
}

interface Behind {
  readonly real: Storage;
  readonly area: GuardedArea;
  /** Of all realms. */
  readonly held: Held;
}

/** What stands behind an object that page script may hold. */
interface Known extends Omit<Behind, 'held'> {
  readonly proxy: Storage;
}

/** By the proxy that the page sees, and by the platform's own, by which events tell where they come from. */
const known = new WeakMap<object, Known>();

function createArea(real: Storage, held: Held, guarding: Guarding): GuardedArea {
  const { names, getItem, removeItem } = natives();
  const objects = guarding.of('shared-object');
  const isVisible = (name: string): boolean => {
    const object = name.includes('/') ? sharedObjectName(name, getItem(real, name)) : null; // a look at the value only where it matters
    return object === null ? guarding.visible(name) : objects.visible(object);
  };
  const area: GuardedArea = {
    names: () => [...names(real).filter((name) => !area.veils(name)), ...held.keys()],
    veils: (name) => held.has(name) || (!isVisible(name) && getItem(real, name) !== null),
    getItem: (_, name) => held.get(name) ?? (isVisible(name) ? getItem(real, name) : null),
    setItem(write, name, value) {
      const isObject = !OWN_NAME.test(name) && sharedObjectName(name, value ?? area.getItem(0, name)) !== null;
      const end = (isAllowed: boolean): unknown => {
        held.delete(name);
        if (isAllowed) return write();
        if (isObject) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); // so that a player tells its movie
        return undefined;
      };
      return (isObject ? objects : guarding).decide(name, end, () => void (value === null ? held.delete(name) : held.set(name, value)));
    },
    removeItem: (remove, name) => area.setItem(remove, name, null),
    clear: (clear) =>
      names(real).some((name) => area.veils(name) || OWN_NAME.test(name)) || held.size
        ? area.names().forEach((name) => area.removeItem(() => removeItem(real, name), name))
        : clear(),
    key: (_, index) => area.names()[index >>> 0] ?? null,
  };
  return area;
}

/** Property writes, `delete`, `in` and enumeration never reach `Storage.prototype`: only a Proxy sees them. */
function createProxy({ Storage: { prototype } }: Realm, { real, held, area }: Behind): Storage {
  const isItem = (key: PropertyKey): key is string => typeof key === 'string' && !(key in prototype);
  const veils = (key: PropertyKey): key is string => isItem(key) && area.veils(key);
  const write = (key: string, value: unknown, native: (value: unknown) => unknown): boolean =>
    !!(withTexts({ args: [value as never], count: 1, native: ([given]) => native(given) }, ([text]) => area.setItem(() => native(text), key, `${text}`)) ?? true);
  const proxy: Storage = new Proxy(real, {
    __proto__: null, // whatever a page puts on Object.prototype is no trap
    get: (_, key, self) => (veils(key) ? held.get(key) : (Reflect.get(real, key, self) as unknown)),
    set: (...[, key, value, self]: [Storage, PropertyKey, unknown, unknown]) =>
      isItem(key) && self === proxy ? write(key, value, (given) => Reflect.set(real, key, given)) : Reflect.set(real, key, value, self === proxy ? real : self),
    has: (_, key) => (veils(key) ? held.has(key) : key in real),
    deleteProperty(_, key) {
      const remove = (): boolean => Reflect.deleteProperty(real, key);
      return isItem(key) ? !!(area.removeItem(remove, key) ?? true) : remove();
    },
    ownKeys: () => [...Reflect.ownKeys(real).filter((key) => !veils(key)), ...held.keys()],
    defineProperty: (_, key, to) =>
      isItem(key) && 'value' in to ? write(key, to.value, (value) => Reflect.defineProperty(real, key, { ...to, value })) : Reflect.defineProperty(real, key, to),
    getOwnPropertyDescriptor(_, key) {
      if (!veils(key)) return Reflect.getOwnPropertyDescriptor(real, key);
      return held.has(key) ? { value: held.get(key), writable: true, enumerable: true, configurable: true } : undefined;
    },
  } as ProxyHandler<Storage>);
  return proxy;
}

/** Both areas share one prototype; objects that are no guarded area keep the native behaviour. */
function patchPrototype(owner: Storage): void {
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'] as const) {
    patch(owner, name, {
      apply(native, self, args: never[]) {
        const { area, real = self } = known.get(self) ?? {};
        const call = (given: readonly unknown[]): unknown => apply(native, real as never, given as unknown[]);
        if (!area) return call(args);
        return withTexts({ args, count: native.length, native: call }, (texts) => area[name](() => call(texts), ...texts.slice(0, native.length).map((text) => (name === 'key' ? text : `${text}`)) as never[] as [never, never]));
      },
    });
  }
  patch(owner, 'length', { part: 'get', apply: (native, self) => known.get(self)?.area.names().length ?? apply(native, self, []) });
}

const shown = (value: unknown): unknown => known.get(value as object)?.proxy ?? value;

/** The platform's events take no other area than its own; a dictionary that names one is read once, in its turn. */
const real = (value: unknown): unknown =>
  known.get(value as object)?.real ?? (Object(value) === value ? { __proto__: value, get storageArea() { return real((value as StorageEvent).storageArea); } } : value);

function patchEvents(realm: Realm): void {
  const { prototype } = realm.StorageEvent;
  patch(prototype, 'storageArea', { part: 'get', apply: (native, self) => shown(apply(native, self, [])) });
  patch(prototype, 'initStorageEvent', { apply: (native, self, args: never[]) => apply(native, self, args.map(real)) });
  patch(realm, 'StorageEvent', { construct: (native, args: never[], self): StorageEvent => construct(native, args.map(real), self) });
}

/** `localStorage` or `sessionStorage`: methods, property writes, `delete`, `in` and enumeration. */
const guardWebStorage =
  (property: 'localStorage' | 'sessionStorage'): Guard =>
  (guarding) => {
    const { [property]: top } = natives();
    const held: Held = new Map();
    return (realm) => {
      const real = top && realm[property];
      if (!real) return;
      const area = createArea(real, held, guarding);
      const proxy = createProxy(realm, { real, held, area });
      const both = { area, real, proxy };
      known.set(real, both).set(proxy, both);
      patch(realm, property, { part: 'get', apply: (native, self) => shown(apply(native, self, [])) });
      if (property === 'sessionStorage') return; // both areas have the same classes
      patchPrototype(realm.Storage.prototype);
      patchEvents(realm);
    };
  };

export const guardLocalStorage = guardWebStorage('localStorage');
export const guardSessionStorage = guardWebStorage('sessionStorage');
