import type { JSX } from 'preact';
import type { Purpose } from '../protocol';
import { isOptional } from './asked';
import { countText } from './count-text';
import { toggled } from './draft';
import { EntryTable } from './EntryTable';
import type { PreferencesProps } from './preferences-props';
import { purposeName } from './purpose-name';
import { AlwaysOn, Switch } from './Switch';

type PurposeProps = PreferencesProps & { readonly purpose: Purpose; readonly index: number };

function Entries({ purpose, ...props }: PurposeProps): JSX.Element {
  const { context, texts } = props;
  const entries = context.declaration.entries.filter((entry) => entry.purpose === purpose.id);
  if (!entries.length) return <p class="soft">{texts.noEntries}</p>;
  return (
    <details>
      <summary>{countText(texts.entries, entries.length, context.language)}</summary>
      <EntryTable entries={entries} label={purposeName(purpose, texts)} {...props} />
    </details>
  );
}

/** One purpose: what it is for, its switch, what refusing it means, and its entries. */
export function PurposeSection(props: PurposeProps): JSX.Element {
  const { purpose, index, texts, draft, edit, rules } = props;
  const id = `purpose-${index}`;
  const name = purposeName(purpose, texts);
  const locked = isOptional(purpose) && rules?.lockedBecause(purpose.id);
  const about = purpose.description ?? (texts.purposes as Readonly<Record<string, string>>)[purpose.id];
  return (
    <section>
      {isOptional(purpose) ? (
        <Switch
          id={id}
          name={name}
          on={!locked && draft.allowed.has(purpose.id)}
          waits={!!locked}
          onSwitch={(on) => edit({ ...draft, allowed: toggled(draft.allowed, purpose.id, on) })}
        />
      ) : (
        <AlwaysOn name={name} texts={texts} />
      )}
      <div id={`${id}-about`}>
        {about && <p>{about}</p>}
        {locked && <p class="soft">{locked}</p>}
        {purpose.ifRefused && <p class="soft">{purpose.ifRefused}</p>}
        {purpose.id === 'advertising' && <p class="soft">{texts.advertisingGoesOn}</p>}
      </div>
      <Entries {...props} />
    </section>
  );
}
