import type { SiteReach } from '../messaging/framed';
import { ConfirmPanel } from '../ui/ConfirmPanel';
import { shorten } from '../ui/shorten';
import { plural, text } from '../ui/text';

interface Props {
  readonly sites: readonly Pick<SiteReach, 'site' | 'origins' | 'why'>[];
  /** The words of the button that goes ahead. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const named = (sites: Props['sites'], wanted: SiteReach['why']): string => shorten(sites.filter(({ why }) => why === wanted).map(({ site }) => site)).join(', ');

/** Says which requests are sent, and how, before any is. */
export function LookQuestion({ sites, action, onConfirm, onCancel }: Props) {
  const origins = [...new Set(sites.flatMap((site) => site.origins))];
  const [elsewhere, denied] = [named(sites, 'other-store'), named(sites, 'no-access')];
  return (
    <ConfirmPanel title={plural('lookTitle', origins.length)} action={origins.length ? action : null} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{text('lookText')}</p>
      <ul>{shorten(origins).map((origin) => <li key={origin}><bdi>{origin}</bdi></li>)}</ul>
      {elsewhere && <p>{text('lookOtherStore', elsewhere)}</p>}
      {denied && <p>{text('lookNoAccess', denied)}</p>}
    </ConfirmPanel>
  );
}
