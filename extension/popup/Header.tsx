import type { SiteView } from '../messaging/messages';
import { totalWords } from '../ui/size-words';
import { text } from '../ui/text';
import { consentWords } from './consent-words';

/** The site, how much it stores, and what it says the visitor chose. */
export function Header({ view }: { readonly view: SiteView }) {
  const known = view.status === 'ready' || view.items.length > 0;
  return (
    <header class="site">
      <div class="site-line">
        <h1><bdi>{view.site || text('extensionName')}</bdi></h1>
        {known && <p class="sum">{totalWords(view.items)}</p>}
      </div>
      {known && consentWords(view.claim).map((words) => <p key={words} class="claim">{words}</p>)}
      {view.privateWindow && <p class="claim">{text('privateWindow')}</p>}
    </header>
  );
}
