import type { Finding } from './finding';

const listed = { place: 'cookie', basis: 'database', confidence: 'low', lifetimeBasis: 'is that of the database' } as const;
const identifier = ['identifier'];

/** Names of other companies, possible on marketing pages; nobody saw them on DingTalk. */
export const SAMPLES: readonly Finding[] = [
  { ...listed, names: ['Hm_lvt_*'], setter: 'Baidu Tongji', vendor: 'baidu', purpose: 'analytics', lifetime: 'P1Y', data: ['time of visit'], description: 'Times of visits.' },
  { ...listed, names: ['HMACCOUNT'], setter: 'Baidu Tongji', vendor: 'baidu', purpose: 'analytics', lifetime: 'P1Y', data: identifier, description: 'Visitor identifier.' },
  { ...listed, names: ['_ga'], setter: 'Google Analytics', vendor: 'google', purpose: 'analytics', lifetime: 'P2Y', data: identifier, description: 'Visitor identifier.' },
  { ...listed, names: ['_gid'], setter: 'Google Analytics', vendor: 'google', purpose: 'analytics', lifetime: 'PT24H', data: identifier, description: 'Visitor identifier of a day.' },
  { ...listed, names: ['_gcl_au'], setter: 'Google Ads', vendor: 'google', purpose: 'advertising', lifetime: 'P3M', data: identifier, description: 'Measures advertisements.' },
  { ...listed, names: ['_uetsid'], setter: 'Microsoft Advertising', vendor: 'microsoft', purpose: 'advertising', lifetime: 'PT30M', data: identifier, description: 'Session of an advertisement visit.' },
  { ...listed, names: ['_uetvid'], setter: 'Microsoft Advertising', vendor: 'microsoft', purpose: 'advertising', lifetime: 'P16D', data: identifier, description: 'Visitor identifier.' },
  { ...listed, names: ['MUID'], setter: 'Microsoft', vendor: 'microsoft', purpose: 'advertising', lifetime: 'P1Y', data: identifier, description: 'Browser identifier across Microsoft sites.' },
  { ...listed, names: ['_clck'], setter: 'Microsoft Clarity', vendor: 'microsoft', purpose: 'analytics', lifetime: 'P1Y', data: identifier, description: 'Visitor identifier.' },
  { ...listed, names: ['_clsk'], setter: 'Microsoft Clarity', vendor: 'microsoft', purpose: 'analytics', lifetime: 'session', data: identifier, description: 'Joins page views to a session.' },
  { ...listed, names: ['_fbp'], setter: 'Meta pixel', vendor: 'meta', purpose: 'advertising', lifetime: 'P4M', data: identifier, description: 'Browser identifier for advertisements.' },
];
