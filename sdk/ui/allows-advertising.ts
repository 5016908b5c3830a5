import type { UiContext } from '../protocol';

/** True where the visitor's own choice allows advertising, which also outranks Global Privacy Control. */
export const allowsAdvertising = (context: UiContext): boolean => context.record()?.purposes['advertising'] === true;
