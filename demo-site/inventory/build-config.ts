import type { Declaration, Entry, SignalOptions } from '../../sdk/protocol';
import { PROPERTIES, propertyHost, webSocketOrigin, type Origins, type Property, type ThirdParty } from '../server/hosts';
import { storageEntries } from '.';
import { entriesIn, vendorsIn } from './in-chinese';
import { changesOf, NEXT_VERSION, visitorOf, type PlayedChange, type PlayedVisitor } from './plays';
import { POLICY_RIGHTS } from './policy-rights';
import { purposesIn } from './purposes';
import { vendorList } from './vendors';

/** The date of the policy that is implemented. */
export const POLICY_VERSION = '2024-09-09';

export interface ConfigOptions {
  readonly property: Property;
  readonly origins: Origins;
  readonly language: string;
  /** ISO 3166 code; left out, the SDK applies its strictest rule. */
  readonly region?: string | undefined;
  readonly visitor?: PlayedVisitor | undefined;
  /** A made-up next version of the policy. */
  readonly change?: PlayedChange | undefined;
}

/** What the demo writes into `#dingtalk-consent-config`. */
export type DemoConfig = Pick<Declaration, 'site' | 'undeclared' | 'language' | 'purposes' | 'vendors' | 'entries' | 'signals' | 'handOff' | 'rights' | 'changes'> & Partial<Pick<Declaration, 'visitor'>> & { readonly region?: string };

const ENDPOINTS: readonly { readonly party: ThirdParty; readonly vendor: string; readonly purpose: string; readonly description: string; readonly webSocket?: true }[] = [
  { party: 'aplus', vendor: 'aplus', purpose: 'analytics', description: 'Page views, by image, script and WebSocket.', webSocket: true },
  { party: 'arms', vendor: 'arms', purpose: 'analytics', description: 'Load times and errors, and the remote configuration.' },
  { party: 'wpk', vendor: 'wpk', purpose: 'analytics', description: 'Errors and page views, and the remote configuration.' },
  { party: 'ads', vendor: 'sample-ads', purpose: 'advertising', description: 'Visits, by sendBeacon, fetch, XMLHttpRequest and image.' },
  { party: 'embeds', vendor: 'sample-embeds', purpose: 'preferences', description: 'The embedded explorer.' },
];

/** Whom each signal tells: one of these that the visitor refuses is told so by its own. */
const SIGNALS: SignalOptions = {
  'google-consent-mode': { vendor: 'google' },
  'microsoft-uet': { vendor: 'microsoft' },
  'microsoft-clarity': { vendor: 'microsoft' },
  'meta-pixel': { vendor: 'meta' },
};

const endpointEntries = ({ thirdParties }: Origins): Entry[] =>
  ENDPOINTS.flatMap(({ party, webSocket, ...rest }) => {
    const origin = thirdParties[party];
    const origins = webSocket ? [origin, webSocketOrigin(origin)] : [origin];
    return origins.map((one) => ({ kind: 'beacon' as const, name: `${one}/*`, lifetime: 'session', data: ['page address'], source: 'this demo\'s own server', ...rest }));
  });

/** The configuration of one property, from the inventory. */
export function buildConfig({ property, origins, language, region, visitor, change }: ConfigOptions): DemoConfig {
  const inChinese = language === 'zh-CN';
  return {
    site: {
      name: inChinese ? 'DingTalk（独立演示）' : 'DingTalk (independent demonstration)',
      property,
      hosts: PROPERTIES.map(propertyHost),
      policyUrl: '/privacy',
      policyVersion: change ? NEXT_VERSION : POLICY_VERSION,
      controller: { name: inChinese ? '本演示的运营者（政策中为 DingTalk (Singapore) Private Limited）' : 'The operator of this demonstration (in the policy: DingTalk (Singapore) Private Limited)', contact: 'privacy@demo.invalid' },
    },
    ...(region && { region }),
    ...(visitor && { visitor: visitorOf(visitor, language) }),
    ...(change && { changes: changesOf(change, { since: POLICY_VERSION, language, now: Date.now() }) }),
    handOff: { name: 'DingDing', url: '/privacy#dingding' },
    rights: POLICY_RIGHTS,
    purposes: purposesIn(language),
    undeclared: 'hold',
    language,
    vendors: vendorsIn(language, vendorList(origins.thirdParties)),
    ...(property === 'open' && { signals: SIGNALS }),
    entries: entriesIn(language, [...storageEntries(property), ...endpointEntries(origins)]),
  };
}
