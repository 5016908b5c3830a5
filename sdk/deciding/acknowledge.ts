import { natives } from '../natives';
import { NEWS_KEY, type Ruling } from '../protocol';
import { renewRecord } from '../record/write-record';
import type { DecidingOptions } from './options';
import type { Remembering } from './remember';

/** Notes that this host has told of a version; true where it had not. Where storage is denied it tells again. */
function isNewHere(version: string): boolean {
  const { localStorage, getItem, setItem } = natives();
  try {
    if (!localStorage || getItem(localStorage, NEWS_KEY) === version) return !localStorage;
    setItem(localStorage, NEWS_KEY, version);
  } catch (error) {
    console.warn('DingTalkConsent: what was told could not be noted.', error);
  }
  return true;
}

/**
 * Goes on under the present version of the policy where that asks nothing of the visitor. True where there is something to tell
 * that this host has not told.
 */
export function createAcknowledge({ declaration, standing, take, tell, remember }: Pick<DecidingOptions, 'declaration' | 'standing' | 'take' | 'tell'> & Pick<Remembering, 'remember'>): (ruling: Ruling) => boolean {
  const { policyVersion } = declaration.site;
  return ({ lapsed, news, isPending }) => {
    const previous = standing().record;
    if (!previous || lapsed.length) return false;
    if (!isPending && previous.policyVersion !== policyVersion) {
      const { record, stored } = renewRecord(previous, { policyVersion });
      take(record, stored);
      tell();
      remember({ event: 'policy-updated', record });
    }
    const isToTell = news.length > 0 && isNewHere(policyVersion);
    if (isToTell) remember({ event: 'notice_shown', record: previous });
    return isToTell;
  };
}
