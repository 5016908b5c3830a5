import type { BridgeState, Entry } from '../../sdk/protocol';
import type { StoredItem } from '../messaging/messages';
import { text } from './text';
import { itemFacts } from './item-facts';
import { ItemValue } from './ItemValue';
import { lifetimeWords } from './lifetime-words';
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

/** Value, facts in words, and the site's claim. */
export function ItemDetails({ item, claim, showValue }: Props) {
  return (
    <>
      <ItemValue item={item} shownByAll={showValue} />
      <ul>{itemFacts(item).map((fact) => <li key={fact}>{fact}</li>)}</ul>
      {claim !== null && <SiteClaim item={item} claim={claim} />}
    </>
  );
}
