import { RIGHTS_REQUESTS, RIGHTS_TERMS, type Declaration, type Quote, type Rights, type RightsPath } from '../../protocol';

type Rule = readonly [isRight: (value: unknown) => boolean, write: string];

/** A page, with or without its host; no script. */
const ADDRESS = /^(https?:|[^:\s]+$|[^:]*[/?#])/i;

const isText = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);
const isLanguage = (value: unknown): boolean => value === undefined || isText(value);
const isListOf = (isRight: (one: never) => boolean) => (value: unknown): boolean => Array.isArray(value) && value.every((one) => !!one && isRight(one as never));
const isAmong = (list: readonly string[]) => (value: string): boolean => list.includes(value);
const isAddress = (value: unknown): boolean => typeof value === 'string' && ADDRESS.test(value);
const isMonths = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 24;
const isPath = ({ right, path, language, translated }: RightsPath): boolean =>
  isAmong(RIGHTS_REQUESTS)(right) && isText(path) && isLanguage(language) && (translated === undefined || isText(translated));
const isQuote = ({ title, text, source, language }: Quote): boolean => isText(title) && isText(source) && isListOf(isText)(text) && isLanguage(language);

const RULES: Readonly<Record<keyof Rights, Rule>> = {
  url: [isAddress, 'a web address'],
  guardianUrl: [isAddress, 'a web address'],
  months: [isMonths, 'a whole number of months, 1 to 24'],
  extensionMonths: [isMonths, 'a whole number of months, 1 to 24'],
  terms: [isListOf(isAmong(RIGHTS_TERMS)), `a list, each one of ${RIGHTS_TERMS.join(', ')}`],
  paths: [isListOf(isPath), `a list, each { "right": one of ${RIGHTS_REQUESTS.join(', ')}, "path": a text }`],
  quotes: [isListOf(isQuote), 'a list, each { "title": a text, "text": a list of texts, "source": a text }'],
};

/** What the configuration says of rights, without what can't be read: that is left out, and named in the console with what to write instead. */
export function rightsOf({ rights }: Pick<Declaration, 'rights'>): Rights {
  const given: Readonly<Record<string, unknown>> = { ...rights };
  const right = Object.entries(RULES).filter(([key, [isRight, write]]) => {
    if (given[key] === undefined) return false;
    const is = isRight(given[key]);
    if (!is) console.warn(`DingTalkConsent: configuration: rights.${key}: write ${write}.`);
    return is;
  });
  return Object.fromEntries(right.map(([key]) => [key, given[key]]));
}
