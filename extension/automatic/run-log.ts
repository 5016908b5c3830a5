import type { RunEntry } from '../messaging/automatic';
import { SETTINGS } from '../settings/settings';

/** How much of the log is kept. */
export const LOG_BOUNDS = { entries: 200, milliseconds: 30 * 86_400_000 } as const;

const areaOf = (isPrivate: boolean) => (isPrivate ? SETTINGS.privateLog : SETTINGS.automaticLog);
const isKept = ({ time }: RunEntry): boolean => Date.now() - time <= LOG_BOUNDS.milliseconds;

/** Writes down what a rule did. An entry that is there already is replaced: a run that was cut short reports twice. */
export async function logRun(entry: RunEntry): Promise<void> {
  const area = areaOf(entry.isPrivate);
  const earlier = (await area.get()).filter(({ id }) => id !== entry.id);
  await area.set([entry, ...earlier].filter(isKept).slice(0, LOG_BOUNDS.entries));
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
