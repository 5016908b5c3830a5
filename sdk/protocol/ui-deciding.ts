import type { ChoiceSource, Choices, ConsentRecord } from './consent-record';
import type { Declaration } from './declaration';
import type { EraseReport } from './erase-report';
import type { ChainInfo, HistoryEvent } from './history-event';
import type { Item } from './item';
import type { PurposeId } from './purpose';
import type { Ruling } from './ruling';

/** What the visitor may call of a handle's methods, through the interface. */
export interface VisitorCalls {
  /** Record, history and its chain, declaration and items: what an export holds. */
  export(): Promise<{
    readonly record: ConsentRecord | null;
    readonly history: readonly HistoryEvent[];
    readonly chain: ChainInfo;
    readonly declaration: Declaration;
    readonly items: readonly Item[];
  }>;
  /** Null where there is nothing to receipt. */
  receipt(format: 'dpv' | 'kantara'): Promise<object | null>;
  /** Everything that is not necessary, or what has this purpose. Changes no choice. */
  erase(filter: { readonly purpose?: PurposeId }): Promise<EraseReport>;
}

/** What a choice, an erasure or a look at the history needs, as the interface has it. */
export interface UiDeciding {
  /** Carries out the visitor's choice. */
  choose(choices: Choices | 'accept-all' | 'reject-all', source: ChoiceSource, by: { readonly locale: string }): Promise<EraseReport>;
  /** Withdraws these purposes, or all. */
  withdraw(purposes: readonly PurposeId[] | undefined, source: ChoiceSource, by: { readonly locale: string }): Promise<EraseReport>;
  /** The visitor was asked at that time (milliseconds since 1970), in this language. */
  asked(time: number, locale: string): void;
  /** Everything stored that this page can see, matched to entries. */
  inspect(): Promise<Item[]>;
  /** Goes on under the present version of the policy where that asks nothing. True where the visitor is to be told of it. */
  acknowledge(ruling: Ruling): boolean;
  /** Calls a method of a handle; the visitor is no script. */
  call(method: keyof VisitorCalls, caller: { readonly script: null; readonly decides: true }, args: readonly unknown[]): unknown;
}
