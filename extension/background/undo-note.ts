import type { UndoState } from '../messaging/messages';
import { STORE_KINDS } from '../messaging/store-kind';
import { siteOfUrl } from '../stores/site';
import type { Copy, Row } from '../stores/store';

/** What a clear that goes on is about: should the background end on the way, the next one knows what was to go. */
export interface Clearing {
  readonly tabId: number;
  readonly ids: readonly string[];
  readonly rule?: string;
}

/** What there is to know of a copy without reading it: that may be a hundred million characters. */
export interface UndoNote extends UndoState {
  /** Of all names and contents. */
  readonly characters: number;
  /** Of the site itself, and whose frames page storage is put back into. */
  readonly origins: readonly string[];
  readonly clearing?: Clearing;
  /** How many undos in a row put nothing of it back. */
  readonly fruitless?: number;
}

export interface UndoContents {
  /** What was there before. */
  readonly copies: readonly Copy[];
  /** Of a change (not a clear): what it wrote beside them, for undo to remove. */
  readonly added?: readonly Row[];
}

/** All that one clear or change of a site took away. Holds live tokens, hence the limits of age and size. Its time names it at its place. */
export interface UndoCopy extends UndoContents, Pick<UndoNote, 'time' | 'expires' | 'wasCutShort' | 'clearing' | 'fruitless'> {}

const charactersOf = ({ name, value, content = '' }: Copy): number => name.length + value.length + content.length;

/** Characters of all names and contents. */
export const sizeOf = ({ copies, added = [] }: UndoContents): number => [...copies, ...added].reduce((sum, copy) => sum + charactersOf(copy), 0);

/** What of a copy belongs into frames of the site itself: not what a third party kept under it. */
const originsIn = ({ copies, added = [] }: UndoContents, site: string): string[] =>
  [...new Set([...copies, ...added].filter(({ kind, domain, partition }) => kind !== 'cookie' && partition === null && siteOfUrl(domain) === site).map(({ domain }) => domain))].sort();

/** What is told of the copy of a site. */
export function noteOf(copy: UndoCopy, site: string): UndoNote {
  const { time, expires, copies, added, wasCutShort, clearing, fruitless } = copy;
  return {
    time, expires, count: copies.length + (added?.length ?? 0), characters: sizeOf(copy), origins: originsIn(copy, site),
    ...(added && { isChange: true }), ...(wasCutShort !== undefined && { wasCutShort }), ...(clearing && { clearing }), ...(fruitless && { fruitless }),
  };
}

/** Whether it is too old to be used. */
export const isOver = ({ expires }: Pick<UndoNote, 'expires'>): boolean => expires <= Date.now();

type Unknown<T> = { readonly [K in keyof T]?: unknown };

const isText = (one: unknown): one is string => typeof one === 'string';
const areTexts = (all: unknown): all is readonly string[] => Array.isArray(all) && all.every(isText);

function isClearing(one: unknown): one is Clearing {
  const { tabId, ids, rule = '' } = (one ?? {}) as Unknown<Clearing>;
  return Number.isFinite(tabId) && areTexts(ids) && isText(rule);
}

function isNote(one: unknown): one is UndoNote {
  const { time, expires, count, characters, origins, clearing } = (one ?? {}) as Unknown<UndoNote>;
  return [time, expires, count, characters].every(Number.isFinite) && areTexts(origins) && (clearing === undefined || isClearing(clearing));
}

function isRow(one: unknown): one is Row {
  const { id, name, value, domain, kind } = (one ?? {}) as Unknown<Row>;
  return areTexts([id, name, value, domain]) && (STORE_KINDS as readonly unknown[]).includes(kind);
}

const areRows = (all: unknown): boolean => Array.isArray(all) && all.every(isRow);

/** Notes as they are stored, the latest first. What is no note is left out. */
export const readNotes = (stored: unknown): UndoNote[] => (Array.isArray(stored) ? stored.filter(isNote).sort((a, b) => b.time - a.time) : []);

/** What a copy holds, as it is stored; null where it can't be read. */
export function readContents(stored: unknown): UndoContents | null {
  const { copies, added } = (stored ?? {}) as Unknown<UndoContents>;
  return areRows(copies) && (added === undefined || areRows(added)) ? (stored as UndoContents) : null;
}
