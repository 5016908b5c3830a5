import type { Gate } from './gate';
import { mediaGate } from './media';
import { templateGate } from './template';

/** The gates of everything but scripts. */
export const gates: readonly Gate[] = [templateGate, mediaGate];
