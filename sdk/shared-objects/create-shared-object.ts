import { createObjectData } from './object-data';
import { createFlush, refuse } from './object-flush';
import { createHold } from './object-hold';
import type { ObjectOptions } from './object-options';
import type { Flushed, NetStatus, NetStatusEvent, SharedObject } from '../protocol';

/** A shared object with what its page does not get. */
export interface LiveObject {
  readonly object: SharedObject;
  /** Takes over what is stored, once it may be seen and is there. */
  load(): boolean;
  /** Stores what has changed since it was stored last, where that needs no question. */
  saveChanged(): void;
  /** It was removed from outside: nothing of it is written back. */
  forget(): void;
}

type Listener = (event: NetStatusEvent) => void;

const SUCCESS: NetStatus = { code: 'SharedObject.Flush.Success', level: 'status' };
const FAILED: NetStatus = { code: 'SharedObject.Flush.Failed', level: 'error' };

/** One shared object, for as long as its page lives. */
export function createSharedObject(options: ObjectOptions): LiveObject {
  const { key, guarding, store, space } = options;
  const listeners = new EventTarget();
  const announce = (isDone: boolean): unknown => listeners.dispatchEvent(Object.assign(new Event('netStatus'), { info: isDone ? SUCCESS : FAILED }));
  const content = createObjectData(options);
  const { encode, load, empty, hasChanged, write } = content;
  const { save, saveLater } = createFlush(options, content, announce);
  const size = (): number => encode().length;
  const ask = createHold({
    key,
    guarding,
    size,
    settle(isAllowed, { isFlush, minDiskSpace }) {
      if (isAllowed) return isFlush ? saveLater(minDiskSpace) : void store.remove(key);
      empty(); // what is refused is not readable afterwards
      if (isFlush) announce(false);
    },
  });
  const object: SharedObject = Object.freeze({
    get data() {
      load();
      return content.data;
    },
    get size() {
      load();
      return size();
    },
    flush(minDiskSpace = 0) {
      const asked = { isFlush: true, minDiskSpace: Number(minDiskSpace) || 0 };
      size(); // what can't be stored throws before anything is decided
      const done = ask(asked, (isAllowed) => (isAllowed ? save(asked.minDiskSpace) : refuse()));
      return (done as Flushed | undefined) ?? 'pending';
    },
    clear() {
      empty();
      ask({ isFlush: false, minDiskSpace: 0 }, (isAllowed) => isAllowed && void store.remove(key));
    },
    addEventListener: (type: 'netStatus', listener: Listener) => listeners.addEventListener(type, listener as EventListener),
    removeEventListener: (type: 'netStatus', listener: Listener) => listeners.removeEventListener(type, listener as EventListener),
  });
  const saveChanged = (): void => {
    try {
      if (guarding.visible(key) && load() && hasChanged() && space.fits(key, size())) guarding.decide(key, (isAllowed) => isAllowed && write());
    } catch {
      // Data that can't be stored, or no room: the page goes, and `flush` would have told it.
    }
  };
  return { object, load, saveChanged, forget: empty };
}
