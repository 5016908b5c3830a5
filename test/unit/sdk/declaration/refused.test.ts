import type { Standing } from '../../../../sdk/declaration/decide';
import { isEntryRefused, isRefused, refusesSomething, sweepMark } from '../../../../sdk/declaration/refused';
import type { Entry } from '../../../../sdk/protocol';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

const entry: Entry = { kind: 'cookie', name: 'x', purpose: 'analytics', vendor: 'metrics', lifetime: 'session', data: [] };
const undecided: Standing = sampleStanding({ refusedBySignal: ['analytics'], optional: ['analytics', 'advertising'] });
const chosen = (purposes: Record<string, boolean>, vendors: Record<string, boolean> = {}): Standing => ({ ...undecided, refusedBySignal: [], record: sampleRecord({ purposes, vendors }) });

test('a signal alone refuses writes and erases nothing: the visitor has not chosen', () => {
  expect(isEntryRefused(entry, undecided)).toBe(false);
  expect(refusesSomething(undecided)).toBe(false);
});

test('what is locked is refused without any choice, and is noted as another sweep', () => {
  const locked = sampleStanding({ locked: ['analytics'], optional: ['analytics'] });
  expect([isEntryRefused(entry, locked), refusesSomething(locked), isRefused(null, locked)]).toEqual([true, true, true]);
  expect([sweepMark(sampleStanding()), sweepMark(locked), sweepMark({ ...locked, record: sampleRecord({ sweep: 3 }) })]).toEqual(['0', '0,analytics', '3,analytics']);
});

test('an entry is refused by its purpose or its vendor', () => {
  expect(isEntryRefused(entry, chosen({ analytics: false }))).toBe(true);
  expect(isEntryRefused(entry, chosen({ analytics: true }, { metrics: false }))).toBe(true);
  expect(isEntryRefused(entry, chosen({ analytics: true, advertising: false }))).toBe(false);
});

test('what nobody declares is refused only by refusing everything', () => {
  expect(isRefused(null, chosen({ analytics: false, advertising: false }))).toBe(true);
  expect(isRefused(null, chosen({ analytics: false, advertising: true }))).toBe(false);
  expect(isRefused(null, undecided)).toBe(false);
  expect(isRefused(null, { ...chosen({ analytics: false, advertising: false }), undeclared: 'report' })).toBe(false);
});

test('a choice refuses something when a purpose or a vendor is refused', () => {
  expect(refusesSomething(chosen({ analytics: true, advertising: true }))).toBe(false);
  expect(refusesSomething(chosen({ analytics: true, advertising: false }))).toBe(true);
  expect(refusesSomething(chosen({ analytics: true }, { metrics: false }))).toBe(true);
});
