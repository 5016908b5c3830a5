import { forgetUnasked } from '../automatic/forget-unasked';
import { forgetLog, readLog } from '../automatic/run-log';
import { lastingStores, openSpots, type OpenSpot } from '../automatic/spots';
import { picker } from '../automatic/pick-rows';
import type { AutomaticMessages, AutomaticRule, PreviewLine, RuleDraft, RulePreview, RuleProblems, Spot } from '../messaging/automatic';
import type { Answers } from '../messaging/answer';
import { refusalOf } from '../refusal/saved-refusals';
import { isSound, RULE_BOUNDS, ruleProblems, type RuleList } from '../settings/automatic-rule';
import { SETTINGS } from '../settings/settings';
import { listRows } from '../stores';
import { openPlace } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import { siteOfHost } from '../stores/site';
import { automaticTabs } from './automatic';
import { inTurn } from './in-turn';
import { withoutProtected } from './protect';
import { lookAt, spotsOf, undoRun } from './run-rule';
import { undoNote } from './undo-copies';

/** Lines and names that a dry run shows. */
const MOST = { lines: 200, names: 20 } as const;

async function readableRules(): Promise<readonly AutomaticRule[]> {
  const { isReadable, rules }: RuleList = await SETTINGS.automaticRules.get();
  if (!isReadable) throw new Error('The stored rules can not be read: discard them first');
  return rules;
}

async function ruleOf(id: string): Promise<AutomaticRule> {
  const rule = (await readableRules()).find((one) => one.id === id);
  if (!rule) throw new Error('There is no such rule any more');
  return rule;
}

async function saveRules(rules: readonly AutomaticRule[]): Promise<void> {
  await SETTINGS.automaticRules.set({ rules });
  await forgetUnasked(rules);
}

/** Only whole sites can be named, since a site's cookies lie on all of its hosts. */
const isWholeSite = (pattern: string): boolean => pattern.startsWith('*.') || siteOfHost(pattern) === pattern;

function problemsOf(draft: RuleDraft): RuleProblems {
  const problems: RuleProblems = { ...ruleProblems(draft), ...(draft.storeId !== null && isPrivateStore(draft.storeId) && { storeId: 'private-store' as const }) };
  return problems.sites || draft.sites.every(isWholeSite) ? problems : { ...problems, sites: 'host-not-site' };
}

async function save(id: string | null, draft: RuleDraft): Promise<{ id: string | null; problems: RuleProblems | null }> {
  const problems = problemsOf(draft);
  if (Object.keys(problems).length) return { id, problems };
  if (!isSound(draft)) throw new Error('This is no rule');
  const rules = await readableRules();
  const rule: AutomaticRule = { ...draft, id: id ?? crypto.randomUUID(), activeSince: null };
  const isNew = !rules.some((one) => one.id === rule.id);
  if (isNew && rules.length >= RULE_BOUNDS.rules) return { id, problems: { name: 'too-many' } };
  await saveRules(isNew ? [...rules, rule] : rules.map((one) => (one.id === rule.id ? rule : one)));
  return { id: rule.id, problems: null };
}

async function lineOf(rule: AutomaticRule, spot: Spot, open: readonly OpenSpot[]): Promise<PreviewLine> {
  const isClosing = rule.trigger.on === 'tab-closed';
  /* As it will be when the tab has been closed. */
  const at = await lookAt(spot, isClosing ? open.filter(({ site }) => site !== spot.site) : open);
  const rows = await withoutProtected((await listRows(await openPlace(at.tab))).filter(picker(rule, spot, at)), spot.isPrivate);
  return { ...spot, items: rows.length, names: rows.slice(0, MOST.names).map(({ name }) => name), cookiesOnly: !at.isOpen };
}

async function preview(rule: AutomaticRule): Promise<RulePreview> {
  const open = await openSpots();
  const lines: PreviewLine[] = [];
  for (const spot of await spotsOf(rule, open)) lines.push(await lineOf(rule, spot, open));
  const full = lines.filter(({ items }) => items > 0);
  return { lines: full.slice(0, MOST.lines), sites: full.length, items: full.reduce((sum, { items }) => sum + items, 0) };
}

/** What a rule says, without whether it is on. */
const wordsOf = ({ activeSince: _, ...rule }: AutomaticRule): string => JSON.stringify(rule);

/** It may have been deleted while its dry run went on. */
async function notePreviewed(rule: AutomaticRule): Promise<void> {
  await ruleOf(rule.id);
  await SETTINGS.previewed.set({ ...(await SETTINGS.previewed.get()), [rule.id]: wordsOf(rule) });
}

async function switchRule(id: string, isOn: boolean): Promise<void> {
  const rule = await ruleOf(id);
  if (isOn && (await SETTINGS.previewed.get())[id] !== wordsOf(rule)) throw new Error('Look at the dry run of this rule first');
  await saveRules((await readableRules()).map((one) => (one.id === id ? { ...one, activeSince: isOn ? Date.now() : null } : one)));
}

async function view(): ReturnType<Answers['automatic.view']> {
  const list = await SETTINGS.automaticRules.get();
  const isUndoable = async (spot: Spot, time: number): Promise<boolean> => (await undoNote(spot, time)) !== null && !(await refusalOf(spot.site, spot.isPrivate));
  const log = await Promise.all((await readLog()).map(async (entry) => ({ ...entry, canUndo: await isUndoable(entry, entry.time) })));
  return { ...list, log, storeIds: await lastingStores(list.rules.flatMap(({ storeId }) => storeId ?? [])) };
}

async function undo(id: string): ReturnType<Answers['automatic.undo']> {
  const entry = (await readLog()).find((one) => one.id === id);
  if (!entry) throw new Error('The log has no such entry any more');
  if (await refusalOf(entry.site, entry.isPrivate)) throw new Error('Storing is refused for this site: allow it again first');
  return undoRun(entry);
}

/** What the background does for the options page about automatic clearing, one line a message. */
export const AUTOMATIC_ANSWERS: Pick<Answers, keyof AutomaticMessages> = {
  'automatic.view': view,
  async 'automatic.save'({ id, draft }) {
    const saved = await inTurn(() => save(id, draft));
    await automaticTabs();
    return saved;
  },
  async 'automatic.preview'({ id }) {
    const rule = await ruleOf(id);
    const shown = await preview(rule);
    await inTurn(() => notePreviewed(rule));
    return shown;
  },
  async 'automatic.switch'({ id, isOn }) {
    await inTurn(() => switchRule(id, isOn));
    await automaticTabs();
    return { isOn };
  },
  async 'automatic.delete'({ id }) {
    const deleted = await inTurn(async () => {
      const rules = await readableRules();
      await saveRules(rules.filter((rule) => rule.id !== id));
      return rules.some((rule) => rule.id === id);
    });
    await automaticTabs();
    return { deleted };
  },
  async 'automatic.discard'() {
    await inTurn(() => saveRules([]));
    await automaticTabs();
    return { discarded: true };
  },
  'automatic.undo': ({ entry }) => inTurn(() => undo(entry)),
  'automatic.forget-log': () => inTurn(async () => ({ forgotten: await forgetLog() })),
};
