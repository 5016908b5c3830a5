import { IdentityLine } from '../ui/IdentityLine';
import { text } from '../ui/text';

/** The way to a roomier view and to the options, and who is behind all this. */
export function Footer({ tabId }: { readonly tabId: number | null }) {
  return (
    <footer>
      <p class="links">
        {tabId !== null && <a href={`../popup/index.html?tab=${tabId}`} target="_blank">{text('openAsPage')}</a>}
        {tabId !== null && <a href={`../panel/index.html?tab=${tabId}`} target="_blank">{text('watchChanges')}</a>}
        <a href="../sites/index.html" target="_blank">{text('allSites')}</a>
        <a href="../options/index.html" target="_blank">{text('options')}</a>
      </p>
      <IdentityLine />
    </footer>
  );
}
