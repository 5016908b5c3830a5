import type { JSX } from 'preact';
import type { PolicyRule, Ruling } from '../protocol';
import { Disclosures } from './Disclosures';
import { fillText } from './fill-text';
import { listText } from './list-text';
import type { UiLanguage } from './choose-language';
import type { AllTexts, PreferencesProps } from './preferences-props';
import { purposeName } from './purpose-name';
import type { RuleTexts } from './texts/texts';

interface RuleProps extends Pick<PreferencesProps, 'context' | 'choose'> {
  readonly texts: AllTexts & RuleTexts;
  /** Null where the rules could not be loaded. */
  readonly ruling: Ruling | null;
  /** True where the visitor is too young to consent. */
  readonly isForAge: boolean;
  readonly language: UiLanguage;
}

const UNKNOWN = 'unknown';

/** A link that leaves the site, and says so. */
function External({ href, name, texts }: { readonly href: string; readonly name: string; readonly texts: AllTexts }): JSX.Element {
  return (
    <p>
      <a href={href} target="_blank" rel="noopener noreferrer">
        {name} <span class="soft">{texts.external}</span>
      </a>
    </p>
  );
}

/** Where users of another service decide. */
function HandOff({ context, texts }: RuleProps): JSX.Element {
  const { handOff } = context.declaration;
  return (
    <>
      <p>{texts.handOffAbout}</p>
      {handOff && <External href={handOff.url} name={fillText(texts.handOff, { name: handOff.name })} texts={texts} />}
    </>
  );
}

/** The fields that nobody confirmed, by the sort that they are of. */
function unverified({ unverified: fields }: PolicyRule, { fields: names }: RuleTexts): string[] {
  const sorts = new Set(fields.map((field) => field.split('.')[0]));
  return Object.entries(names).flatMap(([sort, name]) => (sorts.has(sort) ? name : []));
}

/** Languages, by their names in the one that is shown, which the rule wants and this is not. */
function missingLanguages({ languages }: PolicyRule, shown: string): string[] {
  const names = new Intl.DisplayNames(shown, { type: 'language' });
  const [base] = shown.split('-');
  return languages.filter((tag) => tag.split('-')[0] !== base).map((tag) => names.of(tag) ?? tag);
}

/** What applies here, in which words of the site, who watches over it, and what of it nobody confirmed. */
function Applied({ context, texts, rule }: RuleProps & { readonly rule: PolicyRule }): JSX.Element {
  const terms = Object.entries(context.declaration.regionTerms ?? {}).find(([region]) => region.toUpperCase() === rule.row)?.[1];
  const open = unverified(rule, texts);
  const missing = missingLanguages(rule, context.language);
  return (
    <details>
      <summary>{texts.ruleTitle}</summary>
      <p>{rule.row === UNKNOWN ? texts.ruleUnknown : fillText(texts.ruleOf, { region: rule.row })}</p>
      <p>{fillText(texts.reask, { refusal: String(rule.reask.refusal), acceptance: String(rule.reask.acceptance) })}</p>
      {missing.length > 0 && <p>{fillText(texts.wantedLanguages, { languages: listText(missing, context.language) })}</p>}
      {terms && <External href={terms.url} name={fillText(texts.terms, terms)} texts={texts} />}
      {rule.authority && <External href={rule.authority.url} name={fillText(texts.authority, { authority: rule.authority.name })} texts={texts} />}
      {open.length > 0 && <p class="soft">{fillText(texts.unverified, { fields: listText(open, context.language) })}</p>}
    </details>
  );
}

/** The organisation that decides over some purposes. */
function Organisation({ context, texts }: RuleProps): JSX.Element | null {
  const { organisation } = context.visitor();
  const theirs = context.declaration.purposes.filter(({ controller }) => controller === 'organisation');
  if (!organisation || !theirs.length) return null;
  const purposes = listText(theirs.map((purpose) => purposeName(purpose, texts)), context.language);
  return <p>{fillText(texts.organisation, { organisation: `${organisation.name} (${organisation.contact})`, purposes })}</p>;
}

/** Says that one is too young to consent, or takes that back; the site's own knowledge is not the visitor's to change. */
function AgeControl({ context, texts, choose, rule, isForAge }: RuleProps & { readonly rule: PolicyRule }): JSX.Element | null {
  const { age = UNKNOWN } = context.visitor();
  if (age !== UNKNOWN) return null;
  const years = { age: String(rule.minorAge) };
  return (
    <p>
      <button onClick={(event) => choose({ minor: !isForAge }, event)}>{fillText(isForAge ? texts.ofAge : texts.under, years)}</button>{' '}
      <span class="soft">{isForAge ? fillText(texts.isMinor, years) : texts.underAbout}</span>
    </p>
  );
}

/** What the visitor's region, age, organisation and account add to the preference centre, and what is loaded when it is opened. */
export function RuleNotes(props: RuleProps): JSX.Element {
  const { context, ruling } = props;
  if (context.visitor().audience === 'dingding') return <HandOff {...props} />;
  return (
    <>
      <h3>{props.texts.partsTitle}</h3>
      <Organisation {...props} />
      {ruling && <AgeControl {...props} rule={ruling.rule} />}
      {ruling && <Applied {...props} rule={ruling.rule} />}
      <Disclosures {...props} />
    </>
  );
}
