import type { ConsentView } from '../../../../sdk/consent';
import { decide } from '../../../../sdk/declaration/decide';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import type { ConsentRecord } from '../../../../sdk/protocol';
import { answerFrom } from '../../../../sdk/workers/answer-from';
import { answersOf } from '../../../../sdk/workers/answers-of';
import { sampleStanding } from '../sample-standing';

const declaration = (changes: object = {}) =>
  parseDeclaration({
    site: { name: 'Shop', hosts: ['help.example.com'], policyUrl: '/p', policyVersion: '1', controller: { name: 'N', contact: 'c' } },
    vendors: [{ id: 'metrics', name: 'M', policyUrl: '/m', purposes: ['analytics'] }],
    entries: [
      { kind: 'indexed-db', name: 'cart', purpose: 'necessary', lifetime: 'session' },
      { kind: 'indexed-db', name: 'sm_*', purpose: 'analytics', vendor: 'metrics', lifetime: 'session' },
      { kind: 'cache-storage', name: 'ads', purpose: 'advertising', lifetime: 'session' },
      { kind: 'beacon', name: 'https://metrics.example/*', purpose: 'analytics', vendor: 'metrics', lifetime: 'session', whileHeld: 'reject' },
      { kind: 'cookie', name: 'x', purpose: 'analytics', lifetime: 'session' },
    ],
    ...changes,
  });

const recordOf = (purposes: object, vendors: object = {}): ConsentRecord => ({ purposes, vendors }) as never;

function viewOf(record: ConsentRecord | null, changes: object = {}): ConsentView {
  const given = declaration(changes);
  const allows: ConsentView['allows'] = (wanted) => {
    const { purpose, vendor } = typeof wanted === 'string' ? { purpose: wanted, vendor: undefined } : wanted;
    return decide({ purpose, ...(vendor !== undefined && { vendor }) } as never, sampleStanding({ record })) === 'allow';
  };
  return { declaration: given, record, allows } as ConsentView;
}

const decisionsIn = (record: ConsentRecord | null, changes?: object): string[] => {
  const answer = answerFrom(answersOf(viewOf(record, changes), 'www.example.com'));
  return [answer('indexed-db', 'cart'), answer('indexed-db', 'sm_1'), answer('cache-storage', 'ads'), answer('beacon', 'https://metrics.example/a'), answer('beacon', 'https://www.example.com/'), answer('beacon', 'https://help.example.com/'), answer('beacon', 'https://other.example/'), answer('indexed-db', 'other')].map(({ decision }) => decision);
};

test('what a worker is told is what the page decides', () => {
  expect(decisionsIn(null)).toEqual(['allow', 'hold', 'hold', 'deny', 'allow', 'allow', 'hold', 'hold']);
  expect(decisionsIn(recordOf({ analytics: true }))).toEqual(['allow', 'allow', 'hold', 'allow', 'allow', 'allow', 'hold', 'hold']);
  expect(decisionsIn(recordOf({ analytics: true, advertising: false }, { metrics: false }))).toEqual(['allow', 'deny', 'deny', 'deny', 'allow', 'allow', 'deny', 'deny']);
  expect(decisionsIn(recordOf({ analytics: false }, { metrics: true }))).toEqual(['allow', 'allow', 'hold', 'allow', 'allow', 'allow', 'deny', 'deny']);
});

test('what is not declared, and kinds whose guard is off or reports, pass as in the page', () => {
  expect(decisionsIn(null, { undeclared: 'report', guards: { 'cache-storage': 'off' } })).toEqual(['allow', 'hold', 'allow', 'deny', 'allow', 'allow', 'allow', 'allow']);
});

test('kinds that no worker reaches are not told', () => expect(answersOf(viewOf(null), 'www.example.com').entries.map(({ kind }) => kind)).not.toContain('cookie'));
