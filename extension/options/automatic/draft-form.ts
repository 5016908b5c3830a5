import type { AutomaticRule, AutomaticTrigger, RuleDraft } from '../../messaging/automatic';
import { DEFAULT_TRIGGERS } from './rule-words';

/** A rule that no one has written yet: the one that most people want. */
export const NEW_DRAFT: RuleDraft = {
  name: '', match: 'all-but', sites: [], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: true, trigger: DEFAULT_TRIGGERS['tab-closed'],
};

/** A rule to be changed. */
export function draftOf({ id: _, activeSince: __, ...draft }: AutomaticRule): RuleDraft {
  return draft;
}

/** The sites of a text, one a line; spelled as addresses spell them, and left as they are where they are none. */
export function sitesOf(written: string): string[] {
  const lines = written.split(/[\s,]+/).filter(Boolean);
  return [...new Set(lines.map(spelled))];
}

function spelled(line: string): string {
  const [star, host] = line.startsWith('*.') ? ['*.', line.slice(2)] : ['', line];
  const address = `http://${host}/`;
  return URL.canParse(address) && new URL(address).href === `http://${new URL(address).host}/` ? star + new URL(address).hostname : line;
}

/** The draft with another trigger; after a tab was closed only cookies can be reached, and the site was visited just now. */
export function withTrigger(draft: RuleDraft, on: AutomaticTrigger['on']): RuleDraft {
  return { ...draft, trigger: DEFAULT_TRIGGERS[on], ...(on === 'tab-closed' && { kinds: ['cookie'], unvisitedDays: 0 }) };
}
