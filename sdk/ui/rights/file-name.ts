/** Name of a file that is made for the visitor: what it is, of which host, on which day. */
export const fileName = (what: string, ending: string, now = new Date()): string => `${what}-${location.hostname}-${now.toISOString().slice(0, 10)}.${ending}`;
