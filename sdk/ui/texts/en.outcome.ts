import type { OutcomeTexts } from './texts';

export const texts: OutcomeTexts = {
  allRefused: 'Your choice is saved: every optional purpose is refused.',
  withdrawn: 'What you no longer allow is withdrawn from now on. This does not affect the lawfulness of what was done with your consent before.',
  dropped: { one: '{count} write to your device was refused.', other: '{count} writes to your device were refused.' },
  notSent: { one: '{count} request was not sent.', other: '{count} requests were not sent.' },
  held: { one: '{count} write or request stays held.', other: '{count} writes or requests stay held.' },
  advertisingGoesOn:
    'Refusing does not end online advertising. The companies you refuse no longer tailor adverts to your preferences and use, so more adverts may be irrelevant to you.',
  notErased: '{name} could not be erased: {reason}',
  reloadToStop: 'Reload the page to stop what already runs.',
  reload: 'Reload',
};
