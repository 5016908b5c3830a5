import type { State } from './state';

const FIRST = 'First layer';
const AFTER = 'After a choice';
const CENTRE = 'Preference centre';
const PAGE = 'On the page';

/** Every state that a visitor can meet. */
export const STATES: readonly State[] = [
  { id: 'bar', surface: FIRST, name: 'Bar', means: 'A new visitor from Germany.', region: 'DE' },
  { id: 'card', surface: FIRST, name: 'Card', means: 'The same, with "layout": "card".', region: 'DE', layout: 'card' },
  { id: 'centred', surface: FIRST, name: 'Centred', means: 'The same, with "layout": "centred".', region: 'DE', layout: 'centred' },
  { id: 'france', surface: FIRST, name: '“Continue without accepting”', means: 'A new visitor from France.', region: 'FR' },
  { id: 'opt-out', surface: FIRST, name: 'Opt-out region', means: 'A new visitor from the United States, where the rule lets some purposes go on until they are refused.', region: 'US' },
  { id: 'gpc', surface: FIRST, name: 'Global Privacy Control honoured', means: 'Simulated: a page script sets the signal, your browser does not send it.', region: 'DE', gpc: true },
  { id: 'gpc-california', surface: FIRST, name: 'Global Privacy Control honoured, in California', means: 'Simulated: a page script sets the signal, your browser does not send it.', region: 'US-CA', gpc: true },
  { id: 'asked-again', surface: FIRST, name: 'Asked again after a change of the policy', means: 'Simulated: a made-up next version of the policy. The visitor accepted the present one, by a script of this page.', region: 'DE', chosen: 'accept-all', change: 'material' },
  { id: 'notice', surface: FIRST, name: 'Notice of a change', means: 'Simulated: a made-up next version of the policy, which changes nothing that needs a choice. A script of this page accepted the present one.', region: 'DE', chosen: 'accept-all', change: 'notice' },
  { id: 'controller', surface: FIRST, name: 'Notice of another controller', means: 'Simulated, as the notice above.', region: 'DE', chosen: 'accept-all', change: 'controller' },

  { id: 'confirmation', surface: AFTER, name: 'Confirmation', means: 'Press the button that refuses or the one that accepts (“Reject all”, “Accept all”): no script can do that in your place.', region: 'DE' },
  { id: 'erased', surface: AFTER, name: 'Report of an erasure, with a failure and an offer to reload', means: 'Press “Withdraw consent”. A script of this page accepted everything before. The failure is a real one: a worker without the guards holds the file measurements.bin open.', region: 'DE', chosen: 'accept-all', shows: 'preferences', has: 'locked-file' },
  { id: 'not-changed', surface: AFTER, name: 'Error: nothing was changed', means: 'Simulated: the server does not deliver the file that carries out a choice. Press any button that chooses.', region: 'DE', without: 'deciding' },
  { id: 'not-loaded', surface: AFTER, name: 'Error: the interface could not be loaded', means: 'Simulated: the server does not deliver the interface. Press any button.', region: 'DE', without: 'interface' },

  { id: 'undecided', surface: CENTRE, name: 'Undecided', means: 'A new visitor; a script of this page opens the settings.', region: 'DE', shows: 'preferences' },
  { id: 'decided', surface: CENTRE, name: 'Decided', means: 'A script of this page accepted everything and opens the settings.', region: 'DE', chosen: 'accept-all', shows: 'preferences' },
  { id: 'details', surface: CENTRE, name: 'Every detail open', means: 'A script of this page opens the settings and each of their parts.', region: 'DE', shows: 'preferences', opens: 'all' },
  { id: 'explainer', surface: CENTRE, name: 'What cookies and the like are', means: 'A script of this page opens the settings and this part of them.', region: 'DE', shows: 'preferences', opens: 0 },
  { id: 'quotes', surface: CENTRE, name: 'The policy’s own words', means: 'The same, with another part.', region: 'DE', shows: 'preferences', opens: 1 },
  { id: 'rights', surface: CENTRE, name: 'Your rights', means: 'The same, with another part.', region: 'DE', chosen: 'accept-all', shows: 'preferences', opens: 2 },
  { id: 'history', surface: CENTRE, name: 'Past choices', means: 'The same, with another part. The choices were made by scripts of these pages, and the list says so.', region: 'DE', chosen: 'accept-all', shows: 'preferences', opens: 3 },
  { id: 'minor', surface: CENTRE, name: 'A minor', means: 'Simulated: the configuration says that the visitor is too young to consent.', region: 'DE', visitor: 'minor', shows: 'preferences' },
  { id: 'organisation', surface: CENTRE, name: 'A member of an organisation', means: 'Simulated: the configuration names a made-up organisation that refuses advertising.', region: 'DE', visitor: 'member', shows: 'preferences' },
  { id: 'hand-off', surface: CENTRE, name: 'A user of DingDing', means: 'Simulated: the configuration says that the account is one of DingDing.', region: 'CN', visitor: 'dingding', shows: 'preferences' },
  { id: 'objects', surface: CENTRE, name: 'Settings of shared objects', means: 'A script of this page accepted everything, keeps a shared object and opens the settings.', region: 'DE', chosen: 'accept-all', shows: 'preferences', has: 'objects' },

  { id: 'placeholder', surface: PAGE, name: 'Placeholder', means: 'A new visitor, and a frame that waits for consent.', region: 'DE', has: 'frame' },
  { id: 'control', surface: PAGE, name: 'Control', means: 'A script of this page refused everything; the page has no button for settings, so the SDK supplies one.', region: 'DE', chosen: 'reject-all' },
  { id: 'privacy-choices', surface: PAGE, name: '“Your Privacy Choices”', means: 'The same, in California.', region: 'US-CA', chosen: 'reject-all' },
  { id: 'space', surface: PAGE, name: 'Question for space', means: 'A script of this page accepted everything and wants to keep more in a shared object than is allowed unasked.', region: 'DE', chosen: 'accept-all', shows: 'space', has: 'objects' },
  { id: 'inline', surface: PAGE, name: 'Settings in the page', means: 'The page has a <dingtalk-consent-settings> element.', region: 'DE', chosen: 'reject-all', has: 'settings' },
  { id: 'debug', surface: PAGE, name: 'Debug overlay', means: 'The address says consent-debug. It is for developers, and in English alone.', region: 'DE', has: 'debug' },
  { id: 'debug-centred', surface: PAGE, name: 'Debug overlay over a centred question', means: 'The same, with "layout": "centred": the overlay has the question stand at the end of the window.', region: 'DE', layout: 'centred', has: 'debug' },
];

export const stateOf = (id: string | null): State | undefined => STATES.find((state) => state.id === id);
