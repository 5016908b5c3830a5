import type { Refusal } from '../../../../extension/settings/refusal';

/** A refusal for good of `x.test`, but for what is given. */
export const refusalOf = (more: Partial<Refusal> = {}): Refusal => ({
  site: 'x.test', scope: 'always', tabId: null, since: 1, keepSignIn: false, isPrivate: false, ...more,
});

export const tabRefusal = (tabId: number, more: Partial<Refusal> = {}): Refusal => refusalOf({ scope: 'tab', tabId, ...more });
