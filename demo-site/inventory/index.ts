import type { Entry, StorageKind } from '../../sdk/protocol';
import type { Property } from '../server/hosts';
import { APLUS, APLUS_LISTED } from './aplus';
import { demoEntries } from './demo-own';
import { DINGTALK, DINGTALK_LISTED } from './dingtalk';
import { POSSIBLE, sourceOf, type Finding, type Place } from './finding';
import { MONITORING } from './monitoring';
import { RISK_CONTROL } from './risk-control';
import { SAMPLES } from './sample-vendors';
import { TAOBAO } from './taobao';

export { sourceOf, type Finding } from './finding';

/** Everything the inventory knows of others' storage, what a page can only list included. */
export const FINDINGS: readonly Finding[] = [
  ...DINGTALK, ...DINGTALK_LISTED, ...APLUS, ...APLUS_LISTED, ...RISK_CONTROL, ...TAOBAO, ...MONITORING, ...SAMPLES,
];

const isStored = (place: Place): place is StorageKind => !['link', 'app-store'].includes(place);

/** A finding as entries of a declaration; none where the SDK cannot guard its place. */
export function toEntries(finding: Finding): Entry[] {
  const { place, purpose, vendor, lifetime, data = [], description, justification, httpOnly, possible } = finding;
  if (!isStored(place)) return [];
  return finding.names.map((name) => ({
    kind: place, name, purpose, lifetime, data,
    description: possible ? `${POSSIBLE}${description}` : description,
    source: sourceOf(finding),
    ...(vendor && { vendor }),
    ...(justification && { justification }),
    ...(httpOnly && { httpOnly }),
  }));
}

/** The storage entries that a property declares. Other companies' names stand on www only, the marketing site. */
export function storageEntries(property: Property): Entry[] {
  const here = property === 'www' ? FINDINGS : FINDINGS.filter((finding) => !SAMPLES.includes(finding));
  return [...demoEntries(property), ...here.flatMap(toEntries)];
}
