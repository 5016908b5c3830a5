import type { Reason } from '../messaging/messages';
import { text } from './text';
import type { TextKey } from './text';

const REASONS: Readonly<Record<Reason, TextKey>> = {
  'refused-by-browser': 'reasonRefused',
  'not-open': 'reasonNotOpen',
  expired: 'reasonExpired',
  'not-there': 'reasonNotThere',
  'held-open': 'reasonHeldOpen',
};

/** Why one item could not be dealt with, as the visitor reads it. */
export const reasonWords = (reason: Reason): string => text(REASONS[reason]);
