import { createEmitter } from './lib/emitter';
import type { ConsentEvents } from './protocol';

/** The SDK's events: one SDK a page, so one emitter. */
export const { on, emit } = createEmitter<ConsentEvents>();
