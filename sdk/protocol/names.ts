/** Regions whose rule may allow something before a choice, or ask in other words; of all others an undecided visitor is asked first. */
export const RULED_REGIONS = /^(US|CA|GB|SG|JP|KR|FR)\b/i;

/** Name of the record cookie. Page script may read it and never write it. */
export const RECORD_COOKIE = 'dingtalk_consent';

/** Local-storage key of this host's last sweep: the `sweep` number of the record that it carried out, and the purposes that were locked. */
export const SWEEP_KEY = 'dingtalk_consent_sweep';

/** Local-storage key of the version of the policy whose news this host has told. */
export const NEWS_KEY = 'dingtalk_consent_news';

/**
 * Before the key of a shared object in local storage. Behind it stands `host/path/name`, or `settings`, which are the visitor's.
 */
export const OBJECT_PREFIX = 'dingtalk_consent_so:';

/** The database that shared objects lie in. */
export const OBJECT_DATABASE = 'dingtalk_consent_so';

/** Names of the SDK's own storage: `necessary`, guarded against page script, never erased but for shared objects, which the eraser of their kind removes. */
export const OWN_NAME = /^dingtalk_consent(_|$)/;

/** `id` of the JSON element that configures the SDK without a line of script. */
export const CONFIG_ELEMENT_ID = 'dingtalk-consent-config';

/** Attribute of page buttons: `accept-all`, `reject-all`, `preferences` or `withdraw`. */
export const CONSENT_ATTRIBUTE = 'data-consent';
