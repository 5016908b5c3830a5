import type { Signal } from './signal';

/** Global Privacy Control: do not sell or share, which here is advertising. https://w3c.github.io/gpc/ */
export const gpc: Signal = {
  name: 'gpc',
  refuses: () => ((navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true ? ['advertising'] : []),
};
