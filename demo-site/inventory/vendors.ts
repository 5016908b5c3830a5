import type { Vendor } from '../../sdk/protocol';
import { ESTIMATE, READ_ON } from './finding';

const PAGE_DATA = ['page address', 'browser and device model', 'IP address'];
const ALIBABA = { policyUrl: null, policyUrlReason: 'No policy page of this service alone was found; it belongs to Alibaba Group.', source: `public pages and packages; ${READ_ON}; ${ESTIMATE}` } as const;
const TABLE_ROW = { policyUrl: null, policyUrlReason: 'The privacy policy names a category here, no company.', source: 'row of the privacy policy\'s table of third parties, last updated 2024-09-09, quoted' } as const;
const SAMPLE = { role: 'independent', source: `Open Cookie Database; ${READ_ON}; ${ESTIMATE}; never seen on DingTalk by us` } as const;

/** Rows of the policy's table of third parties: examples of categories, in its own words. */
export const POLICY_ROWS: readonly Vendor[] = [
  {
    ...TABLE_ROW, id: 'ads-analytics', name: 'Advertising analytics partners', role: 'independent', purposes: ['advertising'],
    data: ['De-identified data that does not directly identify the user, such as encrypted OAID, device model, operating system version number, operating system type, system language, IP address'],
  },
  { ...TABLE_ROW, id: 'mini-programs', name: 'Mini-program, SaaS applications (applied and used by users / business Organizations)', role: 'independent', purposes: ['mini-program'], data: ['Subject to what the page displays for authorization (e.g., icon, nickname, phone number)'] },
  { ...TABLE_ROW, id: 'third-party-sdks', name: 'Third-party SDKs', role: 'independent', purposes: ['analytics'], data: ['Depends on specific SDKs'] },
];

const ALIBABA_GROUP: readonly Vendor[] = [
  { ...ALIBABA, id: 'aplus', name: 'Aplus web analytics (in this demo a simulation)', role: 'independent', purposes: ['analytics', 'advertising'], data: ['identifier', ...PAGE_DATA] },
  { ...ALIBABA, id: 'arms', name: 'ARMS real user monitoring', role: 'independent', purposes: ['analytics'], data: ['identifier', 'load times', 'errors', ...PAGE_DATA] },
  { ...ALIBABA, id: 'wpk', name: 'Yueying error monitoring (wpk-reporter)', role: 'independent', purposes: ['analytics'], data: ['identifier', 'errors', ...PAGE_DATA] },
  { ...ALIBABA, id: 'umeng', name: 'Umeng, CNZZ', role: 'independent', purposes: ['analytics'], data: ['identifier', ...PAGE_DATA] },
  { ...ALIBABA, id: 'taobao', name: 'Taobao', role: 'independent', purposes: ['necessary', 'preferences', 'analytics'], data: ['sign-in state where it is shared'] },
  { ...ALIBABA, id: 'risk-control', name: 'Alibaba risk control', role: 'processor', purposes: ['necessary'], data: ['device characteristics'] },
  { ...ALIBABA, id: 'alibaba-cloud', name: 'Alibaba Cloud network edge', role: 'processor', purposes: ['necessary'], data: ['IP address', 'route to a server'] },
];

const SAMPLE_VENDORS: readonly Vendor[] = [
  { ...SAMPLE, id: 'google', name: 'Sample vendors: Google', purposes: ['analytics', 'advertising'], data: PAGE_DATA, policyUrl: 'https://business.safety.google/privacy/' },
  { ...SAMPLE, id: 'microsoft', name: 'Sample vendors: Microsoft', purposes: ['analytics', 'advertising'], data: PAGE_DATA, policyUrl: 'https://account.microsoft.com/privacy' },
  { ...SAMPLE, id: 'meta', name: 'Sample vendors: Meta', purposes: ['advertising'], data: PAGE_DATA, policyUrl: 'https://www.facebook.com/about/privacy/' },
  { ...SAMPLE, id: 'baidu', name: 'Sample vendors: Baidu', purposes: ['analytics'], data: PAGE_DATA, policyUrl: 'https://privacy.baidu.com/policy/PrivacyPolicy' },
];

/** Named by the policy, without an address or a list. */
const NAMED_BY_POLICY: readonly Vendor[] = [
  {
    id: 'dingding', name: 'DingDing (interoperable interaction)', role: 'independent', purposes: ['interoperability'], data: ['what the interaction needs'],
    trigger: 'only when you interact with DingDing users', policyUrl: null, policyUrlReason: 'The privacy policy names no address.', source: 'privacy policy, last updated 2024-09-09',
  },
  {
    id: 'affiliates', name: 'Affiliates', role: 'independent', group: 'affiliates', purposes: ['analytics'], data: ['as the privacy policy describes'],
    storageLocations: ['Singapore'], transfer: 'Standard contractual clauses, as the privacy policy says', policyUrl: null, policyUrlReason: 'The privacy policy lists none; it gives the list on request.', source: 'privacy policy, last updated 2024-09-09',
  },
];

/** `origins`: where the demo's own third parties say what they are. */
export const vendorList = (origins: { readonly ads: string; readonly embeds: string }): Vendor[] => [
  ...POLICY_ROWS,
  ...NAMED_BY_POLICY,
  ...ALIBABA_GROUP,
  { id: 'sample-ads', name: 'Sample Ads (simulation)', role: 'independent', purposes: ['advertising'], data: ['identifier', 'page address'], policyUrl: `${origins.ads}/privacy`, source: 'this demo\'s own code' },
  { id: 'sample-embeds', name: 'Sample Embeds (simulation)', role: 'independent', purposes: ['preferences'], data: ['page address'], policyUrl: `${origins.embeds}/privacy`, source: 'this demo\'s own code' },
  ...SAMPLE_VENDORS,
];
