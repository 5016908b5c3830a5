/* The one list of kinds: whatever is kept for each kind does not compile with one left out. */
import type { EntryKind, StorageKind } from '../../sdk/protocol';

const each: Record<StorageKind, string> = {
  cookie: '', 'local-storage': '', 'session-storage': '', 'indexed-db': '', 'cache-storage': '', 'service-worker': '', 'file-system': '',
  'storage-bucket': '', 'window-name': '', 'shared-object': '',
};
const entry: EntryKind = 'beacon';

// @ts-expect-error A kind is left out.
const partial: Record<StorageKind, string> = { cookie: '' };
// @ts-expect-error What leaves the device is not at rest on it.
const resting: StorageKind = 'beacon';
