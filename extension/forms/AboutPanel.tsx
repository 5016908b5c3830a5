import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SiteView } from '../messaging/messages';
import type { AskedPermission, SiteAbout } from '../messaging/site-about';
import { errorText } from '../ui/error-text';
import { formatSize } from '../ui/format-size';
import { text, type TextKey } from '../ui/text';
import { PanelFrame } from './PanelFrame';

interface Props {
  readonly view: SiteView;
  readonly onCancel: () => void;
}

const NAMES: Readonly<Record<AskedPermission, TextKey>> = {
  camera: 'mayCamera', microphone: 'mayMicrophone', geolocation: 'mayLocation', notifications: 'mayNotify', 'clipboard-read': 'mayReadClipboard',
};
const STATES: Readonly<Record<PermissionState, TextKey>> = { granted: 'mayGranted', denied: 'mayDenied', prompt: 'mayPrompt' };

const MAIL = /^[^\s@,;?&]+@[^\s@,;?&]+$/;

/** A mail to the controller that says which choice it is about, where the site names one. */
function mailTo(contact: string, recordId: string | undefined): string {
  return `mailto:${encodeURIComponent(contact)}${recordId === undefined ? '' : `?subject=${encodeURIComponent(text('aboutMailSubject', recordId))}`}`;
}

/** Who is responsible, by the site's own declaration. */
function Responsible({ view: { claim, url } }: { readonly view: SiteView }) {
  if (!claim) return <p>{text('aboutNoClaim')}</p>;
  const { controller: { name, contact }, policyUrl } = claim.declaration.site;
  return (
    <>
      <p><bdi>{name}</bdi></p>
      <p>{MAIL.test(contact) ? <a href={mailTo(contact, claim.record?.id)}>{contact}</a> : <bdi>{contact}</bdi>}</p>
      <p><a href={new URL(policyUrl, url).href} target="_blank" rel="noreferrer">{text('aboutPolicy')}</a></p>
      <p class="hint">{text('aboutClaimed')}</p>
    </>
  );
}

function Kept({ about: { usage, quota, isPersisted } }: { readonly about: SiteAbout }) {
  if (usage === null || quota === null) return <p>{text('aboutNotTold')}</p>;
  return (
    <>
      <p>{text('aboutUsage', formatSize(usage), formatSize(quota))}</p>
      {isPersisted && <p>{text('aboutPersisted')}</p>}
      <p class="hint">{text('aboutUsageHint')}</p>
    </>
  );
}

function May({ permissions }: Pick<SiteAbout, 'permissions'>) {
  return (
    <>
      <ul>{permissions.map(({ name, state }) => <li key={name}>{text('mayLine', text(NAMES[name]), text(STATES[state]))}</li>)}</ul>
      <p class="hint">{text('mayHint')}</p>
    </>
  );
}

/** Who is responsible for the site, how much it keeps, and what else it may use. Changes nothing. */
export function AboutPanel({ view, onCancel }: Props) {
  const [about, setAbout] = useState<SiteAbout | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => void ask('site.about', { tabId: view.tabId }).then(setAbout, (error: unknown) => setFailure(errorText(error))), []);
  return (
    <PanelFrame title={text('aboutTitle', view.site)} leave={text('close')} busy={false} onCancel={onCancel}>
      <h3>{text('aboutResponsible')}</h3>
      <Responsible view={view} />
      <div role="alert">{failure !== null && <p class="problem">{failure}</p>}</div>
      {about && (
        <>
          <h3>{text('aboutKept')}</h3>
          <Kept about={about} />
          <h3>{text('aboutMay')}</h3>
          <May permissions={about.permissions} />
        </>
      )}
    </PanelFrame>
  );
}
