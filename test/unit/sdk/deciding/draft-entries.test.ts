import { draftEntries } from '../../../../sdk/deciding/draft-entries';
import type { GuardedAct } from '../../../../sdk/protocol';

const act = (kind: GuardedAct['kind'], name: string, script: string | null = null): GuardedAct => ({ kind, name, entry: null, script });

test('what was seen becomes entries to complete, each name once, with its first script', () => {
  const acts = [act('cookie', 'a', 'https://v.test/tag.js'), act('local-storage', 'a'), act('cookie', 'a', 'https://other.test/x.js')];
  expect(draftEntries(acts)).toEqual([
    { kind: 'cookie', name: 'a', purpose: '', lifetime: 'unknown', data: [], script: 'https://v.test/tag.js' },
    { kind: 'local-storage', name: 'a', purpose: '', lifetime: 'unknown', data: [], script: null },
  ]);
});

test('requests become one pattern an endpoint, without what they tell', () => {
  const acts = [act('beacon', 'https://t.test/hit?id=1'), act('beacon', 'https://t.test/hit?id=2#x'), act('beacon', 'wss://t.test/live')];
  expect(draftEntries(acts).map(({ name }) => name)).toEqual(['https://t.test/hit*', 'wss://t.test/live*']);
});
