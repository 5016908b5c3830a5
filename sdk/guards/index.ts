import type { EntryKind } from '../protocol';
import { guardBeacons } from './beacon';
import { guardCookies } from './cookie';
import type { Guard } from './guard';
import { guardLocalStorage, guardSessionStorage } from './web-storage';

/** One guard a kind: a new kind does not compile until it has one. */
export const GUARDS: Readonly<Record<EntryKind, Guard>> = {
  cookie: guardCookies,
  'local-storage': guardLocalStorage,
  'session-storage': guardSessionStorage,
  beacon: guardBeacons,
};
