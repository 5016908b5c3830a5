import { CONSENT_REQUESTS_PATH, consentRequestsFile, GPC_PATH, gpcFile, parseDeclaration } from '../../sdk/well-known';
import type { DemoConfig } from '../inventory/build-config';
import type { Reply } from './reply';

/** When the demo began to say so. */
const GPC_SINCE = '2026-11-25';

const json = (body: string): Reply => ({ status: 200, headers: { 'Content-Type': 'application/json' }, body });

/** Files that say what a property abides by and asks for, made from its declaration; undefined for other paths. */
export function wellKnown(path: string, config: DemoConfig): Reply | undefined {
  if (path === GPC_PATH) return json(gpcFile(parseDeclaration(config), GPC_SINCE));
  if (path === CONSENT_REQUESTS_PATH) return json(consentRequestsFile(parseDeclaration(config)));
  return undefined;
}
