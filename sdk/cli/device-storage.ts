import type { Declaration, Entry } from '../protocol';
import { readDuration } from './read-duration';

/** The framework's numbers of purposes, by purpose of the site. Only the site knows them, so that one that is left out stays out. */
export type TcfPurposes = Readonly<Record<string, readonly number[]>>;

interface Disclosure {
  readonly identifier: string;
  readonly type: 'cookie' | 'web';
  readonly maxAgeSeconds?: number | null;
  readonly cookieRefresh?: boolean;
  readonly domains: readonly string[];
  readonly purposes?: readonly number[];
  readonly description?: string;
}

interface Domain {
  readonly domain: string;
  readonly purposes?: readonly number[];
  readonly use?: string;
}

export interface DeviceStorage {
  readonly disclosures: readonly Disclosure[];
  readonly domains: readonly Domain[];
}

export interface DeviceStorageOptions {
  /** Id of the vendor whose file it is; left out: all entries. */
  readonly vendor: string | undefined;
  readonly tcf: TcfPurposes;
}

const MONTH = 30 * 24 * 3600;
const YEAR = 365 * 24 * 3600;

/** Seconds as `Max-Age` counts them, a year being 365 days and a month 30; 0 for a session. Null: nobody says. */
function maxAge(lifetime: string): number | null {
  if (lifetime === 'session') return 0;
  const duration = readDuration(lifetime);
  return duration && Math.floor(duration.months / 12) * YEAR + (duration.months % 12) * MONTH + duration.seconds;
}

/** Host of a URL pattern, without scheme and port. */
const hostOf = (pattern: string): string => (/^\w+:\/\/(?:[^/@]*@)?([^/]*?)(?::[\d*]+)?\//.exec(pattern)?.[1] ?? '').toLowerCase();

const known = <T>(key: string, value: T | null | undefined): object => (value === null || value === undefined ? {} : { [key]: value });

function disclosureOf(entry: Entry, hosts: readonly string[], tcf: TcfPurposes): Disclosure {
  const isCookie = entry.kind === 'cookie';
  return {
    identifier: entry.name,
    type: isCookie ? 'cookie' : 'web',
    ...(isCookie ? known('maxAgeSeconds', maxAge(entry.lifetime)) : { maxAgeSeconds: null }),
    domains: hosts,
    ...known('purposes', tcf[entry.purpose]),
    ...known('description', entry.description),
  };
}

/** One of each host: what it is used for is what all entries of it are used for. */
function domainsOf(beacons: readonly Entry[], hosts: readonly string[], tcf: TcfPurposes): Domain[] {
  const others = [...new Set(beacons.map(({ name }) => hostOf(name)))].filter((host) => host && !hosts.includes(host));
  return others.map((domain) => {
    const entries = beacons.filter(({ name }) => hostOf(name) === domain);
    const numbers = entries.map(({ purpose }) => tcf[purpose]);
    const uses = [...new Set(entries.flatMap(({ description }) => description ?? []))].join(' ');
    return {
      domain,
      ...(numbers.every((one) => one) && { purposes: [...new Set(numbers.flatMap((one) => one ?? []))].sort((a, b) => a - b) }),
      ...(uses && { use: uses }),
    };
  });
}

/**
 * A `deviceStorage.json`: IAB Europe TCF, Vendor Device Storage & Operational Disclosures, version 1.1.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/Vendor%20Device%20Storage%20%26%20Operational%20Disclosures.md
 * What a declaration does not know is left out, required or not: `cookieRefresh`, the age of a cookie that is persistent or not declared,
 * purposes without a number, `specialPurposes`, `sdks`.
 */
export function deviceStorage({ site, entries }: Declaration, { vendor, tcf }: DeviceStorageOptions): DeviceStorage {
  const hosts = site.hosts.map((host) => host.toLowerCase());
  const chosen = entries.filter((entry) => vendor === undefined || entry.vendor === vendor);
  const beacons = chosen.filter(({ kind }) => kind === 'beacon');
  return {
    disclosures: chosen.filter(({ kind }) => kind !== 'beacon').map((entry) => disclosureOf(entry, hosts, tcf)),
    domains: domainsOf(beacons, hosts, tcf),
  };
}

/** What the specification wants and the file lacks, one sentence each. */
export function deviceStorageWarnings({ disclosures, domains }: DeviceStorage): string[] {
  const ageless = disclosures.filter(({ maxAgeSeconds }) => maxAgeSeconds === undefined).map(({ identifier }) => identifier);
  const hasCookies = disclosures.some(({ type }) => type === 'cookie');
  const isWithout = [...disclosures, ...domains].some(({ purposes }) => !purposes);
  return [
    ...(ageless.length ? [`maxAgeSeconds is left out, since no duration is declared: ${ageless.join(', ')}.`] : []),
    ...(hasCookies ? ['cookieRefresh is left out: a declaration does not say whether a cookie is set anew.'] : []),
    ...(isWithout ? ['purposes are left out where they have no number: write --tcf analytics=1,7, for example, and --tcf necessary= for none.'] : []),
  ];
}
