import type { Controller } from './controller';
import type { PurposeId } from './purpose';
import type { Age, Audience } from './policy-rule';

/** Of an unknown age a visitor is asked like an adult, and may say otherwise. */
export const AGES: readonly Age[] = ['adult', 'minor', 'unknown'];

/** Users of DingDing have a policy of their own, which this site's question is not for. */
export const AUDIENCES: readonly Audience[] = ['dingtalk', 'dingding', 'unknown'];

/** What the site knows of the visitor. Nothing in it allows anything: it only takes away. */
export interface Visitor {
  /** `minor`: everything optional is refused and locked. `adult` outranks what the visitor said of their age here. */
  readonly age?: Age;
  /** `dingding`: everything optional is refused, nobody is asked, and no record is used or made. */
  readonly audience?: Audience;
  /** Purposes that the visitor's organisation refuses for its members. */
  readonly refuses?: readonly PurposeId[];
  /** The visitor's organisation, which is the controller of purposes with `controller: "organisation"`. */
  readonly organisation?: Controller | null;
}
