import type { RunEntry } from '../messaging/automatic';
import { SETTINGS } from '../settings/settings';

/** How much of the log is kept. */
export const LOG_BOUNDS = { entries: 200, milliseconds: 30 * 86_400_000, names: 20, characters: 100 } as const;

const areaOf = (isPrivate: boolean) => (isPrivate ? SETTINGS.privateLog : SETTINGS.automaticLog);
const isKept = ({ time }: RunEntry): boolean => Date.now() - time <= LOG_BOUNDS.milliseconds;

/** Names are the pages' own, of any length and number: the log tells some of each. */
function cut({ failed, ...entry }: RunEntry): RunEntry {
  const named = failed.slice(0, LOG_BOUNDS.names).map(({ name, reason }) => ({ name: name.length > LOG_BOUNDS.characters ? `${name.slice(0, LOG_BOUNDS.characters)}…` : name, reason }));
  return { ...entry, failed: named, ...(failed.length > named.length && { moreFailed: failed.length - named.length }) };
}

/** Writes down what a rule did. An entry that is there already is replaced: a run that was cut short reports twice. */
export async function logRun(entry: RunEntry): Promise<void> {
  const area = areaOf(entry.isPrivate);
  const earlier = (await area.get()).filter(({ id }) => id !== entry.id);
  await area.set([cut(entry), ...earlier].filter(isKept).slice(0, LOG_BOUNDS.entries));
}

/** All that rules did, newest first. */
export async function readLog(): Promise<RunEntry[]> {
  const all = [...(await SETTINGS.automaticLog.get()), ...(await SETTINGS.privateLog.get())];
  return all.filter(isKept).sort((a, b) => b.time - a.time);
}

/** Empties the log; says how many entries it had. */
export async function forgetLog(): Promise<number> {
  const { length } = await readLog();
  await Promise.all([SETTINGS.automaticLog.set([]), SETTINGS.privateLog.set([])]);
  return length;
}
