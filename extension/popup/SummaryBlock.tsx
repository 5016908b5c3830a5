import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublishedDeclaration } from '../../sdk/protocol';
import { quoteText } from '../filter/split-words';
import type { SiteView } from '../messaging/messages';
import { formatCount, text } from '../ui/text';
import { Chip, type QueryState } from './Chip';
import { kindName } from '../ui/kind-name';
import { PurposeBar } from './PurposeBar';
import { purposeName, usualPurposeName } from '../ui/purpose-name';
import { summariseItems, type PurposeCount, type Summary } from './summarise-items';

/** More third parties than these are shown when asked for. */
const FIRST = 4;

/* Quoted only where it has to be: a visitor reads and edits it. */
const wordFor = (field: string, value: string): string => `${field}:${/^[^\s",\\]+$/.test(value) ? value : quoteText(value)}`;

interface ChipsProps {
  readonly title: string;
  readonly shown?: boolean;
  readonly list?: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

function Chips({ title, shown, list, children }: ChipsProps) {
  return (
    <div class="chips" role="group" aria-label={title} ref={list ?? null}>
      {shown && <span class="chips-title" aria-hidden="true">{title}</span>}
      {children}
    </div>
  );
}

/* Where the site declares nothing all of them are guesses, and the title says so. */
function purposeCount({ count, probable }: PurposeCount, claimed: boolean): string {
  if (!claimed || probable === 0) return formatCount(count);
  return probable === count ? text('countProbable', formatCount(count)) : text('countSomeProbable', formatCount(count), formatCount(probable));
}

function Purposes({ purposes, declaration, ...state }: QueryState & { readonly purposes: Summary['purposes']; readonly declaration: PublishedDeclaration | undefined }) {
  const nameOf = (purpose: string): string => (declaration ? purposeName(purpose, declaration) : usualPurposeName(purpose));
  return (
    <Chips title={text(declaration ? 'summaryPurposes' : 'summaryProbable')} shown={!declaration}>
      {purposes.map((one) => (
        <Chip
          key={one.purpose ?? ''} word={wordFor('purpose', one.purpose ?? 'none')} look={one.purpose ?? 'none'}
          label={one.purpose === null ? text('chipUnknown') : nameOf(one.purpose)} count={purposeCount(one, declaration !== undefined)} {...state}
        />
      ))}
    </Chips>
  );
}

function Others({ others, ...state }: QueryState & { readonly others: Summary['others'] }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  /* The button that brought them is gone. */
  useLayoutEffect(() => {
    if (all) list.current?.querySelectorAll('button')[FIRST]?.focus();
  }, [all]);
  const more = others.length > FIRST + 1 ? others.length - FIRST : 0;
  return (
    <Chips title={text('summaryOthers')} shown list={list}>
      {others.slice(0, all || more === 0 ? others.length : FIRST).map(({ site, count }) => <Chip key={site} word={wordFor('site', site)} label={site} count={formatCount(count)} {...state} />)}
      {more > 0 && !all && <button type="button" class="chip" aria-expanded={false} onClick={() => setAll(true)}>{text('andMore', more)}</button>}
    </Chips>
  );
}

/** Kinds where there are several, and what deserves attention. */
function Marks({ summary: { kinds, thirdParty, undeclared, longLived }, ...state }: QueryState & { readonly summary: Summary }) {
  const marks = [
    { word: 'declared:no', label: text('markUndeclared'), count: undeclared },
    { word: 'expires:>1y', label: text('chipLongLived'), count: longLived },
    { word: 'party:third', label: text('markThirdParty'), count: thirdParty },
  ];
  const several = kinds.length > 1 ? kinds.map(({ kind, count }) => ({ word: `kind:${kind}`, label: kindName(kind), count })) : [];
  const shown = [...several, ...marks.filter(({ count }) => count > 0)];
  if (shown.length === 0) return null;
  return (
    <Chips title={text('summaryKinds')}>
      {shown.map(({ word, label, count }) => <Chip key={word} word={word} label={label} count={formatCount(count)} {...state} />)}
    </Chips>
  );
}

/** What the site stores at a glance: purposes, kinds, what deserves attention, and who else stores here. Each number narrows the list to what it counts. */
export function SummaryBlock({ view, ...state }: QueryState & { readonly view: SiteView }) {
  const summary = summariseItems(view.items, Date.now());
  const { purposes, others } = summary;
  const known = purposes.some(({ purpose }) => purpose !== null);
  return (
    <section class="summary" aria-label={text('summaryTitle')}>
      {known && <PurposeBar purposes={purposes} />}
      {known && <Purposes purposes={purposes} declaration={view.claim?.declaration} {...state} />}
      <Marks summary={summary} {...state} />
      {others.length > 0 && <Others others={others} {...state} />}
    </section>
  );
}
