import { natives } from '../natives';

/** Whether this host has noted that mark under that key. Where storage is denied it has noted nothing. */
export function isNotedHere(key: string, mark: string): boolean {
  const { localStorage, getItem } = natives();
  return !!localStorage && getItem(localStorage, key) === mark;
}

/** Notes it. Where storage is denied or full the next load finds nothing and does again what was done, which does no harm. */
export function noteHere(key: string, mark: string): void {
  const { localStorage, setItem } = natives();
  try {
    if (localStorage) setItem(localStorage, key, mark);
  } catch (error) {
    console.warn(`DingTalkConsent: ${key} could not be noted.`, error);
  }
}
