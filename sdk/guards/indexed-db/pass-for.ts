import { eventHandler } from './event-handler';

type Class = new (...args: never[]) => object;

const ownOnceSet = (name: string): PropertyDescriptor => ({
  configurable: true,
  get: () => null,
  set(value: unknown) {
    Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
  },
});

/**
 * Makes what a class of the library constructs pass for the platform's: `instanceof` is what the `idb` library, for one,
 * tells things apart by. The platform's accessors know no such object, so what the class does not bring along becomes a
 * property of its own when it is first set.
 */
export function passFor(made: Class, native: Class): void {
  const prototype = made.prototype as object;
  Reflect.deleteProperty(prototype, 'constructor');
  for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(native.prototype))) {
    if (get && !Object.hasOwn(prototype, name)) Object.defineProperty(prototype, name, name.startsWith('on') ? eventHandler(name) : ownOnceSet(name));
  }
  Object.setPrototypeOf(prototype, native.prototype as object);
}

/** The same for a class of event targets: what it constructs is one of the platform's, with this way to dispatch. */
export function passForTarget(made: Class, native: Class, dispatchEvent: (this: EventTarget, event: Event) => boolean): void {
  passFor(made, native);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  Object.assign(made.prototype, { addEventListener, removeEventListener, dispatchEvent });
  Object.setPrototypeOf(made, EventTarget); // whom `super()` calls
}
