import { NECESSARY, type Declaration, type PurposeId } from '../protocol';

/** One question that a browser may put to its user in the site's place. */
export interface ConsentRequest {
  /** Identifies the purpose in answers, which come in a header as well: a token without spaces, quotes or `*`. */
  readonly id: string;
  /** The question in one text, in English where the site has written none. */
  readonly text: string;
}

/** By purpose. */
export type ConsentRequests = Readonly<Record<PurposeId, ConsentRequest>>;

/** Where a site serves the requests, and the header of its pages that says so. */
export const CONSENT_REQUESTS_PATH = '/consent-requests.json';
/** Value of the `Link` header by which pages name that file. */
export const CONSENT_REQUESTS_LINK = `<${CONSENT_REQUESTS_PATH}>; rel="consent-requests"`;

const listed = (names: readonly string[]): string => names.join(', ') || 'none';

/**
 * What a declaration asks consent for, in the words of Advanced Data Protection Control: one request a purpose, `necessary` left
 * out. The text tells who asks, for what, and which third parties get data; the purpose's own description comes first, where the site has written one.
 * https://www.dataprotectioncontrol.org/spec/
 */
export function consentRequests({ site, purposes, vendors }: Pick<Declaration, 'site' | 'purposes' | 'vendors'>): ConsentRequests {
  const requestOf = (id: PurposeId, name = id, description = ''): ConsentRequest => {
    const receivers = vendors.filter((vendor) => vendor.purposes.includes(id)).map((vendor) => vendor.name);
    const asked = `${site.name} asks to store and read information on your device, and to send data, for the purpose "${name}".`;
    const told = `Third parties: ${listed(receivers)}. Controller: ${site.controller.name}. Policy: ${site.policyUrl}, version ${site.policyVersion}.`;
    return { id: encodeURIComponent(id).replaceAll('*', '%2A'), text: `${description} ${asked} ${told}`.trim() };
  };
  const optional = purposes.filter(({ id }) => id !== NECESSARY);
  return Object.fromEntries(optional.map(({ id, name, description }) => [id, requestOf(id, name, description)]));
}

/** The text of the file that the `Link` header names, `application/json`. */
export function consentRequestsFile(declaration: Pick<Declaration, 'site' | 'purposes' | 'vendors'>): string {
  const requests = Object.values(consentRequests(declaration));
  return `${JSON.stringify({ consentRequests: Object.fromEntries(requests.map(({ id, text }) => [id, text])) }, null, 2)}\n`;
}
