import type { Entry } from './declaration';
import type { EntryKind } from './storage-kind';

/** The answer for one write, read or request. */
export type Decision = 'allow' | 'hold' | 'deny';

/** One write or request that met a guard: the detail of `held`, `released`, `dropped` and `undeclared` events. */
export interface GuardedAct {
  readonly kind: EntryKind;
  /** Cookie name, storage key or URL. Never a value. */
  readonly name: string;
  /** The declared entry, or null where the site declares none. */
  readonly entry: Entry | null;
  /** URL of the script that asked, where the stack names one. */
  readonly script: string | null;
}
