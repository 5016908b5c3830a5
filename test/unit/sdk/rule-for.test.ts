import * as fc from 'fast-check';
import { decidePurpose } from '../../../sdk/declaration/decide';
import { parseDeclaration } from '../../../sdk/declaration/parse-declaration';
import { ruleFor } from '../../../sdk/rule-for';
import type { ConsentRecord, Visitor } from '../../../sdk/protocol';
import { sampleRecord } from './sample-record';
import { sampleStanding } from './sample-standing';

const NOW = Date.UTC(2026, 10, 25);
const DAY = 86_400_000;
const OPTIONAL = ['preferences', 'analytics', 'advertising', 'marketing'];

const site = { name: 'Shop', hosts: ['www.shop.example'], policyUrl: '/privacy', policyVersion: '2', controller: { name: 'Shop', contact: 'privacy@demo.invalid' } };
const declare = (more: object = {}) => parseDeclaration({ site, purposes: [{ id: 'marketing', separate: true }], ...more });

function ask(record: ConsentRecord | null, config: object, visitor: Visitor = {}) {
  const refusedBySignal = signals;
  const standing = sampleStanding({ record, optional: OPTIONAL, refusedBySignal });
  const ruling = ruleFor({ declaration: declare(config), standing, visitor, isGpc: refusedBySignal.length > 0, now: NOW, timeZone: 'UTC' });
  return { ...ruling, after: { ...standing, ...ruling, refusedBySignal: ruling.rule.gpc.refusesNow } };
}

/** Purposes that the browser refuses. */
let signals: string[];

beforeEach(() => {
  signals = [];
  performance.getEntriesByType ??= () => [];
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('where asking first is the rule nothing is allowed without a choice', () => {
  expect(ask(null, { region: 'DE' }).granted).toEqual([]);
});

test('in California all is but what stands for itself, and what a signal refuses', () => {
  expect(ask(null, { region: 'US-CA' }).granted).toEqual(['preferences', 'analytics', 'advertising']);
  signals = ['advertising'];
  expect(ask(null, { region: 'US-CA' }).granted).toEqual(['preferences', 'analytics']);
});

test('the site may ask first where it need not', () => {
  expect(ask(null, { region: 'US-CA', mode: 'opt-in' }).granted).toEqual([]);
});

test('a visitor who said to be too young is a minor, unless the site knows better', () => {
  const record = sampleRecord({ minor: true, time: NOW - DAY, policyVersion: '2' });
  expect(ask(record, { region: 'US-CA' }).rule.locked).toEqual(OPTIONAL);
  expect(ask(record, { region: 'US-CA' }, { age: 'adult' }).rule.locked).toEqual([]);
});

test('a change that is announced keeps the record under the version that was agreed to', () => {
  const changes = [{ version: '1', date: '2025-01-01', kind: 'editorial' }, { version: '2', date: '2026-11-01', kind: 'controller', effective: '2026-12-01' }];
  const record = sampleRecord({ purposes: { analytics: true }, time: NOW - DAY, policyVersion: '1' });
  expect(ask(record, { changes })).toMatchObject({ isPending: true, lapsed: [], news: [changes[1]] });
  const come = ask(record, { changes: [changes[0], { ...changes[1], effective: '2026-11-20' }] });
  expect(come).toMatchObject({ isPending: false, lapsed: ['analytics'] });
});

test('vendors that were allowed by themselves lapse with a material change', () => {
  const changes = [{ version: '1', date: '2025-01-01', kind: 'editorial' }, { version: '2', date: '2026-11-01', kind: 'material', purposes: ['preferences'] }];
  const record = sampleRecord({ purposes: { analytics: false }, vendors: { metrics: true, ads: false }, time: NOW - DAY, policyVersion: '1' });
  const { after } = ask(record, { changes });
  expect(after.record?.vendors).toEqual({ ads: false });
  expect(decidePurpose(after, 'analytics', 'metrics')).toBe('deny');
});

test('no rule allows what the visitor refused, whatever region, version, age of the record or change', () => {
  const changes = fc.array(fc.record({ version: fc.constantFrom('1', '2', '3'), date: fc.constant('2026-01-01'), kind: fc.constantFrom('editorial', 'notice', 'material', 'controller') }), { maxLength: 4 });
  const regions = fc.constantFrom('DE', 'FR', 'GB', 'US-CA', 'US-TX', 'US', 'SG', 'JP', 'KR', 'CA', 'CA-QC', 'XX', null);
  fc.assert(
    fc.property(fc.record({ region: regions, list: changes, days: fc.integer({ min: -2000, max: 2000 }), policyVersion: fc.constantFrom('1', '2', 'x') }), ({ region, list, days, policyVersion }) => {
      const record = sampleRecord({ purposes: Object.fromEntries(OPTIONAL.map((id) => [id, false])), time: NOW - days * DAY, policyVersion });
      const { after } = ask(record, { region, changes: list });
      for (const id of OPTIONAL) expect(decidePurpose(after, id)).toBe('deny');
    }),
  );
});
