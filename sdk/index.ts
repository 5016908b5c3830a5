import { createConsent, type ConsentApi } from './create-consent';
import type { Consent, ConsentView } from './consent';
import { warnWhenLate } from './warn-when-late';

export type { ConsentApi } from './create-consent';
export type { Consent, ConsentExport, ConsentView, EraseFilter, Wanted } from './consent';
export type * from './protocol';

let api: ConsentApi | undefined;

function installed(): ConsentApi {
  if (!api) {
    warnWhenLate(); // a module always runs after the page's classic scripts
    [api] = createConsent();
  }
  return api;
}

/**
 * Starts the SDK with this configuration and installs the guards. The first caller gets the deciding handle,
 * later callers one whose deciding methods reject. Throws a `TypeError` that lists every problem and its fix.
 * A module can't be the first script of a page: prefer `consent.js` in the head.
 */
export const init = (config: unknown): Consent => installed().init(config);

/** Of a site that is already configured: the deciding handle to the first script that asks. Throws before that. */
export const claim = (): Consent => installed().claim();

/** What anyone may see of the visitor's consent. Throws before the SDK is configured. */
export const view = (): ConsentView => installed().view();

/** The same, under the name that the classic script gives them. */
export const DingTalkConsent: ConsentApi = {
  init,
  claim,
  view,
  get SharedObject() {
    return installed().SharedObject;
  },
};
