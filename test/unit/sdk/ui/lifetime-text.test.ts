import type { Entry } from '../../../../sdk/protocol';
import { lifetimeText } from '../../../../sdk/ui/lifetime-text';
import { texts } from '../../../../sdk/ui/texts/en.preferences';

const entry = (lifetime: string, kind: Entry['kind'] = 'cookie'): Entry => ({ kind, name: 'x', purpose: 'analytics', lifetime, data: [] });

test.each([
  ['session', 'cookie', 'Until the browser closes'],
  ['session', 'session-storage', 'Until the tab closes'],
  ['session', 'beacon', 'Sent, not stored here'],
  ['persistent', 'local-storage', 'Until it is deleted'],
  ['unknown', 'cookie', 'Not declared'],
  ['P180D', 'cookie', '180 days'],
  ['P1Y6M', 'cookie', '1 year 6 months'],
  ['PT30M', 'local-storage', '30 minutes'],
  ['P7300D', 'cookie', '7,300 days'],
] as const)('%s of a %s is "%s"', (lifetime, kind, words) => {
  expect(lifetimeText(entry(lifetime, kind), texts, 'en')).toBe(words);
});

test('what is no duration is shown as it was declared', () => {
  expect(lifetimeText(entry('two weeks'), texts, 'en')).toBe('two weeks');
});
