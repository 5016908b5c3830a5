import type { SiteView } from '../messaging/messages';
import { kindName } from '../ui/kind-name';
import { purposeName } from '../ui/purpose-name';
import { rowName } from '../ui/row-name';
import { plural, text } from '../ui/text';
import { entriesNotStored } from './compare-views';

/** More entries than this would push what changes out of sight. */
const FEW = 10;

/** The site's own list beside what is really there. */
export function Declared({ view }: { readonly view: SiteView }) {
  const { claim, items } = view;
  if (claim === null) return <section aria-labelledby="declared"><h2 id="declared">{text('declaredHeading')}</h2><p>{text('claimNone')}</p></section>;
  const undeclared = items.filter(({ declared }) => declared === 'undeclared');
  const absent = entriesNotStored(view);
  return (
    <section aria-labelledby="declared">
      <h2 id="declared">{text('declaredHeading')}</h2>
      <p class="hint">{text('claimSource')}</p>
      <h3>{plural('storedUndeclared', undeclared.length)}</h3>
      {undeclared.length > 0 && <ul>{undeclared.map((item) => <li key={item.id}><bdi>{rowName(item)}</bdi></li>)}</ul>}
      {absent.length === 0 ? <h3>{plural('declaredAbsent', 0)}</h3> : (
        <details open={absent.length <= FEW}>
          <summary><h3>{plural('declaredAbsent', absent.length)}</h3></summary>
          <ul>{absent.map(({ kind, name, purpose }) => <li key={`${kind} ${name}`}><bdi>{name}</bdi> <span class="hint">{text('groupTitle', kindName(kind), purposeName(purpose, claim.declaration))}</span></li>)}</ul>
        </details>
      )}
    </section>
  );
}
