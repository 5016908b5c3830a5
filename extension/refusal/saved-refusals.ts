import type { Refusal } from '../settings/refusal';
import { SETTINGS } from '../settings/settings';

let known: Promise<readonly Refusal[]> | undefined;

async function read(): Promise<readonly Refusal[]> {
  return [...(await SETTINGS.standingRefusals.get()), ...(await SETTINGS.tabRefusals.get())];
}

/** Every refusal in force. Kept in memory while the background lives, since each changed cookie asks for it. */
export function savedRefusals(): Promise<readonly Refusal[]> {
  return (known ??= read());
}

/** Private windows leave nothing on disk, so their refusals are never written to the lasting area. */
const isLasting = ({ scope, isPrivate }: Refusal): boolean => scope === 'always' && !isPrivate;

async function save(refusals: readonly Refusal[]): Promise<void> {
  known = Promise.resolve(refusals);
  await SETTINGS.standingRefusals.set(refusals.filter(isLasting));
  await SETTINGS.tabRefusals.set(refusals.filter((one) => !isLasting(one)));
}

const sameAs = (a: Refusal) => (b: Refusal): boolean => a.site === b.site && a.isPrivate === b.isPrivate;

/** Adds a refusal in place of an earlier one for the same site. */
export async function addRefusal(refusal: Refusal): Promise<void> {
  const others = (await savedRefusals()).filter((one) => !sameAs(refusal)(one));
  await save([...others, refusal]);
}

/** Ends the refusals that `ends` picks, and returns them. */
export async function endRefusals(ends: (refusal: Refusal) => boolean): Promise<readonly Refusal[]> {
  const all = await savedRefusals();
  const ended = all.filter(ends);
  if (ended.length) await save(all.filter((one) => !ended.includes(one)));
  return ended;
}

/** The refusal that holds for a site: in a private window its own one first, else the general one, which reaches there too. */
export async function refusalOf(site: string, isPrivate: boolean): Promise<Refusal | null> {
  const ofSite = (await savedRefusals()).filter((one) => one.site === site && (isPrivate || !one.isPrivate));
  return ofSite.find((one) => one.isPrivate) ?? ofSite[0] ?? null;
}

/** For tests and for a new start: forgets what is kept in memory. */
export function forgetKnownRefusals(): void {
  known = undefined;
}
