import type { SiteSummary } from '../messaging/messages';
import { ConfirmPanel } from '../ui/ConfirmPanel';
import { shorten } from '../ui/shorten';
import { plural, text } from '../ui/text';

interface Props {
  readonly sites: readonly SiteSummary[];
  /** Something besides cookies was found, and is reached by requests alone. */
  readonly sendsRequests: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Names the sites whose cookies would go. */
export function ClearQuestion({ sites, sendsRequests, onConfirm, onCancel }: Props) {
  return (
    <ConfirmPanel title={plural('confirmClearSites', sites.length)} action={plural('clearSelected', sites.length)} onConfirm={onConfirm} onCancel={onCancel}>
      <ul>{shorten(sites.map(({ site }) => site)).map((site) => <li key={site}><bdi>{site}</bdi></li>)}</ul>
      {sendsRequests && <p>{text('confirmClearOther')}</p>}
      <p>{text('confirmClearSitesText')}</p>
    </ConfirmPanel>
  );
}
