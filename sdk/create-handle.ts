import type { Consent, Wanted } from './consent';
import type { Deciding } from './deciding';
import type { Method } from './deciding/call';
import { on } from './events';
import { callingScript } from './lib/calling-script';
import type { WithInterface } from './load-interface';
import type { ConsentRecord, Declaration, Visitor } from './protocol';
import { currentRecord, isAllowed } from './standing';

const METHODS: readonly Method[] = ['inspect', 'export', 'receipt', 'acceptAll', 'rejectAll', 'decide', 'confirm', 'withdraw', 'erase', 'accountClosed', 'organisationLeft', 'setVisitor'];
const SHOWN = ['showBanner', 'showPreferences', 'hide'] as const;

export interface HandleOptions {
  readonly declaration: Declaration;
  readonly deciding: () => Promise<Deciding>;
  readonly withInterface: WithInterface;
  /** Takes what the site learns of the visitor. */
  readonly meet: (visitor: Visitor) => void;
}

/** The handle that decides, and the one that others get: the same methods, of which the deciding ones reject. */
export function createHandle({ declaration, deciding, withInterface, meet }: HandleOptions, decides: boolean): Consent {
  const handle = {
    get record() {
      return currentRecord();
    },
    declaration,
    allows: (wanted: Wanted) => (typeof wanted === 'string' ? isAllowed(wanted) : isAllowed(wanted.purpose, wanted.vendor)),
    on: ((event, listener) => {
      const record = currentRecord();
      if (event === 'change' && record) (listener as (record: ConsentRecord) => void)(record);
      return on(event, listener);
    }),
  } as Consent;
  for (const name of METHODS) {
    handle[name] = ((...args: unknown[]): Promise<unknown> => {
      const caller = { script: callingScript(), decides }; // at once: later the stack no longer names it
      return deciding().then(({ call }) => call(name, caller, args));
    }) as never;
  }
  if (decides) handle.setVisitor = meet; // at once: until more is loaded too much would be allowed
  for (const name of SHOWN) handle[name] = (into?: Element) => void withInterface((ui) => ui[name](into));
  return Object.freeze(handle);
}
