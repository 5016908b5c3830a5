/** The cookies that are listed and deleted. */
export const HOST = 'www.shop.test';
export const SITE = 'shop.test';

const expires = () => Math.floor(Date.now() / 1000) + 86_400;
const own = (more) => ({ domain: HOST, path: '/', value: 'v'.repeat(30), expires: expires(), ...more });
const partitionKey = { topLevelSite: `https://${SITE}`, hasCrossSiteAncestor: false };

/** One of each sort that a site can set: what is left of them after "delete all" is the measure. */
const MIXED = () => [
  own({ name: 'plain' }), own({ name: 'hidden', httpOnly: true }), own({ name: 'none', secure: true, sameSite: 'None' }), own({ name: 'parent', domain: `.${SITE}` }),
  own({ name: 'other-path', path: '/deep/er' }), own({ name: 'twin' }), own({ name: 'twin', domain: `.${SITE}` }), own({ name: 'twin', path: '/deep' }),
  own({ name: 'chips', secure: true, sameSite: 'None', partitionKey }), own({ name: '__Host-own', secure: true }), own({ name: '' }),
];

/** So many cookies of the site, a mixed set among them. */
export const ofSite = (count) => [...MIXED(), ...Array.from({ length: count - MIXED().length }, (_, index) => own({ name: `bench-${index}` }))];

/** So many of a thousand other sites; what is more than Chromium keeps unpartitioned is partitioned. */
export const ofOthers = (count) => Array.from({ length: count }, (_, index) => index < 2_800
  ? { ...own({ name: `other-${index}` }), domain: `site${index % 1000}.example` }
  : { ...own({ name: `part-${index}`, secure: true, sameSite: 'None' }), domain: `tracker${index % 100}.example`, partitionKey: { topLevelSite: `https://site${index % 1000}.example`, hasCrossSiteAncestor: true } });
