import type { Consent, EraseFilter } from '../consent';
import { NECESSARY } from '../protocol';
import { withdrawal } from './check-choices';
import type { Choose } from './choose';
import { draftEntries } from './draft-entries';
import type { Concerns, Erasing } from './erasing';
import { leave } from './leave';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';

const READ_ONLY = 'DingTalkConsent: only the first caller of init() or claim() decides.';

/** The methods of a handle that answer later. */
export type Method = 'inspect' | 'export' | 'receipt' | 'acceptAll' | 'rejectAll' | 'decide' | 'confirm' | 'withdraw' | 'erase' | 'accountClosed' | 'organisationLeft' | 'setVisitor';

/** These only look, and are everybody's. */
const LOOK: readonly Method[] = ['inspect', 'export', 'receipt'];

/** Who calls: the script, where the stack names one, and whether its handle decides. */
export interface Caller {
  readonly script: string | null;
  readonly decides: boolean;
}

export type Call = (method: Method, caller: Caller, args: readonly unknown[]) => unknown;

type CallOptions = DecidingOptions & Pick<Erasing, 'inspect' | 'eraseWhere'> & Pick<Remembering, 'history' | 'remember'> & { readonly choose: Choose };

const concernsOf =
  ({ purpose, kind, vendor }: EraseFilter): Concerns =>
  (itemKind, entry) =>
    (kind === undefined || kind === itemKind) &&
    (vendor === undefined || entry?.vendor === vendor) &&
    (purpose === undefined ? entry?.purpose !== NECESSARY : entry?.purpose === purpose);

type Methods = { readonly [M in Method]: (...args: Parameters<Consent[M]>) => unknown };

/** What the methods of a handle do. */
export function createCall(options: CallOptions): Call {
  const { declaration, emit, guarding, standing, inspect, eraseWhere, history, choose, meet } = options;
  const methods = (script: string | null): Methods => ({
    inspect,
    export: async () => ({ record: standing().record, ...(await (await history()).read()), declaration, items: await inspect(), draft: draftEntries(guarding.undeclared) }),
    receipt: async (format) => (await history()).receipt(format, standing().record),
    acceptAll: () => choose('accept-all', 'api', { script }),
    rejectAll: () => choose('reject-all', 'api', { script }),
    decide: (choices) => choose(choices, 'api', { script }),
    confirm: (purpose) => choose({ purposes: { [purpose]: true } }, 'api', { script, isConfirmed: true }),
    withdraw: (purposes) => choose(withdrawal(declaration, purposes), 'api', { script }),
    async erase(filter = {}) {
      const report = await eraseWhere(concernsOf(filter));
      emit('erased', report);
      return report;
    },
    accountClosed: () => leave(options, 'account-closed'),
    organisationLeft: () => leave(options, 'organisation-left'),
    setVisitor: meet,
  });
  return (method, { script, decides }, args) => {
    if (!decides && !LOOK.includes(method)) throw new TypeError(READ_ONLY);
    return (methods(script)[method] as (...args: readonly unknown[]) => unknown)(...args);
  };
}
