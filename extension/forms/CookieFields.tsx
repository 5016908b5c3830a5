import { SAME_SITES, type SameSite } from '../messaging/carried';
import type { ItemField } from '../messaging/item-messages';
import { text } from '../ui/text';
import type { TextKey } from '../ui/text';
import { Choice } from './Choice';
import type { Draft } from './draft';
import { Field } from './Field';

interface Props {
  readonly draft: Draft;
  readonly problemOf: (field: ItemField) => string | null;
  readonly onChange: (more: Partial<Draft>) => void;
}

const SAME_SITE_NAMES: Readonly<Record<SameSite, TextKey>> = {
  no_restriction: 'sameSiteNone', lax: 'sameSiteLax', strict: 'sameSiteStrict', unspecified: 'sameSiteUnspecified',
};

function SameSiteField({ draft, onChange }: Omit<Props, 'problemOf'>) {
  return (
    <div class="form-field">
      <label for="same-site">{text('fieldSameSite')}</label>
      <select id="same-site" name="sameSite" value={draft.sameSite} onChange={(event) => onChange({ sameSite: event.currentTarget.value as SameSite })}>
        {SAME_SITES.map((value) => <option key={value} value={value}>{text(SAME_SITE_NAMES[value])}</option>)}
      </select>
    </div>
  );
}

/** What a cookie has besides name and value. */
export function CookieFields({ draft, problemOf, onChange }: Props) {
  return (
    <>
      <Field field="domain" label={text('fieldDomain')} value={draft.domain} problem={problemOf('domain')} onInput={(domain) => onChange({ domain })} />
      <Choice label={text('fieldSubdomains')} checked={!draft.hostOnly} onChange={(wide) => onChange({ hostOnly: !wide })} />
      <Field field="path" label={text('fieldPath')} value={draft.path} problem={problemOf('path')} onInput={(path) => onChange({ path })} />
      <Choice label={text('fieldSession')} checked={draft.session} onChange={(session) => onChange({ session })} />
      {!draft.session && (
        <Field
          field="expires" type="datetime-local" label={text('fieldExpires')} hint={text('fieldExpiresHint')} value={draft.until}
          problem={problemOf('expires')} onInput={(until) => onChange({ until })}
        />
      )}
      <Choice name="secure" label={text('fieldSecure')} checked={draft.secure} problem={problemOf('secure')} onChange={(secure) => onChange({ secure })} />
      <Choice label={text('fieldHttpOnly')} checked={draft.httpOnly} onChange={(httpOnly) => onChange({ httpOnly })} />
      <SameSiteField draft={draft} onChange={onChange} />
      <Field
        field="partition" label={text('fieldPartition')} hint={text('fieldPartitionHint')} value={draft.partition}
        problem={problemOf('partition')} onInput={(partition) => onChange({ partition })}
      />
    </>
  );
}
