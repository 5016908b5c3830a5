import type { Entry } from './declaration';
import type { EntryKind } from './storage-kind';

/** The answer for one write, read or request. */
export type Decision = 'allow' | 'hold' | 'deny';

/** One write or request that met a guard: the detail of `held`, `released`, `dropped`, `undeclared` and `reported` events. */
export interface GuardedAct {
  /** What sort of write or request it is. */
  readonly kind: EntryKind;
  /** As an entry names it: cookie name, key, database, path of a script, URL. Never a value. */
  readonly name: string;
  /** The declared entry, or null where the site declares none. */
  readonly entry: Entry | null;
  /** URL of the script that asked, where the stack names one. */
  readonly script: string | null;
}
