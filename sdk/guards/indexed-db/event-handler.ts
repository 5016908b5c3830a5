type Handler = (this: object, event: Event) => unknown;

const handlers = new WeakMap<object, Map<string, unknown>>();

/** An `on…` property, called in its turn among the other listeners. https://html.spec.whatwg.org/#event-handlers */
export const eventHandler = (name: string): PropertyDescriptor => ({
  configurable: true,
  enumerable: true,
  get(this: object) {
    return handlers.get(this)?.get(name) ?? null;
  },
  set(this: EventTarget, value: unknown) {
    const own = handlers.get(this) ?? new Map<string, unknown>();
    handlers.set(this, own);
    const isFirst = !own.has(name) && !!value;
    if (own.has(name) || value) own.set(name, typeof value === 'function' ? value : null);
    if (isFirst) this.addEventListener(name.slice(2), (event) => (own.get(name) as Handler | null)?.call(this, event));
  },
});
