import type { EntryKind } from '../protocol';
import { beaconGuard } from './beacon';
import { cookieGuard } from './cookie';
import type { Guard } from './guard';
import { localStorageGuard, sessionStorageGuard } from './web-storage';

/** One guard a kind: a new kind does not compile until it has one. */
export const GUARDS: Readonly<Record<EntryKind, Guard>> = {
  cookie: cookieGuard,
  'local-storage': localStorageGuard,
  'session-storage': sessionStorageGuard,
  beacon: beaconGuard,
};
