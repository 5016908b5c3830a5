import { HISTORY_EVENTS, type ConsentRecord, type EraseReport } from '../../../../sdk/protocol';
import { choiceEvents } from '../../../../sdk/record/choice-events';
import { eventFacts, type MadeChoice } from '../../../../sdk/record/event-facts';
import { sampleRecord } from '../sample-record';

const record = (purposes: ConsentRecord['purposes'], vendors: ConsentRecord['vendors'] = {}): ConsentRecord => sampleRecord({ time: Date.UTC(2026, 10, 25, 12), purposes, vendors });

test.each<[string, ConsentRecord | null, ConsentRecord, string[]]>([
  ['the first consent', null, record({ analytics: true, advertising: false }), ['ConsentGiven']],
  ['the first refusal', null, record({ analytics: false }), ['ConsentRefused']],
  ['consent after a refusal', record({ analytics: false }), record({ analytics: true }), ['ConsentGiven']],
  ['the same consent again', record({ analytics: true }), record({ analytics: true }), ['RenewedConsentGiven']],
  ['the same refusal again', record({ analytics: false }), record({ analytics: false }), ['ConsentRefused']],
  ['a withdrawal of all', record({ analytics: true }), record({ analytics: false }), ['ConsentWithdrawn']],
  ['a withdrawal of one', record({ analytics: true, advertising: true }), record({ analytics: true, advertising: false }), ['ConsentWithdrawn']],
  ['one taken, one given', record({ analytics: true, advertising: false }), record({ analytics: false, advertising: true }), ['ConsentWithdrawn', 'ConsentGiven']],
  ['one vendor more', record({ advertising: false }), record({ advertising: false }, { ads: true }), ['ConsentGiven']],
  ['one vendor less', record({ advertising: true }, { ads: true }), record({ advertising: true }, { ads: false }), ['ConsentWithdrawn']],
])('%s', (...[, previous, next, events]) => expect(choiceEvents(previous, next)).toEqual(events));

const choice: MadeChoice = { previous: null, record: record({ analytics: true }), chosen: { purposes: { analytics: true } }, source: 'page', locale: 'zh-CN' };
const happened = { time: Date.UTC(2026, 10, 25, 13), refusedBySignal: [] };

test('a choice, and the question that it answers', () => {
  const [question, answer, ...more] = eventFacts({ ...happened, refusedBySignal: ['advertising'], choice, asked: { time: Date.UTC(2026, 10, 25, 11), locale: 'en' } }, 'de');
  expect(question).toMatchObject({ event: 'ConsentRequested', time: '2026-11-25T11:00:00.000Z', locale: 'en', variant: 'banner', record: choice.record.id, choices: null, source: null });
  expect(answer).toEqual({
    event: 'ConsentGiven', time: '2026-11-25T12:00:00.000Z', record: choice.record.id, locale: 'zh-CN', variant: 'button', source: 'page', script: null, text: null, erased: null,
    signals: { gpc: true }, choices: { chosen: { purposes: { analytics: true } }, state: { purposes: { analytics: true }, vendors: {} } },
  });
  expect(more).toEqual([]);
});

test('a choice by a script, in the language of the page', () => {
  const { locale, ...rest } = choice;
  expect(locale).toBe('zh-CN');
  expect(eventFacts({ ...happened, choice: { ...rest, source: 'api', script: 'https://v.test/tag.js' } }, 'de')).toMatchObject([{ variant: 'api', source: 'api', script: 'https://v.test/tag.js', locale: 'de' }]);
});

test('a record cookie that could not be read', () => {
  expect(eventFacts({ ...happened, text: 'v0.x' }, null)).toMatchObject([{ event: 'unreadable', text: 'v0.x', time: '2026-11-25T13:00:00.000Z', record: null, locale: null, variant: 'none' }]);
});

test('texts from outside are cut', () => {
  const [event] = eventFacts({ ...happened, choice: { ...choice, source: 'api', script: `data:text/javascript,${'x'.repeat(1e6)}` } }, null);
  expect(event?.script).toHaveLength(4000);
});

test('an erasure as counts, and none where nothing was there', () => {
  const nothing: EraseReport = { removed: [], failed: [], retained: [], unverifiable: [], needsReload: false };
  const item = { kind: 'cookie', name: '_sm_secret', entry: null } as never;
  expect(eventFacts({ ...happened, report: nothing }, null)).toEqual([]);
  const events = eventFacts({ ...happened, report: { ...nothing, removed: [item, item], failed: [{ item, reason: 'x' }] } as never }, null);
  expect(events).toMatchObject([{ event: 'erased', erased: { removed: 2, failed: 1, retained: 0 } }]);
  expect(JSON.stringify(events)).not.toContain('secret');
});

test('every event is a word of the closed list', () => {
  expect(new Set(HISTORY_EVENTS).size).toBe(HISTORY_EVENTS.length);
  expect(HISTORY_EVENTS).toEqual(expect.arrayContaining(['ConsentRequested', 'ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'RenewedConsentGiven', 'unreadable', 'erased']));
});
