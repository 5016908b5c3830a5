/** The third party's origin, read from the script that is running; only while it first runs. */
export const ownOrigin = (): string => new URL((document.currentScript as HTMLScriptElement).src).origin;
