/** Checks that are the same for every member of the platform that a guard stands before. */

const PARTS = ['value', 'get', 'set'];

/** `Storage.prototype.setItem` in a realm: its owner and its descriptor; null where the browser lacks it. */
export function locate(path, realm = window) {
  const names = path.split('.');
  const name = names.pop();
  const owner = names.reduce((object, key) => object?.[key], realm);
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  return descriptor ? { owner, name, descriptor } : null;
}

/** Sorted: Firefox makes them when they are first asked for. */
const ownKeys = (fn) => Reflect.ownKeys(fn).map(String).sort();

/** All that can be asked of a function without calling it. */
export const factsOf = (fn, realm = window) => ({
  name: fn.name,
  length: fn.length,
  keys: ownKeys(fn),
  flags: ownKeys(fn).map((key) => { const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(fn, key); return [writable, enumerable, configurable].join(); }),
  text: [`${fn}`, realm.Function.prototype.toString.call(fn), fn.toLocaleString()],
  tag: Object.prototype.toString.call(fn),
  parent: Object.getPrototypeOf(fn) === realm.Function.prototype,
  instance: fn instanceof realm.Function,
  type: typeof fn,
  extensible: Object.isExtensible(fn),
  prototype: [typeof fn.prototype, 'prototype' in fn, fn.prototype?.constructor === fn],
  classText: (() => { try { return `${class extends fn {}}`.length; } catch (error) { return error.name; } })(),
});

const functionsOf = (found) => PARTS.filter((part) => typeof found.descriptor[part] === 'function').map((part) => [part, found.descriptor[part]]);

/** For each function of the member: what `use` makes of it, by its part. */
async function each(path, use) {
  const found = locate(path);
  if (!found) return 'absent';
  const made = [];
  for (const [part, fn] of functionsOf(found)) made.push([part, await use(fn, found)]);
  return made;
}

const shape = ({ owner, name, descriptor }) => ({
  parts: PARTS.map((part) => typeof descriptor[part]),
  flags: ['writable', 'enumerable', 'configurable'].map((flag) => descriptor[flag]),
  isOwnOf: Object.prototype.toString.call(owner),
  same: functionsOf({ descriptor }).map(([part, fn]) => Object.getOwnPropertyDescriptor(owner, name)[part] === fn),
});

const general = (path, args) => ({
  [`${path}: descriptor`]: () => { const found = locate(path); return found ? shape(found) : 'absent'; },
  [`${path}: name, length, keys, source text, prototype`]: () => each(path, (fn) => factsOf(fn)),
  [`${path}: without this`]: (env) => each(path, async (fn) => [await env.settle(() => Reflect.apply(fn, undefined, args)), await env.settle(() => Reflect.apply(fn, null, []))]),
  [`${path}: on a wrong this`]: (env) => each(path, async (fn, { owner }) => [
    await env.settle(() => Reflect.apply(fn, {}, args)), await env.settle(() => Reflect.apply(fn, 5, args)),
    owner === window ? '' : await env.settle(() => Reflect.apply(fn, owner, args)), await env.settle(() => Reflect.apply(fn, Object.create(owner), args)),
  ]),
  [`${path}: conversions on a wrong this`]: (env) => each(path, async (fn) => [await env.settle(() => Reflect.apply(fn, {}, args.map((arg) => env.spy(arg)))), [...env.log]]),
});

const constructing = (path, args) => ({
  [`${path}: with new`]: (env) => each(path, (fn) => [env.attempt(() => new fn(...args)), env.attempt(() => Reflect.construct(fn, [])), env.attempt(() => Reflect.construct(Object, [], fn) instanceof Object)]),
});

const calling = (path, self, args) => {
  const on = (make) => (env) => each(path, async (fn) => { const owner = await self(); return make(env, (...given) => env.settle(() => Reflect.apply(fn, owner, given))); });
  return {
    [`${path}: without arguments`]: on((env, call) => call()),
    [`${path}: a symbol for each argument`]: on(async (env, call) => [await call(Symbol('s'), args[1]), await call(args[0], Symbol('s'))]),
    [`${path}: arguments whose conversion throws`]: on(async (env, call) => [await call(env.thrower('first'), env.thrower('second')), await call(args[0], env.thrower('second'))]),
    [`${path}: conversions, how many and in which order`]: on(async (env, call) => [await call(...args.map((arg) => env.spy(arg))), [...env.log]]),
  };
};

/**
 * The checks for one member. `self`, where given, makes what it is rightly called on, and `args` are texts that it takes
 * without lasting effect.
 */
export const surface = (path, { self, args = ['c_surface', 'x'], isClass = false } = {}) => ({ ...general(path, args), ...(isClass ? {} : constructing(path, args)), ...(self && calling(path, self, args)) });
