import type { BannerTexts } from './texts';

export const texts: BannerTexts = {
  dir: 'ltr',
  title: 'Cookie consent',
  intro:
    'With your consent, {site} stores and reads information on your device (cookies, local storage) and sends data about your visit (beacons). Purposes: {purposes}. {thirdParties} None of this happens before you choose, and you can change your choice at any time.',
  thirdParties: { one: '{count} third party takes part.', other: '{count} third parties take part.' },
  controller: 'Controller: {controller}.',
  gpc: 'Your browser sends Global Privacy Control: your opt-out is honoured.',
  policy: 'Privacy policy',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  settings: 'Settings',
  close: 'Close',
  reload: 'Reload',
  saved: 'Your choice is saved.',
  allRefused: 'Your choice is saved: every optional purpose is refused.',
  withdrawn: 'What you no longer allow is withdrawn from now on. This does not affect the lawfulness of what was done with your consent before.',
  notChanged: 'That did not work. Nothing was changed.',
  dropped: { one: '{count} write to your device was refused.', other: '{count} writes to your device were refused.' },
  notSent: { one: '{count} request was not sent.', other: '{count} requests were not sent.' },
  held: { one: '{count} write or request stays held.', other: '{count} writes or requests stay held.' },
  advertisingGoesOn:
    'Refusing does not end online advertising. The companies you refuse no longer tailor adverts to your preferences and use, so more adverts may be irrelevant to you.',
  notErased: '{name} could not be erased: {reason}',
  reloadToStop: 'Reload the page to stop what already runs.',
  purposeNames: { necessary: 'Necessary', preferences: 'Preferences', analytics: 'Analytics', advertising: 'Advertising' },
};
