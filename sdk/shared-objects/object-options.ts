import type { Guarding } from '../guards/guard';
import type { ObjectSpace } from './object-space';
import type { ObjectStore } from './object-store';

/** What one shared object is made of. */
export interface ObjectOptions {
  /** `host/path/name`. */
  readonly key: string;
  readonly guarding: Pick<Guarding, 'visible' | 'decide'>;
  readonly store: ObjectStore;
  readonly space: ObjectSpace;
}
