import { createMatcher } from '../../sdk/declaration/match';
import type { Entry } from '../../sdk/protocol';
import type { RuleDraft, Spot } from '../messaging/automatic';
import type { NotedEntry } from '../settings/automatic-plan';
import { siteOfHost, siteOfUrl } from '../stores/site';
import type { Row } from '../stores/store';
import { matchesSite } from './matches-site';

/** What is known at the time of a run. */
export interface Moment {
  /** Whether a tab shows the site in the same cookie store. */
  readonly isOpen: boolean;
  /** What the site declared when it was last visited. */
  readonly noted: readonly NotedEntry[];
}

/** Whose it is, and where it is used: the site of the page that it is partitioned under. */
function sitesOf({ kind, domain, partition }: Row): readonly string[] {
  const own = kind === 'cookie' ? siteOfHost(domain) : siteOfUrl(domain);
  return partition === null ? [own] : [own, siteOfUrl(partition)];
}

/**
 * Whether a rule means what belongs to these sites. A site that is spared is spared on both sides: what it keeps in pages
 * of others, and what others keep in its pages.
 */
export function meansSites({ match, sites }: Pick<RuleDraft, 'match' | 'sites'>, concerned: readonly string[]): boolean {
  const isListed = (site: string): boolean => sites.some((pattern) => matchesSite(pattern, site));
  return match === 'only' ? concerned.some(isListed) : !concerned.some(isListed);
}

/** What is used in pages of other sites stays when the tab of one was closed. */
const isUsedThere = (row: Row, site: string): boolean => sitesOf(row).at(-1) === site;

/** Nothing without a declared purpose is taken for one, and no site declares for what others keep outside its pages. */
function hasPurpose({ purposes }: RuleDraft, site: string, noted: readonly NotedEntry[]): (row: Row) => boolean {
  if (!purposes.length) return () => true;
  const find = createMatcher(noted as readonly Entry[]); // a matcher reads kind and name only
  return (row) => sitesOf(row).includes(site) && purposes.includes(find(row.kind, row.name)?.purpose ?? '');
}

/** Tells of each row at a spot whether a rule deletes it. */
export function picker(rule: RuleDraft, { site }: Pick<Spot, 'site'>, { isOpen, noted }: Moment): (row: Row) => boolean {
  const isOfPurpose = hasPurpose(rule, site, noted);
  const isClosed = rule.trigger.on === 'tab-closed';
  return (row) =>
    rule.kinds.includes(row.kind) &&
    !(rule.keepSignIn && row.likelySignIn) &&
    meansSites(rule, sitesOf(row)) &&
    !(isClosed && (!isUsedThere(row, site) || isOpen)) &&
    isOfPurpose(row);
}
