import type { Consent, Wanted } from './consent';
import type { Deciding } from './deciding';
import { on } from './events';
import { callingScript } from './lib/calling-script';
import type { WithInterface } from './load-interface';
import type { Declaration } from './protocol';
import { currentRecord, isAllowed } from './standing';

const READ_ONLY = 'DingTalkConsent: only the first caller of init() or claim() decides.';

type Method = keyof Deciding['api'];

/** The first two only look, and are everybody's. */
const METHODS = ['inspect', 'export', 'acceptAll', 'rejectAll', 'decide', 'withdraw', 'erase'] as const;

export interface HandleOptions {
  readonly declaration: Declaration;
  readonly deciding: () => Promise<Deciding>;
  readonly withInterface: WithInterface;
}

/** The handle that decides, and the one that others get: the same methods, of which the deciding ones reject. */
export function createHandle({ declaration, deciding, withInterface }: HandleOptions, decides: boolean): Consent {
  const later = (name: Method, index: number) => async (...args: unknown[]): Promise<never> => {
    if (!decides && index > 1) throw new TypeError(READ_ONLY);
    const caller = callingScript(); // before the first await: afterwards the stack no longer names it
    const method = (await deciding()).api[name] as (by: string | null, ...args: unknown[]) => never;
    return method(caller, ...args);
  };
  const shown = (name: 'showBanner' | 'showPreferences' | 'hide') => (): void => withInterface((ui) => ui[name]());
  return Object.freeze<Consent>({
    get record() {
      return currentRecord();
    },
    declaration,
    allows: (wanted: Wanted) => (typeof wanted === 'string' ? isAllowed(wanted) : isAllowed(wanted.purpose, wanted.vendor)),
    on(event, listener) {
      if (event === 'change' && currentRecord()) listener(currentRecord() as never);
      return on(event, listener);
    },
    showBanner: shown('showBanner'),
    showPreferences: shown('showPreferences'),
    hide: shown('hide'),
    ...(Object.fromEntries(METHODS.map((name, index) => [name, later(name, index)])) as unknown as Pick<Consent, Method>),
  });
}
