import type { SiteView } from '../messaging/messages';
import { text } from '../ui/text';
import { StatusPanel } from '../ui/StatusPanel';

interface Props {
  readonly view: SiteView;
  readonly onGrant: (grant: readonly string[]) => void;
  readonly onReloadTab: () => void;
  readonly onRetry: () => void;
}

/** What keeps the tab's storage from being shown; nothing while all is well. */
export function SiteStatus({ view, onGrant, onReloadTab, onRetry }: Props) {
  switch (view.status) {
    case 'ready':
      return null;
    case 'restricted':
      return <StatusPanel title="restricted" words={text('restrictedText')} />;
    case 'needs-access': {
      const known = view.site !== '';
      const remedy = { label: known ? text('allowSite', view.site) : text('allowAllSites'), onClick: () => onGrant(view.grant) };
      return <StatusPanel title="needsAccess" words={known ? text('needsAccessText', view.site) : text('needsAccessUnknownText')} remedy={remedy} />;
    }
    case 'reload-tab':
      return <StatusPanel title="reloadNeeded" words={text('reloadNeededText')} remedy={{ label: text('reloadTab'), onClick: onReloadTab }} />;
    case 'error':
      return <StatusPanel title="failedTitle" words={view.message ?? ''} remedy={{ label: text('tryAgain'), onClick: onRetry }} />;
  }
}
