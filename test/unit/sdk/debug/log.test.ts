import { logLines, type LogLine } from '../../../../sdk/debug/log-line';
import { countsOf, isWanted } from '../../../../sdk/debug/narrow';
import { declaration, record, report } from '../ui/fake-context';

const time = Date.UTC(2026, 10, 29);
const act = { kind: 'local-storage', name: '_sm_id', entry: declaration.entries[1]!, script: 'https://a.example/x.js' } as const;
const line = (more: Partial<LogLine> = {}): LogLine => ({ time, decision: 'held', kind: 'cookie', name: '_sm_id', purpose: 'analytics', vendor: 'rum', script: null, ...more });

describe('a line', () => {
  test('of a guarded act has its entry’s purpose and vendor, and who asked', () => {
    expect(logLines({ event: 'held', detail: act, time })).toEqual([line({ kind: 'local-storage', script: 'https://a.example/x.js' })]);
  });

  test('of what is not declared has neither', () => {
    expect(logLines({ event: 'undeclared', detail: { ...act, entry: null }, time })[0]).toMatchObject({ decision: 'undeclared', purpose: null, vendor: null });
  });

  test('of an erasure stands for one item each, and says what is still there', () => {
    const item = { kind: 'cookie', name: 'a' } as const;
    const told = logLines({ event: 'erased', detail: report({ removed: [item], failed: [{ item: { ...item, name: 'b' }, reason: 'still-there' }] }), time });
    expect(told.map(({ decision, name }) => `${decision} ${name}`)).toEqual(['erased a', 'not erased b']);
  });

  test('of what came back names the response', () => {
    expect(logLines({ event: 'returned', detail: { kind: 'cookie', name: 'a', size: 3, entry: null, by: 'https://www.dingtalk.test/' }, time })[0]).toMatchObject({ name: 'a', script: 'https://www.dingtalk.test/' });
  });

  test('of a choice says what it allows', () => {
    expect(logLines({ event: 'change', detail: record({ analytics: true, advertising: false }), time })[0]?.name).toBe('allowed: analytics');
    expect(logLines({ event: 'standing', detail: null, time })[0]?.name).toBe('no choice');
  });
});

describe('narrowing', () => {
  const everything = { kind: '', decision: '', text: '' };
  test.each([
    [everything, true],
    [{ ...everything, kind: 'cookie' }, true],
    [{ ...everything, kind: 'beacon' }, false],
    [{ ...everything, decision: 'held' }, true],
    [{ ...everything, decision: 'dropped' }, false],
    [{ ...everything, text: ' SM_ ' }, true],
    [{ ...everything, text: 'rum' }, true],
    [{ ...everything, text: 'else' }, false],
    [{ kind: 'cookie', decision: 'held', text: 'else' }, false],
  ])('%j: %s', (wanted, expected) => expect(isWanted(line(), wanted)).toBe(expected));

  test('counts by decision, in the order in which they came', () => {
    expect(countsOf([line(), line({ decision: 'dropped' }), line()])).toBe('2 held · 1 dropped');
    expect(countsOf([])).toBe('nothing yet');
  });
});
