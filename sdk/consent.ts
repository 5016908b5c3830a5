import type { ChainInfo, Choices, ConsentEvents, ConsentRecord, Declaration, DraftEntry, EntryKind, EraseReport, HistoryEvent, Item, PurposeId, Visitor } from './protocol';
import type { ReceiptFormat, Receipts } from './record/receipt';

/** A purpose, or one vendor of it. */
export type Wanted = PurposeId | { readonly purpose: PurposeId; readonly vendor?: string };

/** Which stored items to erase; what is left out does not narrow. */
export interface EraseFilter {
  /** Only what was stored for it. */
  readonly purpose?: PurposeId;
  /** Only this kind. */
  readonly kind?: EntryKind;
  /** Only what this vendor stored, by its id. */
  readonly vendor?: string;
}

/** All that this host knows of the visitor's consent. */
export interface ConsentExport {
  /** The present choice, or null while undecided. */
  readonly record: ConsentRecord | null;
  /** What can be read of it, oldest first. */
  readonly history: readonly HistoryEvent[];
  /** What it takes to verify the history elsewhere, and what is lost of it. */
  readonly chain: ChainInfo;
  /** The configuration, checked and completed. */
  readonly declaration: Declaration;
  /** Everything stored that this page can see. */
  readonly items: readonly Item[];
  /** Entries that the declaration lacks, by what this page wrote and sent since it was loaded. */
  readonly draft: readonly DraftEntry[];
}

/** What anyone on the page may see and ask for. Nothing here changes the visitor's choice. */
export interface ConsentView {
  /** Frozen snapshot of what the visitor allows, or null while undecided. */
  readonly record: ConsentRecord | null;
  /** The configuration, checked and completed. */
  readonly declaration: Declaration;
  /** True only where the visitor allowed it: false while undecided, and for purposes that are not declared. */
  allows(wanted: Wanted): boolean;
  /** Everything stored that this page can see, matched to entries. */
  inspect(): Promise<Item[]>;
  /** Record, its history on this host, declaration and items, ready for JSON. */
  export(): Promise<ConsentExport>;
  /**
   * A receipt of the present choice for the visitor: `dpv` is JSON-LD by ISO/IEC TS 27560 in the Data Privacy Vocabulary
   * (https://w3id.org/dpv/guides/consent-27560), `kantara` a Kantara consent receipt 1.1. Null where there is nothing to receipt: no choice yet, or
   * (Kantara) nothing allowed. What the declaration does not say is "not declared". Rejects with a `TypeError` on any other format.
   */
  receipt<F extends ReceiptFormat>(format: F): Promise<Receipts[F] | null>;
  /** Shows the banner, which is loaded when needed. Nothing is decided by that. */
  showBanner(): void;
  /**
   * Shows the preference centre: as a modal dialog, or in this element of the page, whose children stay. There it is a region with the
   * same controls; it takes no focus, is no state of the `ui` event, and stays until it leaves the page. An element that has one already,
   * or is on no page when the interface is loaded, gets none.
   */
  showPreferences(into?: Element): void;
  /** Takes away what is shown; the choice stays as it is. */
  hide(): void;
  /**
   * Listens to an event; returns the undo. A `change` listener that comes after the choice
   * is called once at once with the present record.
   */
  on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): () => void;
}

/**
 * The deciding handle: only the first caller of `init` (or `claim`) has it, so that no vendor's script can
 * accept for the visitor. For later callers these methods reject with a `TypeError`.
 */
export interface Consent extends ConsentView {
  /** Allows every purpose. Resolves when held writes and requests have been replayed. */
  acceptAll(): Promise<EraseReport>;
  /** Refuses every purpose but `necessary`, erases what is there of them, and reports. */
  rejectAll(): Promise<EraseReport>;
  /** Allows and refuses by purpose and vendor; what is left out keeps its state, or is refused if never answered. */
  decide(choices: Choices): Promise<EraseReport>;
  /** The visitor has said yes to this purpose for the second time, by the link in the message that a `confirm` event asks for. */
  confirm(purpose: PurposeId): Promise<EraseReport>;
  /** Withdraws these purposes, or all: from now on, without touching what was lawful before. */
  withdraw(purposes?: readonly PurposeId[]): Promise<EraseReport>;
  /** Erases stored items without changing the choice; necessary ones only where the filter names that purpose. */
  erase(filter?: EraseFilter): Promise<EraseReport>;
  /** The visitor's account is closed: drops the record, erases on this host what is not necessary, and keeps an event of it. */
  accountClosed(): Promise<EraseReport>;
  /** The visitor left the organisation: the same for the purposes whose controller it was, and it refuses nothing any more. */
  organisationLeft(): Promise<EraseReport>;
  /**
   * What the site has learnt of the visitor, at login say; what is left out stays. Acts at once. Throws a `TypeError` that says
   * what to write instead. A handle that does not decide changes nothing: there it rejects.
   */
  setVisitor(visitor: Visitor): void;
}
