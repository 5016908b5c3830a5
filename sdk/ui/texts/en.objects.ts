import type { ObjectTexts } from './texts';

export const texts: ObjectTexts = {
  spaceTitle: 'More storage space?',
  spaceQuestion: '{site} asks to store up to {wanted} in shared objects on your device. They take {used} now.',
  allowSpace: 'Allow',
  denySpace: 'Deny',
  unlimited: 'unlimited',
  title: 'Shared objects',
  about: 'Data that this site stores the way Flash Player did (“Flash cookies”). These settings apply on top of your choices above.',
  stored: { one: '1 object is stored here: {size}.', other: '{count} objects are stored here: {size}.' },
  access: 'Storing',
  accesses: { allow: 'Allow up to the limit', ask: 'Ask first', block: 'Block' },
  quota: 'Limit',
  thirdParty: 'Inside other sites',
  thirdPartyAbout: 'Whether this site may store shared objects when it is part of another site’s page.',
  fixed: 'Set by the site',
  removes: { one: 'This removes the stored object.', other: 'This removes all {count} stored objects.' },
  remove: 'Remove them',
  keep: 'Keep them',
};
