import type { BridgeState } from '../../sdk/protocol';
import { text } from '../ui/text';
import type { KindGroup, PurposeGroup } from './group-items';
import { GroupHead } from './GroupHead';
import { kindName } from '../ui/kind-name';
import type { ListActions } from './list-actions';
import { purposeName, usualPurposeName } from '../ui/purpose-name';
import { RowTable } from '../ui/RowTable';
import { totalWords } from '../ui/size-words';

interface Props extends ListActions {
  readonly group: KindGroup;
  readonly claim: BridgeState | null;
  readonly showValues: boolean;
}

function titleOf({ purpose }: PurposeGroup, claim: BridgeState | null): string {
  if (claim === null) return purpose === null ? text('purposeUnknown') : text('purposeProbably', usualPurposeName(purpose));
  return purpose === null ? text('undeclaredGroup') : text('purposeOfSite', purposeName(purpose, claim.declaration));
}

function PurposePart({ part, kind, claim, ...rest }: Omit<Props, 'group'> & { part: PurposeGroup; kind: string }) {
  const undeclared = part.purpose === null && !part.probable;
  const title = titleOf(part, claim);
  const named = text('groupTitle', kind, title);
  return (
    <section class={undeclared ? 'purpose undeclared' : part.probable ? 'purpose probable' : 'purpose'}>
      <GroupHead level="h4" title={title} summary={totalWords(part.items)} named={named} onDelete={() => rest.onDeleteGroup(named, part.items)} />
      {undeclared && <p class="hint">{text('undeclaredText')}</p>}
      <RowTable title={named} items={part.items} claim={claim} {...rest} />
    </section>
  );
}

/** The items of one storage kind, by purpose where the site declares any or the names suggest one. */
export function KindSection({ group, claim, ...rest }: Props) {
  const title = kindName(group.kind);
  const plain = claim === null && group.purposes.every(({ purpose }) => purpose === null);
  return (
    <section class="kind">
      <GroupHead level="h3" title={title} summary={totalWords(group.items)} named={title} onDelete={() => rest.onDeleteGroup(title, group.items)} />
      {plain
        ? <RowTable title={title} items={group.items} claim={claim} {...rest} />
        : group.purposes.map((part) => <PurposePart key={part.purpose ?? ''} part={part} kind={title} claim={claim} {...rest} />)}
    </section>
  );
}
