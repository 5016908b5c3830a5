import { createSharedObjects } from './shared-objects/create-shared-objects';

/*
 * Gives pages `DingTalkConsent.SharedObject`. It stands before `consent.js`, which takes the maker from here before any
 * script of the page runs: no one else is ever given the platform's storage past the guards.
 */
if (window.DingTalkConsent) console.error('DingTalkConsent: put shared-object.js before consent.js; as it stands there is no DingTalkConsent.SharedObject.');
else window.DingTalkConsent = createSharedObjects;
