import type { RefusalScope } from '../messaging/messages';
import { told } from './told';

/** What a visitor set for a site: nothing is to be stored from now on. */
export interface Refusal {
  readonly site: string;
  readonly scope: RefusalScope;
  /** The tab that it ends with, for scope `tab`; null for `always`. */
  readonly tabId: number | null;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly keepSignIn: boolean;
  /** Set in a private window: holds there only. */
  readonly isPrivate: boolean;
}

const isRefusal = (value: unknown): value is Refusal => {
  const { site, scope, tabId, since, keepSignIn, isPrivate } = told<Refusal>(value);
  return (
    typeof site === 'string' &&
    (scope === 'tab' || scope === 'always') &&
    (tabId === null || typeof tabId === 'number') &&
    typeof since === 'number' &&
    typeof keepSignIn === 'boolean' &&
    typeof isPrivate === 'boolean'
  );
};

/** Keeps what can be read and drops the rest. */
export function parseRefusals(stored: unknown): readonly Refusal[] {
  return Array.isArray(stored) ? stored.filter(isRefusal) : [];
}
