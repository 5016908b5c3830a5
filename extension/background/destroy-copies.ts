import { browser } from '../platform/browser';
import { createQueue } from '../platform/create-queue';
import { SETTINGS } from '../settings/settings';
import { isOver } from './undo-note';
import { changeAllNotes } from './undo-storage';

/** Name of the alarm that destroys copies in time. Of all copies the one that ends first has it; when it rings, the next one is set. */
export const UNDO_ALARM = 'undo-copies';

const inTurn = createQueue();

/** Sees to it that a copy is destroyed in time. Call it once the copy is kept. */
export const setEnd = (expires: number): Promise<void> => inTurn(async () => {
  const { scheduledTime = Infinity } = (await browser.alarms.get(UNDO_ALARM)) ?? {};
  if (expires < scheduledTime) await browser.alarms.create(UNDO_ALARM, { when: expires });
});

/** Destroys what is too old, and sees to it that the next one is. Call it at each start and on the alarm. */
export const destroyOldCopies = (): Promise<void> => inTurn(async () => {
  const { left } = await changeAllNotes((note) => (isOver(note) ? null : note));
  if (left.length) await browser.alarms.create(UNDO_ALARM, { when: Math.min(...left.map(({ expires }) => expires)) });
  else await browser.alarms.clear(UNDO_ALARM);
});

/** Destroys all copies of all sites, and says how many there were. */
export const forgetCopies = async (): Promise<number> => (await changeAllNotes(() => null)).gone;

/** Destroys the copies of private windows. */
export async function forgetPrivateCopies(): Promise<void> {
  await changeAllNotes(() => null, { privateOnly: true });
}

/** Lets copies end as soon as one that is made now would, where that is sooner. */
export async function shortenCopies(): Promise<void> {
  const age = (await SETTINGS.undoMinutes.get()) * 60_000;
  await changeAllNotes((note) => (note.expires <= note.time + age ? note : { ...note, expires: note.time + age }));
  await destroyOldCopies();
}
