import { DERIVED, type Finding } from './finding';

const own = { place: 'cookie', setter: 'Taobao', vendor: 'taobao', basis: 'code', confidence: 'medium', lifetimeBasis: DERIVED } as const;

/** Taobao's names, which reach such a site only where sign-in is shared. */
export const TAOBAO: readonly Finding[] = [
  { ...own, names: ['_tb_token_', 'cookie2'], purpose: 'necessary', lifetime: 'session', data: ['session identifier', 'random token'], description: 'Session and request protection of Taobao; only with shared sign-in.', justification: 'Shared sign-in does not work without it.' },
  { ...own, names: ['t'], purpose: 'analytics', lifetime: 'P90D', possible: true, data: ['identifier'], description: 'Taobao. Whether it is necessary is unclear, so it is asked for.' },
  { ...own, names: ['_m_h5_tk', '_m_h5_tk_enc'], setter: 'mtop gateway', purpose: 'necessary', lifetime: 'P7D', confidence: 'high', data: ['token'], description: 'Token of the mtop service gateway.', justification: 'The gateway refuses calls without it.' },
  { ...own, names: ['lgc'], purpose: 'preferences', lifetime: 'P30D', data: ['nickname'], description: 'Taobao nickname.' },
  { ...own, names: ['tracknick'], purpose: 'preferences', lifetime: 'P365D', data: ['nickname'], description: 'Taobao nickname.' },
  { ...own, names: ['hng'], purpose: 'preferences', lifetime: 'P365D', data: ['region', 'language'], description: 'Region and language.' },
  { ...own, names: ['thw'], purpose: 'preferences', lifetime: 'P360D', data: ['region'], description: 'Region.' },
  { ...own, names: ['enc'], purpose: 'preferences', lifetime: 'P10Y', description: 'Taobao. What it is for is not public.' },
];
