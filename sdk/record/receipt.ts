import type { ReceiptFacts } from './receipt-facts';
import { dpvReceipt } from './receipt-dpv';
import { kantaraReceipt } from './receipt-kantara';

/** Each form of a receipt, with what makes it. */
const FORMATS = { dpv: dpvReceipt, kantara: kantaraReceipt };

/** `dpv` or `kantara`. */
export type ReceiptFormat = keyof typeof FORMATS;
/** What each form of a receipt looks like. */
export type Receipts = { readonly [F in ReceiptFormat]: NonNullable<ReturnType<(typeof FORMATS)[F]>> };

/** A receipt of the present choice, or null where there is nothing to receipt. */
export function makeReceipt<F extends ReceiptFormat>(format: F, facts: ReceiptFacts): Receipts[F] | null {
  if (!Object.hasOwn(FORMATS, format)) throw new TypeError(`DingTalkConsent: receipt(${JSON.stringify(format)}): write one of ${Object.keys(FORMATS).join(', ')}.`);
  return FORMATS[format](facts) as Receipts[F] | null;
}
