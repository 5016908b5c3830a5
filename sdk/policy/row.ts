import type { Authority, Confidence, Mode, PurposeId, RequiredUi } from '../protocol';
import table from './rules.json';

/** A value of the table, and how sure it is. Where it comes from stands in `rules.json` and is not shipped. */
export interface Cell<T> {
  readonly value: T;
  readonly confidence: Confidence;
}

/** What one place, or one audience, requires. Null: the row says nothing of it. */
export interface Row {
  readonly id: string;
  readonly audience?: 'dingding';
  /** ISO 3166 codes. */
  readonly regions: readonly string[];
  readonly mode: Readonly<Record<'preferences' | 'analytics' | 'advertising', Cell<Mode>>>;
  readonly gpc: { readonly refuses: readonly Cell<PurposeId>[]; readonly mustHonour: Cell<boolean>; readonly mustShow: Cell<boolean> };
  readonly reask: Readonly<Record<'refusal' | 'acceptance', Cell<number | null>>>;
  readonly minorAge: Cell<number>;
  readonly ui: readonly Cell<RequiredUi>[];
  readonly languages: readonly Cell<string>[];
  readonly authority: Cell<Authority | null>;
  /** By country, where the row has several. */
  readonly authorities?: Readonly<Record<string, Cell<Authority>>>;
}

const { version, rows } = table as unknown as { readonly version: string; readonly rows: readonly Row[] };

export const VERSION = version;

/** Rows of places; the first is that of no place in particular. */
export const PLACES = rows.filter(({ audience }) => !audience);

export const DINGDING = rows.find(({ audience }) => audience) as Row;
