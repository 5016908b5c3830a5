import type { SitesView } from '../messaging/messages';
import { text } from '../ui/text';

interface Props {
  readonly view: SitesView;
  /** Runs inside the click: a permission prompt needs it. */
  readonly onGrant: () => void;
}

/** What is not in the list, and the one button that brings it there. Unknown is not empty. */
export function AccessHint({ view, onGrant }: Props) {
  if (view.allSites) return null;
  return (
    <section class="needs-access" aria-labelledby="access">
      <h2 id="access">{text('otherSitesHeading')} <span class="mark loud">{text('needsAccess')}</span></h2>
      <p>{text(view.granted.length === 0 ? 'otherSitesNone' : 'otherSitesSome')}</p>
      <div class="buttons"><button type="button" class="main" onClick={onGrant}>{text('allowAllSites')}</button></div>
    </section>
  );
}
