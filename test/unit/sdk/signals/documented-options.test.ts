import { readFileSync } from 'node:fs';
import type { SignalName } from '../../../../sdk/protocol';
import { every, forget, signalPage } from './signal-page';

const [, json = ''] = /```json\n([^]*?)```/.exec(readFileSync('docs/signals.md', 'utf8')) ?? [];
const { signals } = JSON.parse(json) as { signals: Record<string, object> };
/* The page of these tests declares vendors of its own. */
const here = Object.fromEntries(Object.entries(signals).map(([name, options]) => [name, 'vendor' in options ? { ...options, vendor: 'google' } : options]));

test.each(Object.keys(signals) as SignalName[])('%s takes the options that its page shows', (name) => {
  forget();
  const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  signalPage({ signals: here, allowed: every }).run(name);
  expect(complain.mock.calls).toEqual([]);
});

test('the page shows every signal', () => {
  expect(Object.keys(signals)).toEqual(['google-consent-mode', 'microsoft-uet', 'microsoft-clarity', 'meta-pixel', 'data-layer']);
});
