import { callingScript } from '../../lib/calling-script';
import type { Guarding } from '../guard';

/** What decides, with the script named that calls now: only in this file's bundle does the stack tell it from the SDK. */
export const asCalled = (guarding: Guarding): Guarding => guarding.of('file-system', callingScript());
