const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;

/**
 * Dispatches an event to one target. Returns whether one of the listeners threw: the platform reports that to the window or the worker, as
 * it does here, and gives a transaction up.
 */
export function fire(target: EventTarget, event: Event): boolean {
  let threw = false;
  const note = (error: Event): void => void (threw ||= error instanceof ErrorEvent); // not that of an image, say
  addEventListener.call(globalThis, 'error', note, true);
  dispatchEvent.call(target, event);
  removeEventListener.call(globalThis, 'error', note, true);
  return threw;
}

/**
 * Dispatches an event to the first target and, as if it bubbled, to the others: objects outside the document have no parents
 * for the platform. Returns whether a listener threw.
 */
export function fireAlong(path: readonly EventTarget[], event: Event): boolean {
  let isStopped = false;
  const stop = (name: 'stopPropagation' | 'stopImmediatePropagation'): object => ({
    value: () => {
      isStopped = true;
      Event.prototype[name].call(event);
    },
  });
  Object.defineProperties(event, {
    target: { value: path[0] },
    stopPropagation: stop('stopPropagation'),
    stopImmediatePropagation: stop('stopImmediatePropagation'),
  });
  return path.reduce((threw, target) => (!isStopped && fire(target, event)) || threw, false);
}

/** The same event once more, for another target. */
export function copyOf({ type, bubbles, cancelable, oldVersion, newVersion }: Event & Partial<IDBVersionChangeEvent>): Event {
  if (oldVersion === undefined) return new Event(type, { bubbles, cancelable });
  return new IDBVersionChangeEvent(type, { oldVersion, newVersion: newVersion ?? null });
}
