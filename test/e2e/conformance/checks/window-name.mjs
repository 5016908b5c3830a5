import { factsOf, surface } from '../page/surface.mjs';

const accessor = Object.getOwnPropertyDescriptor(window, 'name');
const set = (value) => { window.name = value; const found = window.name; window.name = ''; return found; };

export const checks = {
  ...surface('name', { self: () => window, args: ['c_surface'] }),
  'a word': () => set('word'),
  'an identifier': () => set('id-0123456789'),
  'a long text': () => set(JSON.stringify({ id: 'x'.repeat(5000) })).length,
  'letters beyond ASCII, zero and half a pair': () => [set('ä漢😀'), set('a\0b'), set('a\ud800')],
  'no text': () => [set(5), set(null), set(undefined), set({}), set([1, 2]), set(true)],
  'what throws': (env) => [env.attempt(() => set(env.thrower('no name'))), env.attempt(() => set(Symbol('s'))), name],
  'is converted once': (env) => [set(env.spy('id-1')), env.log],
  'what an assignment is worth': () => [(window.name = 5), set('')],
  'without window': () => { self.name = 'id-7'; return [name, globalThis.name, set('')]; },
  'through the accessor': (env) => [accessor.set.call(window, 'id-8'), accessor.get.call(window), env.attempt(() => accessor.set.call(window)), accessor.get.call(window), set('')],
  'without this': () => { const { get, set: write } = accessor; write('id-9'); return [get(), set('')]; },
  'Reflect': () => [Reflect.set(window, 'name', 'id-10'), Reflect.get(window, 'name'), Object.hasOwn(window, 'name'), 'name' in window, Object.keys(window).includes('name'), set('')],
  'of a frame': async (env) => {
    const element = await env.frame('/blank');
    const { contentWindow } = element;
    element.name = 'one-1';
    contentWindow.name = 'two-2';
    return [contentWindow.name, element.name, window.name, window['two-2'] === contentWindow, accessor.get.call(contentWindow)];
  },
  'of a frame, by its own accessor': async (env) => { const { contentWindow } = await env.frame('/blank'); const own = Object.getOwnPropertyDescriptor(contentWindow, 'name'); return [factsOf(own.get, contentWindow), factsOf(own.set, contentWindow), own.get === accessor.get]; },
  'of a new frame is empty': async (env) => { window.name = 'id-11'; const { contentWindow } = await env.frame(); return [contentWindow.name, set('')]; },
  'names a target': async (env) => { const element = await env.frame('/blank'); element.contentWindow.name = 'target-1'; return [window.open('/text', 'target-1') === element.contentWindow, await env.event(element, 'load').then(() => element.contentWindow.location.pathname)]; },
  'a declared variable': (env) => { const script = document.createElement('script'); script.textContent = 'var name = 5; window.kept = [typeof name, name];'; document.head.append(script); script.remove(); return [window.kept, env.attempt(() => delete window.kept), set('')]; },
  'last: defined anew': () => { Object.defineProperty(window, 'name', { value: 'mine', configurable: true, writable: true }); return [name, delete window.name, typeof window.name]; },
};
