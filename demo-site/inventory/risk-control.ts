import { DERIVED, type Finding } from './finding';

const own = {
  setter: 'Alibaba risk control (AWSC, baxia)', vendor: 'risk-control', basis: 'code', purpose: 'necessary', data: ['device characteristics'],
  justification: 'Tells people from automated attacks. It can recognise the device, so it is disclosed although it is not asked for.',
} as const;
const days180 = { lifetime: 'P180D', lifetimeBasis: DERIVED, confidence: 'high' } as const;
const twin = { place: 'local-storage', lifetime: 'persistent', confidence: 'high' } as const;

/** Names of anti-abuse scripts and of the network edge. */
export const RISK_CONTROL: readonly Finding[] = [
  { ...own, ...days180, names: ['isg'], place: 'cookie', description: 'Anti-abuse token.' },
  { ...own, ...twin, names: ['isg__'], description: 'Twin of the cookie isg.' },
  { ...own, ...days180, names: ['tfstk'], place: 'cookie', description: 'Anti-abuse token.' },
  { ...own, ...twin, names: ['tfstk__'], description: 'Twin of the cookie tfstk.' },
  { ...own, ...days180, names: ['l'], place: 'cookie', possible: true, description: 'Device token of older pages.' },
  { ...own, names: ['xlly_s'], place: 'cookie', lifetime: 'P1D', lifetimeBasis: DERIVED, confidence: 'high', description: 'Whether the slider test was shown.' },
  { ...own, names: ['baxia_entry_config', 'baxia_entry_config_time', '__00b204e9800998__'], place: 'local-storage', lifetime: 'persistent', confidence: 'medium', description: 'Configuration of the anti-abuse script.' },
  { ...own, names: ['ssxmod_itna', 'ssxmod_itna2'], place: 'cookie', lifetime: 'unknown', confidence: 'medium', description: 'Anti-abuse token.' },
  { ...own, names: ['_uab_collina', 'u_asec', 'umdata_', 'x5sec'], place: 'cookie', lifetime: 'unknown', confidence: 'medium', description: 'Test that tells people from programs, and device token.' },
  {
    names: ['acw_tc', 'acw_sc__v2', 'acw_sc__v3', 'aliyungf_tc'], place: 'cookie', setter: 'Alibaba Cloud network edge', vendor: 'alibaba-cloud', basis: 'code', purpose: 'necessary', lifetime: 'unknown', confidence: 'medium',
    data: ['route to a server'], description: 'Routes a visitor to the same server and filters attacks.', justification: 'Without it the load balancer and the firewall cannot work.',
  },
];
