import type { BridgeState, Entry } from '../../sdk/protocol';
import type { StoredItem } from '../messaging/messages';
import { text } from './text';
import { itemFacts } from './item-facts';
import { hasParts, ItemParts } from './ItemParts';
import { ItemButtons } from './ItemButtons';
import { ItemValue } from './ItemValue';
import { lifetimeWords } from './lifetime-words';
import { ProbableUse } from './ProbableUse';
import { purposeName } from './purpose-name';

interface Props {
  readonly item: StoredItem;
  readonly claim: BridgeState | null;
  readonly showValue: boolean;
}

function claimLines(entry: Entry, { declaration }: BridgeState): string[] {
  const vendor = declaration.vendors.find(({ id }) => id === entry.vendor)?.name ?? entry.vendor ?? declaration.site.name;
  return [
    text('claimPurpose', purposeName(entry.purpose, declaration)),
    text('claimVendor', vendor),
    text('claimLifetime', lifetimeWords(entry.lifetime)),
    ...(entry.data.length > 0 ? [text('claimData', entry.data.join(', '))] : []),
    ...(entry.description === undefined ? [] : [entry.description]),
    ...(entry.source === undefined ? [] : [text('claimOrigin', entry.source)]),
  ];
}

function SiteClaim({ item, claim }: { readonly item: StoredItem; readonly claim: BridgeState }) {
  const unnamed = text(item.declared === 'declared' ? 'claimOwn' : 'claimUndeclared');
  const lines = item.entry === null ? [unnamed] : claimLines(item.entry, claim);
  return (
    <div class="site-claim">
      <p class="caption">{text('claimHeading')}</p>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {item.entry !== null && <p class="hint">{text('claimSource')}</p>}
    </div>
  );
}

/** Value, facts in words, the site's claim, and what the name suggests. */
export function ItemDetails({ item, claim, showValue }: Props) {
  return (
    <>
      {hasParts(item) ? <ItemParts item={item} /> : <ItemValue item={item} shownByAll={showValue} />}
      <ItemButtons item={item} />
      <ul>{itemFacts(item).map((fact) => <li key={fact}>{fact}</li>)}</ul>
      {claim !== null && <SiteClaim item={item} claim={claim} />}
      {item.label && <ProbableUse label={item.label} />}
    </>
  );
}
