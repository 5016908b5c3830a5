/** Milliseconds. */
const LONGEST_WAIT = 1000;

/** Resolves after so many milliseconds; in the next task where none are given. */
export const wait = (time?: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** What comes in time, or undefined: neither a refusal nor a listener waits for ever. */
export const inTime = <T>(coming: Promise<T>): Promise<T | void> => Promise.race([coming, wait(LONGEST_WAIT)]);
