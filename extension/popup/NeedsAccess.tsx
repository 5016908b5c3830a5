import type { SiteView } from '../messaging/messages';
import { text } from '../ui/text';

interface Props {
  readonly hosts: SiteView['needsAccess'];
  readonly onGrant: (grant: readonly string[]) => void;
}

/** Hosts of the page whose storage can't be read yet: unknown is not empty. */
export function NeedsAccess({ hosts, onGrant }: Props) {
  if (hosts.length === 0) return null;
  return (
    <section class="needs-access">
      <h2>{text('needsAccessHosts')}</h2>
      <p class="hint">{text('needsAccessHostsText')}</p>
      <ul>
        {hosts.map(({ host, grant }) => (
          <li key={host}>
            <span><bdi>{host}</bdi> <span class="mark loud">{text('needsAccess')}</span></span>
            <button type="button" onClick={() => onGrant(grant)}>{text('allowSite', host)}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
