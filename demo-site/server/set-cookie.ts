export interface CookieOptions {
  readonly name: string;
  readonly value: string;
  readonly domain?: string;
  readonly path?: string;
  readonly maxAgeSeconds?: number;
  readonly httpOnly?: boolean;
  /** Sent to third-party contexts; needs a secure context, which `*.localhost` is. */
  readonly thirdParty?: boolean;
  readonly partitioned?: boolean;
}

/** A Set-Cookie header. */
export const setCookie = ({ name, value, domain, path = '/', maxAgeSeconds, httpOnly, thirdParty, partitioned }: CookieOptions): string =>
  [
    `${name}=${value}`,
    `Path=${path}`,
    ...(domain ? [`Domain=${domain}`] : []),
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    ...(httpOnly ? ['HttpOnly'] : []),
    thirdParty ? 'SameSite=None; Secure' : 'SameSite=Lax',
    ...(partitioned ? ['Partitioned'] : []),
  ].join('; ');

/** Names in a Cookie header, each once. */
export const cookieNames = (header: string): string[] => [
  ...new Set(header.split(';').map((pair) => pair.split('=')[0]?.trim() ?? '').filter(Boolean)),
];

/** The value of one cookie in a Cookie header. */
export const cookieValue = (header: string, name: string): string | undefined =>
  header.split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
