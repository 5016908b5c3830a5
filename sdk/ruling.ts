import type { PurposeId, Ruling } from './protocol';
import { ruleFor, type RuleOptions } from './rule-for';

export { detectRegion, lapsedPurposes, resolve } from './policy';

export interface RulingOptions extends RuleOptions {
  /** Called when a signal refuses more than it did: the ruling is another one now. */
  again(): unknown;
}

let refused: readonly PurposeId[] = [];
let isAsked = false;

/** The browser's own answers, where the site asks it for them; they come later, and only ever refuse. */
function askBrowser({ declaration, again }: RulingOptions): void {
  if (isAsked || !declaration.signals?.adpc) return;
  isAsked = true;
  const report = (purposes: readonly PurposeId[]): void => {
    refused = purposes;
    again();
  };
  import('./signals/ask-adpc').then(({ askAdpc }) => askAdpc(declaration, report), (error: unknown) => console.error('DingTalkConsent:', error));
}

/** What the rules say of this visitor, signals included that have to be asked. Loaded with the first visitor whom another rule than asking first could apply to, or whose answers are old. */
export function rulingOf(options: RulingOptions): Ruling {
  askBrowser(options);
  const ruling = ruleFor(options);
  return { ...ruling, granted: ruling.granted.filter((id) => !refused.includes(id)), refusedBySignal: [...ruling.rule.gpc.refusesNow, ...refused] };
}
