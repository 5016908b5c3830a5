import type { DraftEntry, GuardedAct } from '../protocol';

/** A request's address as a pattern: of one endpoint, whatever it is told. */
function patternOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}*`;
}

/** What nobody declares, as entries to complete: each name once, with the script that came first. */
export function draftEntries(acts: readonly GuardedAct[]): DraftEntry[] {
  const drafts = acts.map(({ kind, name, script }): DraftEntry => ({ kind, name: kind === 'beacon' ? patternOf(name) : name, purpose: '', lifetime: 'unknown', data: [], script }));
  return drafts.filter((draft, index) => drafts.findIndex(({ kind, name }) => kind === draft.kind && name === draft.name) === index);
}
