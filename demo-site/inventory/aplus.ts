import { DERIVED, type Finding } from './finding';

const own = { vendor: 'aplus', setter: 'Aplus web analytics', basis: 'code', purpose: 'analytics' } as const;

/** Names of Alibaba's web analytics. */
export const APLUS: readonly Finding[] = [
  { ...own, names: ['cna'], place: 'cookie', lifetime: 'P7300D', lifetimeBasis: `${DERIVED}; browsers cap it at 400 days`, confidence: 'high', data: ['identifier'], description: 'Visitor identifier on the site and on mmstat.com, written again from its twin in local storage.' },
  { ...own, names: ['APLUS_CNA'], place: 'local-storage', lifetime: 'persistent', confidence: 'high', data: ['identifier', 'date'], description: 'Twin of the cookie cna.' },
  { ...own, names: ['APLUS_S_CORE_*', 'APLUS_CORE_*', 'APLUS_LS_KEY'], place: 'local-storage', lifetime: 'persistent', confidence: 'high', data: ['script code'], description: 'Code of the analytics script, kept on the device.' },
  { ...own, names: ['aplusx_retry_times', 'wm_referrer', 'refer_pv_id', 'lost_pv_page*'], place: 'local-storage', lifetime: 'persistent', confidence: 'medium', data: ['previous page', 'page view identifier'], description: 'Page views that were not yet reported.' },
  {
    ...own, names: ['sca', 'atpsida', 'tbsa', 'cad', 'cap'], place: 'cookie', purpose: 'advertising', lifetime: 'session', lifetimeBasis: 'is that of a captured Set-Cookie without expiry', confidence: 'medium', data: ['identifier'],
    description: 'Third-party cookies of mmstat.com for advertising or analytics.',
  },
];

/** Listed on the privacy page only. */
export const APLUS_LISTED: readonly Finding[] = [
  { ...own, names: ['window.name'], place: 'window-name', lifetime: 'session', confidence: 'medium', description: 'The tab\'s name, used as a store (nameStorage).' },
  { ...own, names: ['spm', 'spm-cnt', '?spm='], place: 'link', lifetime: 'unknown', confidence: 'high', description: 'Link decoration: where on a page a link was clicked.' },
];
