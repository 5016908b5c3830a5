/* What a site may and may not write into its configuration. Each line below an @ts-expect-error must not compile. */
import { init, type Config, type ConfigEntry, type ConfigVendor } from '../../sdk/index';

const site = { name: 'My shop', hosts: ['www.example.com'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'My Shop Ltd', contact: 'privacy@example.com' } } as const;

const config = {
  site,
  region: null,
  mode: { analytics: 'opt-in' },
  vendors: [{ id: 'ads', name: 'Sample Ads', purposes: ['advertising'], policyUrl: null, policyUrlReason: 'made up' }],
  entries: [{ kind: 'cookie', name: 'cart', purpose: 'necessary', lifetime: 'session', vendor: null }],
  held: { seconds: 60 },
} satisfies Config;
init(config);

const entry: ConfigEntry = { kind: 'beacon', name: 'https://a.example/*', purpose: 'analytics', lifetime: 'session', whileHeld: 'reject' };
const vendor: ConfigVendor = { id: 'a', name: 'A', purposes: ['analytics'], policyUrl: '/a' };
const whole: Config = { site, entries: [entry], vendors: [vendor] };

// @ts-expect-error A site has a controller.
const nobody: Config = { site: { name: 'a', hosts: ['a'], policyUrl: '/', policyVersion: '1' } };
// @ts-expect-error There is no such kind.
const kind: ConfigEntry = { kind: 'cookies', name: 'a', purpose: 'analytics', lifetime: 'session' };
// @ts-expect-error Each entry says how long it stays.
const forever: ConfigEntry = { kind: 'cookie', name: 'a', purpose: 'analytics' };
// @ts-expect-error There is no such key.
const misspelt = { site, purpose: [] } satisfies Config;
// @ts-expect-error No other rule exists.
const undeclared = { site, undeclared: 'deny' } satisfies Config;
// @ts-expect-error Null says nothing of what has to be there.
const nameless: ConfigVendor = { id: 'a', name: null, purposes: ['analytics'] };
