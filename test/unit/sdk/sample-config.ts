/** A configuration that uses every part of the contract once; tests change what they are about. */
export const sampleConfig = () => ({
  site: {
    name: 'Sample',
    property: 'www',
    hosts: ['www.dingtalk.test', 'open.dingtalk.test'],
    policyUrl: '/privacy',
    policyVersion: '2024-09-09',
    controller: { name: 'Sample Controller', contact: 'privacy@demo.invalid' },
  },
  region: 'DE',
  mode: 'opt-in',
  undeclared: 'hold',
  language: 'en',
  purposes: [{ id: 'research', name: 'Research' }],
  vendors: [
    { id: 'metrics', name: 'Metrics', role: 'independent', purposes: ['analytics'], data: ['page URL'], policyUrl: 'https://metrics.test/privacy' },
    { id: 'host', name: 'Host', role: 'processor', purposes: ['necessary', 'research'], data: [], policyUrl: null, policyUrlReason: 'the site itself' },
  ],
  entries: [
    { kind: 'cookie', name: 'sid', purpose: 'necessary', lifetime: 'session', data: ['identifier'] },
    { kind: 'cookie', name: '_m_*', purpose: 'analytics', vendor: 'metrics', lifetime: 'P180D', data: ['identifier'] },
    { kind: 'cookie', name: 'ad', purpose: 'advertising', lifetime: 'P1Y', data: [] },
    { kind: 'local-storage', name: 'theme', purpose: 'preferences', lifetime: 'persistent', data: [] },
    { kind: 'local-storage', name: 'metrics:*', purpose: 'analytics', vendor: 'metrics', lifetime: 'unknown', data: [] },
    { kind: 'session-storage', name: 'draft', purpose: 'necessary', lifetime: 'session', data: [] },
    { kind: 'beacon', name: 'https://collect.metrics.test/*', purpose: 'analytics', vendor: 'metrics', lifetime: 'session', data: [] },
  ],
});

export type SampleConfig = ReturnType<typeof sampleConfig>;
