import { NECESSARY, type ChainInfo, type ConsentRecord, type Declaration, type HistoryEvent, type Purpose, type Vendor } from '../protocol';

/** All that a receipt is made of. */
export interface ReceiptFacts {
  /** What the site declares. */
  readonly declaration: Declaration;
  /** The choice; null: there is none. */
  readonly record: ConsentRecord | null;
  /** Events of this host, oldest first. */
  readonly history: readonly HistoryEvent[];
  /** Whose key signed them. */
  readonly chain: Pick<ChainInfo, 'key' | 'publicKeys'>;
  /** When the receipt is made. */
  readonly time: Date;
}

/** Stands where a form demands what the site has not declared. */
export const NOT_DECLARED = 'not declared';

/** When a choice ends by itself, by the rule of the visitor's region. */
export const validUntil = ({ until }: ConsentRecord): string => new Date(until).toISOString();

/** What is declared of one purpose, with the visitor's answer. */
export interface PurposeFacts {
  readonly purpose: Purpose;
  readonly isAllowed: boolean;
  /** Vendors of it that may act: those allowed, and processors, which have no switch. */
  readonly vendors: readonly Vendor[];
  readonly data: readonly string[];
  readonly lifetimes: readonly string[];
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** Every purpose that the visitor was asked about and has answered. */
export function answeredPurposes({ purposes, vendors, entries }: Declaration, record: ConsentRecord): PurposeFacts[] {
  return purposes.filter(({ id }) => id !== NECESSARY && typeof record.purposes[id] === 'boolean').map((purpose) => {
    const isAllowed = record.purposes[purpose.id] === true;
    const concerned = vendors.filter(({ id, purposes: of }) => of.includes(purpose.id) && (record.vendors[id] ?? isAllowed));
    const isPart = isAllowed || concerned.length > 0; // one vendor may be allowed where its purpose is not
    const own = entries.filter((entry) => entry.purpose === purpose.id && (!isPart || (entry.vendor ? concerned.some(({ id }) => id === entry.vendor) : isAllowed)));
    return {
      purpose,
      isAllowed: isPart,
      vendors: concerned,
      data: unique([...own.flatMap(({ data }) => data), ...concerned.flatMap(({ data }) => data)]),
      lifetimes: unique(own.map(({ lifetime }) => lifetime).filter((lifetime) => lifetime !== 'unknown')),
    };
  });
}

/** The events that say how the present choice came about: the question, and the answer. */
export const eventsOf = (history: readonly HistoryEvent[], { id }: ConsentRecord): readonly HistoryEvent[] => history.filter(({ record }) => record === id);

const COLLECTED: Readonly<Record<ConsentRecord['source'], string>> = {
  banner: 'consent banner on the web page',
  preferences: 'preference centre on the web page',
  placeholder: 'button in the place of embedded content',
  page: 'button of the web page',
  api: 'script of the web page',
  extension: 'browser extension of the visitor',
};

/** How the choice was collected, in words. */
export const collectionMethod = ({ source }: ConsentRecord): string => COLLECTED[source] ?? NOT_DECLARED;

export const WITHDRAWAL = "At any time, with effect from then on, in the web page's privacy settings.";
