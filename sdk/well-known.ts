/** Files that a site's server serves, made from its declaration. Pure: for servers and build steps, never needed in a page. */
export { parseDeclaration } from './declaration/parse-declaration';
export { CONSENT_REQUESTS_LINK, CONSENT_REQUESTS_PATH, consentRequests, consentRequestsFile, type ConsentRequest, type ConsentRequests } from './signals/consent-requests';
export { GPC_PATH, gpcFile } from './signals/gpc-file';
