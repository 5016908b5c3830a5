import type { ObjectData } from './object-data';
import type { ObjectOptions } from './object-options';
import type { Flushed } from '../protocol';

/** Stores one object once consent is given: as the settings, the quota and the database allow. */
export interface ObjectFlush {
  /** Pending: what becomes of it goes to `announce`. Throws where it is refused for good. */
  save(minDiskSpace: number): Flushed;
  /** The same for a caller that went on long ago: whatever becomes of it goes to `announce`. */
  saveLater(minDiskSpace: number): void;
}

/** As the platform says that a page may not store. */
export function refuse(): never {
  throw new DOMException('The visitor refuses shared objects of this site.', 'SecurityError');
}

export function createFlush({ key, guarding, store, space }: ObjectOptions, { encode, load, write }: ObjectData, announce: (isDone: boolean) => void): ObjectFlush {
  const attempt = (act: () => Flushed): void => {
    try {
      if (act() === 'flushed') announce(true);
    } catch {
      announce(false); // nobody is left to throw to
    }
  };
  /** Goes on when a wait is over, if the visitor has not refused meanwhile. */
  const later = (wait: Promise<boolean>, act: () => Flushed): Flushed => {
    wait.then(
      (isGranted) => (isGranted && guarding.visible(key) ? attempt(act) : announce(false)),
      () => announce(false),
    );
    return 'pending';
  };
  const put = (): Flushed => {
    if (!space.isWithin(key, encode().length)) refuse(); // it grew while the question stood
    const saving = write();
    saving?.then(
      () => announce(true),
      () => announce(false),
    );
    return saving ? 'pending' : 'flushed';
  };
  const save = (minDiskSpace: number): Flushed => {
    if (space.isBlocked()) refuse();
    if (!load()) return later(store.ready().then(() => true), () => save(minDiskSpace));
    const bytes = Math.max(encode().length, minDiskSpace);
    return space.fits(key, bytes) ? put() : later(space.request(key, bytes), put);
  };
  return { save, saveLater: (minDiskSpace) => attempt(() => save(minDiskSpace)) };
}
