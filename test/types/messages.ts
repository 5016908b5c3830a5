/* The extension's channel: a message, what it asks and what comes back belong together. */
import { ask } from '../../extension/messaging/channel';
import type { ClearResult, Messages, SiteView } from '../../extension/messaging/messages';

const site: Promise<SiteView> = ask('site.view', { tabId: 1 });
const cleared: Promise<ClearResult> = ask('items.clear', { tabId: 1, ids: ['a'] });

// @ts-expect-error There is no such message.
void ask('site.forget', { tabId: 1 });
// @ts-expect-error A message says which tab it means.
void ask('site.view', {});
// @ts-expect-error The answer is the message's own.
const wrong: Promise<ClearResult> = ask('site.view', { tabId: 1 });
// @ts-expect-error A refusal lasts for the tab or for good.
void ask('refusal.set', { tabId: 1, scope: 'today', keepSignIn: true });

type Named = keyof Messages;
// @ts-expect-error Names are the listed ones.
const name: Named = 'cookies';
