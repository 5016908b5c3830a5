import type { BannerTexts } from './texts';

export const texts: BannerTexts = {
  dir: 'ltr',
  title: 'Cookie consent',
  intro:
    'With your consent, {site} stores and reads information on your device (cookies, local storage) and sends data about your visit (beacons). Purposes: {purposes}. {thirdParties} None of this happens before you choose, and you can change your choice at any time.',
  thirdParties: 'Third parties: {count}.',
  controller: 'Controller: {controller}.',
  gpc: 'Your browser sends Global Privacy Control: your opt-out is honoured.',
  policy: 'Privacy policy',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  settings: 'Settings',
  close: 'Close',
  saved: 'Your choice is saved.',
  notChanged: 'That did not work. Nothing was changed.',
  purposeNames: { necessary: 'Necessary', preferences: 'Preferences', analytics: 'Analytics', advertising: 'Advertising' },
};
