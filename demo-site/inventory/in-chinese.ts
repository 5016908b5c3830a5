import type { Entry, Vendor } from '../../sdk/protocol';
import { CHINESE } from './chinese-texts';
import { POSSIBLE, SOURCE_COMMA } from './finding';

const known = new Map(Object.entries(CHINESE));

/** As it stands where there is no Chinese for it: brands that have no Chinese name, and what is quoted from the policy, whose language is English. */
function inChinese(text: string): string {
  return text.startsWith(POSSIBLE) ? `可能：${inChinese(text.slice(POSSIBLE.length))}` : known.get(text) ?? text;
}

/** A source is composed, so each part of it is looked up. */
const sourceInChinese = (source: string): string => source.split(SOURCE_COMMA).map(inChinese).join('；');

const entryInChinese = (entry: Entry): Entry => ({
  ...entry,
  data: entry.data.map(inChinese),
  ...(entry.description && { description: inChinese(entry.description) }),
  ...(entry.justification && { justification: inChinese(entry.justification) }),
  ...(entry.source && { source: sourceInChinese(entry.source) }),
});

const vendorInChinese = (vendor: Vendor): Vendor => ({
  ...vendor,
  name: inChinese(vendor.name),
  data: vendor.data.map(inChinese),
  ...(vendor.policyUrlReason && { policyUrlReason: inChinese(vendor.policyUrlReason) }),
  ...(vendor.trigger && { trigger: inChinese(vendor.trigger) }),
  ...(vendor.storageLocations && { storageLocations: vendor.storageLocations.map(inChinese) }),
  ...(vendor.transfer && { transfer: inChinese(vendor.transfer) }),
  ...(vendor.source && { source: sourceInChinese(vendor.source) }),
});

const isChinese = (language: string): boolean => language === 'zh-CN';

/** A text of the inventory as the language shows it: the inventory is written in English, and has Chinese beside it. */
export const textIn = (language: string, text: string): string => (isChinese(language) ? inChinese(text) : text);

/** The same of a source. */
export const sourceIn = (language: string, source: string): string => (isChinese(language) ? sourceInChinese(source) : source);

/** Entries with what they say in the language; names and other codes stay. */
export const entriesIn = (language: string, entries: readonly Entry[]): readonly Entry[] => (isChinese(language) ? entries.map(entryInChinese) : entries);

/** The same of vendors. */
export const vendorsIn = (language: string, vendors: readonly Vendor[]): readonly Vendor[] => (isChinese(language) ? vendors.map(vendorInChinese) : vendors);
