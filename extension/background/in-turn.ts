import { createQueue } from '../platform/create-queue';

/** The queue of all that reads and writes the settings of automatic clearing. */
export const inTurn = createQueue();
