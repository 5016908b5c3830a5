import type { BannerTexts } from './texts';

export const texts: BannerTexts = {
  title: 'Cookie consent',
  intro:
    'With your consent, {site} stores and reads information on your device (cookies, local storage) and sends data about your visit (beacons). Purposes: {purposes}. {thirdParties} None of this happens before you choose, and you can change your choice at any time.',
  thirdParties: { other: 'Third parties: {count}.' },
  controller: 'Controller: {controller}.',
  gpc: 'Your browser sends Global Privacy Control: your opt-out is honoured.',
  policy: 'Privacy policy',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  settings: 'Settings',
  notChanged: 'That did not work. Nothing was changed.',
  saved: 'Your choice is saved.',
  close: 'Close',
  advertisingGoesOn:
    'Refusing does not end online advertising. The companies you refuse no longer tailor adverts to your preferences and use, so more adverts may be irrelevant to you.',
  purposeNames: { necessary: 'Necessary', preferences: 'Preferences', analytics: 'Analytics', advertising: 'Advertising' },
};
