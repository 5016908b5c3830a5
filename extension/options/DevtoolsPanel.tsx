import type { Manifest } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { text } from '../ui/text';
import type { Say } from './say';

const DEVTOOLS: Manifest.OptionalPermission = 'devtools';

/** Firefox alone asks for a panel in its developer tools; elsewhere it is there from the start. */
export function DevtoolsPanel({ say }: { readonly say: Say }) {
  if (!browser.runtime.getManifest().optional_permissions?.includes(DEVTOOLS)) return null;
  const add = (): Promise<void> =>
    say(async () => text((await browser.permissions.request({ permissions: [DEVTOOLS] })) ? 'devtoolsAdded' : 'accessDenied'));
  return (
    <section>
      <h2>{text('devtoolsHeading')}</h2>
      <p>{text('devtoolsText')}</p>
      <button type="button" onClick={() => void add()}>{text('devtoolsAdd')}</button>
    </section>
  );
}
