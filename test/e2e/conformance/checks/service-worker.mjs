import { surface } from '../page/surface.mjs';

const container = navigator.serviceWorker;
const { register } = container;
const where = (check) => (env) => (container ? check(env) : 'absent');
const refused = (...args) => where((env) => env.settle(() => register.apply(container, args)));

export const checks = {
  ...Object.assign({}, ...['register', 'getRegistration', 'getRegistrations'].map((method) => surface(`ServiceWorkerContainer.prototype.${method}`, { self: () => container, args: [method === 'register' ? '/missing.js' : '/c_surface'] }))),
  'a script that is missing': refused('/missing.js'),
  'a script that is missing, with a scope': refused('/missing/worker.js', { scope: '/missing/' }),
  'a script that is no script': refused('/missing/../text'),
  'an address that can’t be read': refused('http://['),
  'an empty address': refused(''),
  'another origin': refused('http://other.localhost/worker.js'),
  'another scheme': refused('data:text/javascript,'),
  'a blob': refused(URL.createObjectURL(new Blob(['']))),
  'a scope that can’t be read': refused('/missing.js', { scope: 'http://[' }),
  'a scope of another origin': refused('/missing.js', { scope: 'http://other.localhost/' }),
  'a scope above the script': refused('/worker.js/../missing/worker.js', { scope: '/' }),
  'an escaped slash': refused('/missing%2fworker.js'),
  'a bad type': refused('/missing.js', { type: 'other' }),
  'bad options': refused('/missing.js', 5),
  'null': refused(null),
  'a URL object': refused(new URL('/missing.js', location.href)),
  'options are read once': where(async (env) => [await env.settle(() => container.register('/missing.js', { get scope() { env.log.push('scope'); }, get type() { env.log.push('type'); } })), env.log]),
  'register, find, remove': where(async () => {
    const registration = await container.register('/worker.js', { scope: '/worker-scope/' });
    const path = ({ scope }) => new URL(scope).pathname;
    const found = await container.getRegistration('/worker-scope/page');
    return [String(registration), path(registration), registration.constructor === ServiceWorkerRegistration, found === registration, (await container.getRegistrations()).map(path), await registration.unregister(), (await container.getRegistrations()).map(path)];
  }),
  'register twice gives the same': where(async () => {
    const [one, two] = [await container.register('/worker.js', { scope: '/worker-scope/' }), await container.register('/worker.js', { scope: '/worker-scope/' })];
    return [one === two, await one.unregister()];
  }),
  'getRegistration of none': where(async () => [await container.getRegistration(), await container.getRegistration('/nowhere')]),
  'getRegistration of another origin': where((env) => env.settle(() => container.getRegistration('http://other.localhost/'))),
  'getRegistration of a bad address': where((env) => env.settle(() => container.getRegistration('http://['))),
  'getRegistrations of none': where(() => container.getRegistrations()),
  'getRegistrations is frozen or not': where(async () => { const list = await container.getRegistrations(); return [Array.isArray(list), Object.isFrozen(list)]; }),
  'promises are this realm’s, and new': where(() => ['getRegistration', 'getRegistrations'].map((method) => { const [one, two] = [container[method](), container[method]()]; return [one === two, one.constructor === Promise, Reflect.ownKeys(one)]; })),
  'ready is one promise': where(() => [container.ready === container.ready, container.ready instanceof Promise]),
  'the container is one object': where(() => [container === navigator.serviceWorker, String(container), container instanceof EventTarget, container.controller, container.onmessage, Object.keys(container)]),
  'from a frame': where(async (env) => { const { contentWindow } = await env.frame('/blank'); const given = contentWindow.navigator.serviceWorker.register('/missing.js'); return [given instanceof contentWindow.Promise, await given.catch((error) => [error instanceof contentWindow.Error, error.name])]; }),
};
