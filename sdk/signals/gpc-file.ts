import type { Declaration } from '../protocol';

/** Where a site says whether it abides by Global Privacy Control. */
export const GPC_PATH = '/.well-known/gpc.json';

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * The text of `/.well-known/gpc.json`, `application/json`. It says `true` only where the SDK enforces what the signal refuses:
 * no guard is off or only reports, and what nobody declared is held.
 * @param lastUpdate when the site last changed this statement: an RFC 3339 date, or date and time
 * @throws {TypeError} where that is something else
 * https://w3c.github.io/gpc/#gpc-support-resource
 */
export function gpcFile({ guards, undeclared }: Pick<Declaration, 'guards' | 'undeclared'>, lastUpdate: string): string {
  if (!DATE.test(lastUpdate) || Number.isNaN(Date.parse(lastUpdate))) throw new TypeError(`gpcFile: "${lastUpdate}" is no date; write one such as 2026-01-15 or 2026-01-15T09:00:00Z.`);
  const isEnforced = undeclared === 'hold' && Object.values(guards).every((rule) => rule === 'on');
  return `${JSON.stringify({ gpc: isEnforced, lastUpdate })}\n`;
}
