import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Guard } from './guard';

/**
 * The origin private file system, by the files and folders at its root: one that waits, or is refused, lives in memory. No
 * page reaches it without asking for the root, which answers later anyway: all that guards it is loaded with the first call.
 */
export const guardFileSystem: Guard = (guarding) => (realm) =>
  patch(realm.StorageManager?.prototype, 'getDirectory', {
    apply: (native, self) => import('./file-system.later').then(({ guardRoot }) => guardRoot(() => apply(native, self, []), { realm, guarding, patch })),
  });
