import { DERIVED, type Finding } from './finding';

const inCode = 'is in the package\'s code';
const arms = { vendor: 'arms', purpose: 'analytics', basis: 'package', confidence: 'high' } as const;
const wpk = { vendor: 'wpk', purpose: 'analytics', basis: 'package' } as const;

/** Names of performance and error monitoring. */
export const MONITORING: readonly Finding[] = [
  { ...arms, names: ['_bl_uid'], place: 'cookie', setter: '@arms/js-sdk 1.8.35', lifetime: 'P180D', lifetimeBasis: inCode, data: ['identifier'], description: 'Visitor identifier of browser monitoring.' },
  { ...arms, names: ['_bl_sid'], place: 'session-storage', setter: '@arms/js-sdk 1.8.35', lifetime: 'session', data: ['session identifier'], description: 'Session of browser monitoring.' },
  { ...arms, names: ['_arms_uid', '_arms_session'], place: 'local-storage', setter: '@arms/rum-browser 0.0.37', lifetime: 'persistent', data: ['identifier', 'session identifier'], description: 'Visitor and session of real user monitoring.' },
  { ...arms, names: ['arms_rum2_local_config'], place: 'local-storage', setter: '@arms/rum-browser 0.0.37', lifetime: 'persistent', data: ['configuration'], description: 'Remote configuration, kept on the device.' },
  { ...arms, names: ['arms_uid'], place: 'cookie', setter: 'ARMS, older', basis: 'vendor', lifetime: 'P1Y', lifetimeBasis: 'is that of an Alibaba cookie rule', data: ['identifier'], description: 'Visitor identifier. Alibaba calls it functional.' },
  { ...wpk, names: ['__wpkreporterwid_'], place: 'cookie', setter: 'wpk-reporter 0.9.3', lifetime: 'P180D', lifetimeBasis: inCode, confidence: 'high', data: ['identifier'], description: 'Visitor identifier of error monitoring; a copy stays in memory until the page is reloaded.' },
  { ...wpk, names: ['wpkreporter:dynamicConf'], place: 'local-storage', setter: 'wpk-reporter 0.9.3', lifetime: 'PT30M', lifetimeBasis: inCode, confidence: 'medium', data: ['configuration'], description: 'Remote configuration, kept on the device.' },
  { names: ['__itrace_wid'], place: 'cookie', setter: 'UC itrace', vendor: 'wpk', purpose: 'analytics', lifetime: 'unknown', basis: 'code', confidence: 'medium', data: ['identifier'], description: 'Visitor identifier of UC\'s monitoring.' },
  { names: ['UM_distinctid'], place: 'cookie', setter: 'Umeng, CNZZ', vendor: 'umeng', purpose: 'analytics', lifetime: 'P6M', lifetimeBasis: DERIVED, basis: 'code', confidence: 'high', data: ['identifier'], description: 'Visitor identifier.' },
  { names: ['CNZZDATA*'], place: 'cookie', setter: 'CNZZ', vendor: 'umeng', purpose: 'analytics', lifetime: 'unknown', basis: 'code', confidence: 'medium', data: ['identifier', 'time of visit'], description: 'Visit counter.' },
];
