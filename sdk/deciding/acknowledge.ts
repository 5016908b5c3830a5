import { NEWS_KEY, type ConsentRecord, type Ruling } from '../protocol';
import { renewRecord } from '../record/write-record';
import { lookAgain } from './ask-again';
import { isNotedHere, noteHere } from './noted-here';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';

/** Notes that this host has told of a version; true where it had not. Where storage is denied it tells again. */
function isNewHere(version: string): boolean {
  const isNew = !isNotedHere(NEWS_KEY, version);
  if (isNew) noteHere(NEWS_KEY, version);
  return isNew;
}

/**
 * Goes on under the present version of the policy where that asks nothing of the visitor. True where there is something to tell
 * that this host has not told. Only ever forward: two open tabs of different versions would else renew each other's record for ever.
 */
export function createAcknowledge({ declaration, standing, take, tell, remember }: Pick<DecidingOptions, 'declaration' | 'standing' | 'take' | 'tell'> & Pick<Remembering, 'remember'>): (ruling: Ruling) => boolean {
  const { site, changes = [] } = declaration;
  const versions = changes.map(({ version }) => version);
  const isNewer = (version: string): boolean => versions.includes(version) && versions.indexOf(version) < versions.lastIndexOf(site.policyVersion);
  return ({ lapsed, news, isPending, rule }) => {
    const previous = standing().record;
    if (!previous || lapsed.length) return false;
    const isUpdated = !isPending && isNewer(previous.policyVersion);
    if (isUpdated || Date.now() >= previous.until) {
      const { record, stored } = renewRecord(previous, { ...(isUpdated && { policyVersion: site.policyVersion }), until: lookAgain(previous.time, rule.reask) });
      take(record, stored);
      tell();
      if (isUpdated) remember({ event: 'policy-updated', record });
    }
    const isToTell = news.length > 0 && isNewHere(site.policyVersion);
    if (isToTell) remember({ event: 'notice_shown', ...(standing().record && { record: standing().record as ConsentRecord }) });
    return isToTell;
  };
}
