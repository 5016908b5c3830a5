import { createErasing } from '../../../../sdk/deciding/erasing';
import type { DecidingOptions } from '../../../../sdk/deciding/options';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { natives } from '../../../../sdk/natives';
import { SWEEP_KEY, type PurposeId } from '../../../../sdk/protocol';
import { sampleConfig } from '../sample-config';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

/** What erases in a page whose visitor has answered so, where code of these purposes has run. */
function erasing(purposes: Readonly<Record<PurposeId, boolean>>, ran: readonly PurposeId[] = []) {
  const standing = sampleStanding({ record: sampleRecord({ purposes, sweep: 3 }) });
  return createErasing({ declaration: parseDeclaration(sampleConfig()), emit: () => undefined, guarding: { ran: new Set(ran) }, standing: () => standing } as unknown as DecidingOptions);
}

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test('where nothing is refused there is nothing to erase: nothing is listed, which would hold up what is allowed', async () => {
  const list = jest.spyOn(natives() as { readCookies: () => string }, 'readCookies');
  const { eraseRefused } = erasing({ preferences: true, analytics: true, advertising: true }, ['analytics']);
  expect(await eraseRefused()).toEqual({ removed: [], failed: [], retained: [], unverifiable: [], needsReload: false });
  expect(list).not.toHaveBeenCalled();
  expect(localStorage.getItem(SWEEP_KEY)).toBeNull();
});

test('what has run and is allowed no more needs a reload, though nothing is refused', async () => {
  const { eraseRefused } = erasing({ preferences: true }, ['analytics']);
  expect(await eraseRefused()).toMatchObject({ removed: [], needsReload: true });
});

test('what is refused is listed, and the sweep noted', async () => {
  const list = jest.spyOn(natives() as { readCookies: () => string }, 'readCookies');
  const { eraseRefused } = erasing({ preferences: true, analytics: false });
  await eraseRefused();
  expect(list).toHaveBeenCalled();
  expect(localStorage.getItem(SWEEP_KEY)).toBe('3');
});
