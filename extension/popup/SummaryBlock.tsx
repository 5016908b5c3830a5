import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PublishedDeclaration } from '../../sdk/protocol';
import { quoteText } from '../filter/split-words';
import type { SiteView } from '../messaging/messages';
import { formatCount, text } from '../ui/text';
import { Chip, type QueryState } from './Chip';
import { kindName } from './kind-name';
import { PurposeBar } from './PurposeBar';
import { purposeName, usualPurposeName } from './purpose-name';
import { summariseItems, type PurposeCount, type Summary } from './summarise-items';

/** More third parties than these are shown when asked for. */
const FIRST = 3;

/* Quoted only where it has to be: a visitor reads and edits it. */
const wordFor = (field: string, value: string): string => `${field}:${/^[^\s",\\]+$/.test(value) ? value : quoteText(value)}`;

function Chips({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="chips" role="group" aria-label={title}>
      <span class="chips-title" aria-hidden="true">{title}</span>
      {children}
    </div>
  );
}

function purposeCount({ purpose, count, probable }: PurposeCount): string {
  if (purpose === null || probable === 0) return formatCount(count);
  return probable === count ? text('countProbable', formatCount(count)) : text('countSomeProbable', formatCount(count), formatCount(probable));
}

function Purposes({ purposes, declaration, ...state }: QueryState & { readonly purposes: Summary['purposes']; readonly declaration: PublishedDeclaration | undefined }) {
  const nameOf = (purpose: string): string => (declaration ? purposeName(purpose, declaration) : usualPurposeName(purpose));
  return (
    <Chips title={text('summaryPurposes')}>
      {purposes.map((one) => (
        <Chip
          key={one.purpose ?? ''} word={wordFor('purpose', one.purpose ?? 'none')} look={one.purpose ?? 'none'}
          label={one.purpose === null ? text('purposeUnknown') : nameOf(one.purpose)} count={purposeCount(one)} {...state}
        />
      ))}
    </Chips>
  );
}

function Others({ others, ...state }: QueryState & { readonly others: Summary['others'] }) {
  const [all, setAll] = useState(false);
  const more = others.length - FIRST;
  return (
    <Chips title={text('summaryOthers')}>
      {others.slice(0, all ? others.length : FIRST).map(({ site, count }) => <Chip key={site} word={wordFor('site', site)} label={site} count={formatCount(count)} {...state} />)}
      {more > 0 && !all && <button type="button" class="chip" aria-expanded={false} onClick={() => setAll(true)}>{text('andMore', more)}</button>}
    </Chips>
  );
}

/** What the site stores at a glance: kinds, purposes, what deserves attention, and who else stores here. Each number narrows the list to what it counts. */
export function SummaryBlock({ view, ...state }: QueryState & { readonly view: SiteView }) {
  const { kinds, purposes, others, thirdParty, undeclared, longLived } = summariseItems(view.items, Date.now());
  const known = purposes.some(({ purpose }) => purpose !== null);
  return (
    <section class="summary" aria-label={text('summaryTitle')}>
      {known && <PurposeBar purposes={purposes} />}
      {known && <Purposes purposes={purposes} declaration={view.claim?.declaration} {...state} />}
      <Chips title={text('summaryKinds')}>
        {kinds.map(({ kind, count }) => <Chip key={kind} word={`kind:${kind}`} label={kindName(kind)} count={formatCount(count)} {...state} />)}
        {undeclared > 0 && <Chip word="declared:no" label={text('markUndeclared')} count={formatCount(undeclared)} {...state} />}
        {longLived > 0 && <Chip word="expires:>1y" label={text('chipLongLived')} count={formatCount(longLived)} {...state} />}
        {thirdParty > 0 && <Chip word="party:third" label={text('markThirdParty')} count={formatCount(thirdParty)} {...state} />}
      </Chips>
      {others.length > 0 && <Others others={others} {...state} />}
    </section>
  );
}
