import type { PurposeId, Ruling } from './protocol';
import { ruleFor, type RuleOptions } from './rule-for';
import { gpc } from './signals/gpc';

export { detectRegion, lapsedPurposes, resolve } from './policy';

export interface RulingOptions extends Omit<RuleOptions, 'isGpc'> {
  /** Called when a signal has answered, or refuses more than it did: the ruling is another one now. */
  again(): unknown;
}

let refused: readonly PurposeId[] = [];
/** The browser has been asked, and has not answered. */
let waits: boolean | undefined;

/** The browser's own answers, where the site asks it for them; they come later, and only ever refuse. */
function askBrowser({ declaration, again }: RulingOptions): void {
  if (waits !== undefined || !declaration.signals?.adpc) return;
  waits = true;
  const report = (purposes: readonly PurposeId[]): void => {
    refused = purposes;
    again();
  };
  import('./signals/ask-adpc')
    .then(({ askAdpc }) => askAdpc(declaration, report))
    .then(() => {
      waits = false;
      again();
    })
    .catch((error: unknown) => console.error('DingTalkConsent:', error));
}

/** What the rules say of this visitor, signals included that have to be asked: until they have answered, nothing is allowed unasked. Loaded with the first visitor whom another rule than asking first could apply to, or whose answers are old. */
export function rulingOf(options: RulingOptions): Ruling {
  askBrowser(options);
  const ruling = ruleFor({ ...options, isGpc: gpc.refuses().length > 0 });
  return { ...ruling, granted: waits ? [] : ruling.granted.filter((id) => !refused.includes(id)), refusedBySignal: [...ruling.rule.gpc.refusesNow, ...refused] };
}
