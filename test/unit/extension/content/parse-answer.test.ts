import fc from 'fast-check';
import { parseAnswer } from '../../../../extension/content/parse-answer';
import { ENTRY_KINDS, ERASE_REASONS, type EraseReport } from '../../../../sdk/protocol';

const id = 'the-id';
const declaration = {
  site: { name: 'X', hosts: ['x.test'], policyUrl: '/p', policyVersion: '1', controller: { name: 'X', contact: 'x@demo.invalid' } },
  region: 'DE', undeclared: 'hold', language: 'en', purposes: [{ id: 'analytics', name: 'Statistics' }],
  vendors: [{ id: 'v', name: 'V', role: 'processor', purposes: ['analytics'], data: ['page URL'], policyUrl: null, policyUrlReason: 'a sample' }],
  entries: [{ kind: 'cookie', name: 'a_*', purpose: 'analytics', lifetime: 'P1D', data: [], httpOnly: true, description: 'Counts visits' }],
};
const record = { id: 'r', time: 1, source: 'banner', policyVersion: '1', purposes: { analytics: true }, vendors: {}, sweep: 0, domain: '', until: 2, minor: false };

const state = (answer: unknown) => parseAnswer(JSON.stringify({ v: 1, id, ask: 'state', answer }), { ask: 'state', id });
const withdrawal = (answer: unknown) => parseAnswer(JSON.stringify({ v: 1, id, ask: 'withdraw', answer }), { ask: 'withdraw', id });

test('a complete state is read', () => {
  expect(state({ declaration, record })).toEqual({ declaration, record });
  expect(state({ declaration, record: null }).record).toBeNull();
});

test('what is not in the schema is left out', () => {
  expect(state({ declaration: { ...declaration, mode: {} }, record: { ...record, html: '<b>' } })).toEqual({ declaration, record });
});

test.each([
  ['no object', 'yes'],
  ['no declaration', { record }],
  ['no record, not even null', { declaration }],
  ['a switch that is no switch', { declaration, record: { ...record, purposes: { analytics: 'yes' } } }],
  ['a time that is none', { declaration, record: { ...record, time: '1' } }],
  ['an unknown source', { declaration, record: { ...record, source: 'visitor' } }],
  ['a policy address that is a script', { declaration: { ...declaration, site: { ...declaration.site, policyUrl: 'javascript:alert(1)' } }, record }],
  ['a vendor\'s policy address that is a script', { declaration: { ...declaration, vendors: [{ ...declaration.vendors[0], policyUrl: ' javascript:alert(1)' }] }, record }],
  ['a description that is no text', { declaration: { ...declaration, entries: [{ ...declaration.entries[0], description: { __html: '<b>' } }] }, record }],
  ['an unknown kind', { declaration: { ...declaration, entries: [{ ...declaration.entries[0], kind: 'toString' }] }, record }],
  ['a name that is no text', { declaration: { ...declaration, entries: [{ ...declaration.entries[0], name: { toString: 'a' } }] }, record }],
  ['entries beyond number', { declaration: { ...declaration, entries: Array(2001).fill(declaration.entries[0]) }, record }],
])('a state with %s is refused', (_, answer) => expect(() => state(answer)).toThrow());

test.each([
  ['another question', { v: 1, id, ask: 'withdraw', answer: { declaration, record } }],
  ['another asker', { v: 1, id: 'other', ask: 'state', answer: { declaration, record } }],
  ['another version', { v: 2, id, ask: 'state', answer: { declaration, record } }],
  ['no one', 'x'],
])('an answer to %s is refused', (_, envelope) => expect(() => parseAnswer(JSON.stringify(envelope), { ask: 'state', id })).toThrow());

test('the site\'s own error is passed on, as the site\'s, and not at any length', () => {
  const failed = JSON.stringify({ v: 1, id, ask: 'state', error: 'e'.repeat(1000) });
  expect(() => parseAnswer(failed, { ask: 'state', id })).toThrow(/^The site says: e{300}$/);
});

const item = fc.record({ kind: fc.constantFrom(...ENTRY_KINDS), name: fc.string() });
const report: fc.Arbitrary<EraseReport> = fc.record({
  removed: fc.array(item), failed: fc.array(fc.record({ item, reason: fc.constantFrom(...ERASE_REASONS) })), retained: fc.array(fc.record({ item, basis: fc.string() })),
  unverifiable: fc.array(fc.record({ item, reason: fc.constantFrom(...ERASE_REASONS) })), needsReload: fc.boolean(),
});

test('every report of an erasure comes through as it is', () => {
  fc.assert(fc.property(report, (one) => expect(withdrawal(one)).toEqual(one)));
});

test('whatever a page answers is a complete report or refused', () => {
  fc.assert(fc.property(fc.jsonValue(), (answer) => {
    try {
      expect(Object.keys(withdrawal(answer)).sort()).toEqual(['failed', 'needsReload', 'removed', 'retained', 'unverifiable']);
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
  }));
});

test('a text that is no answer is refused', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(() => parseAnswer(text, { ask: 'state', id })).toThrow()));
});

test('a record that names the prototype changes nothing', () => {
  const hostile = JSON.stringify({ v: 1, id, ask: 'state', answer: { declaration, record } }).replace('"analytics":true', '"__proto__":true,"constructor":false');
  const read = parseAnswer(hostile, { ask: 'state', id });
  expect(Object.getPrototypeOf(read.record?.purposes)).toBe(Object.prototype);
  expect(Object.keys(read.record?.purposes ?? {})).toEqual(['__proto__', 'constructor']);
});
