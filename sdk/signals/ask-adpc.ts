import type { Declaration, PurposeId } from '../protocol';
import { adpc } from './adpc';
import { consentRequests } from './consent-requests';

/** Asks the browser what its user decided of what a site declares, and reports the purposes that are refused, whenever more are. */
export const askAdpc = (declaration: Declaration, report: (refused: readonly PurposeId[]) => void): Promise<void> => adpc(consentRequests(declaration), report);
