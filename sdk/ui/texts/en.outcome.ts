import type { OutcomeTexts } from './texts';

export const texts: OutcomeTexts = {
  allRefused: 'Your choice is saved: every optional purpose is refused.',
  withdrawn: 'What you no longer allow is withdrawn from now on. This does not affect the lawfulness of what was done with your consent before.',
  dropped: { one: '{count} write to your device was refused.', other: '{count} writes to your device were refused.' },
  notSent: { one: '{count} request was not sent.', other: '{count} requests were not sent.' },
  held: { one: '{count} write or request stays held.', other: '{count} writes or requests stay held.' },
  erased: { one: '{count} item was erased.', other: '{count} items were erased.' },
  notErased: '{name} could not be erased: {reason}',
  retained: 'Kept ({reason}): {names}.',
  unverifiable: '{names} can’t be checked from this page: {reason}',
  more: { other: '{count} more' },
  thirdPartySites: 'What third parties have stored on sites of their own can’t be reached from here. Nothing more is sent to those that you refuse.',
  reasons: {
    'still-there': 'it is still readable: it lies on another path, has an HttpOnly twin, or a script has written it back.',
    'http-only': 'it is set by the server as HttpOnly, and only the server can remove it.',
    'other-path': 'it lies on another path of the site.',
    'other-hosts': 'the other hosts of this site erase theirs when you next open them.',
  },
  confirmSent: 'One more step for {purposes}: confirm it by the link in the message that {site} sends you.',
  reloadToStop: 'Reload the page to stop what already runs.',
  reload: 'Reload',
};
