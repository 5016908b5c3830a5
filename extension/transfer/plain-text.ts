/** Characters that a line of text can't hold: control characters would end or garble it, half a surrogate pair has no bytes. */
const UNPRINTABLE = /[\0-\x1f\x7f]|\p{Surrogate}/u;

/** Whether all of the texts can stand in a line of a text file and come back as they were. */
export const isPlain = (...texts: readonly string[]): boolean => texts.every((text) => !UNPRINTABLE.test(text));
