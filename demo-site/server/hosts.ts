/** The sites whose policy is implemented; each is a host of one registrable domain. */
export const PROPERTIES = ['www', 'open', 'appcenter'] as const;

export type Property = (typeof PROPERTIES)[number];

/** The registrable domain that the properties share. */
export const SHARED_DOMAIN = 'dingtalk.localhost';

/** Third parties, each on a registrable domain of its own. */
export const THIRD_PARTIES = {
  aplus: 'log.aplus-like.localhost',
  ads: 'ads.sample-ads.localhost',
  arms: 'rum.arms-demo.localhost',
  wpk: 'wpk-demo.localhost',
  embeds: 'explorer.sample-embeds.localhost',
} as const;

/** The documents have a host of their own: no property's policy, storage or consent reaches them. */
export const DOCS_HOST = `docs.${SHARED_DOMAIN}`;

/** The page of all states of the interface: a site of its own, so that what is tried there is no choice on the properties. */
export const STATES_HOST = 'consent-states.localhost';

export type ThirdParty = keyof typeof THIRD_PARTIES;

export const THIRD_PARTY_NAMES = Object.keys(THIRD_PARTIES) as readonly ThirdParty[];

export const propertyHost = (property: Property): string => `${property}.${SHARED_DOMAIN}`;

export const propertyOf = (host: string): Property | undefined => PROPERTIES.find((property) => propertyHost(property) === host);

export const thirdPartyOf = (host: string): ThirdParty | undefined => THIRD_PARTY_NAMES.find((name) => THIRD_PARTIES[name] === host);

/** Origins of the demo on one port. */
export interface Origins {
  readonly properties: Readonly<Record<Property, string>>;
  readonly thirdParties: Readonly<Record<ThirdParty, string>>;
  readonly docs: string;
  readonly states: string;
}

const originsOf = <Name extends string>(names: readonly Name[], hostOf: (name: Name) => string, port: number): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, `http://${hostOf(name)}:${port}`])) as Record<Name, string>;

export const originsOn = (port: number): Origins => ({
  properties: originsOf(PROPERTIES, propertyHost, port),
  thirdParties: originsOf(THIRD_PARTY_NAMES, (name) => THIRD_PARTIES[name], port),
  docs: `http://${DOCS_HOST}:${port}`,
  states: `http://${STATES_HOST}:${port}`,
});

/** The same origin over WebSocket. */
export const webSocketOrigin = (origin: string): string => origin.replace(/^http/, 'ws');
