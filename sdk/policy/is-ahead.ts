import type { PolicyChange } from '../protocol';

/** A change of controller is news until it takes effect; a date that cannot be read has come. */
export const isAhead = (change: PolicyChange, now: number): boolean => change.kind === 'controller' && now < Date.parse(change.effective ?? change.date);
