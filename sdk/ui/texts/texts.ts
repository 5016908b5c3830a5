import type { DEFAULT_PURPOSES, EntryKind, EraseReason, ObjectSettings } from '../../protocol';
import type { PolicyPageTexts } from './policy-page-texts';
import type { RightsTexts } from './rights-texts';

/** The plural forms of a text with `{count}`; a form that a language does not have is left out. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

type DefaultPurpose = (typeof DEFAULT_PURPOSES)[number];

/** First layer, the least that it has to say after a choice, and what the others share with it. Placeholders stand in braces. */
export interface BannerTexts {
  /** Name of the banner's region. */
  readonly title: string;
  /** What is asked and why: `{site}`, `{purposes}`, `{thirdParties}` (empty where there are none). */
  readonly intro: string;
  /** How many independent third parties take part: `{count}`. */
  readonly thirdParties: Plural;
  /** Who decides over the data: `{controller}`. */
  readonly controller: string;
  readonly gpc: string;
  readonly policy: string;
  readonly acceptAll: string;
  readonly rejectAll: string;
  readonly settings: string;
  readonly notChanged: string;
  readonly saved: string;
  readonly close: string;
  /** The policy's sentence on advertising after a refusal, in neutral words. */
  readonly advertisingGoesOn: string;
  readonly purposeNames: Readonly<Record<DefaultPurpose, string>>;
}

/** What the visitor is told after a choice, in full. */
export interface OutcomeTexts {
  readonly allRefused: string;
  readonly withdrawn: string;
  /** What a refusal has stopped on this page so far: `{count}`. */
  readonly dropped: Plural;
  readonly notSent: Plural;
  readonly held: Plural;
  readonly erased: Plural;
  /** `{name}`, `{reason}`. */
  readonly notErased: string;
  /** `{names}`, `{reason}`. */
  readonly retained: string;
  /** `{names}`, `{reason}`. */
  readonly unverifiable: string;
  /** Ends a list of names: `{count}` further ones. */
  readonly more: Plural;
  /** After a withdrawal from third parties. */
  readonly thirdPartySites: string;
  /** Why something was not erased, or could not be looked at. */
  readonly reasons: Readonly<Record<EraseReason, string>>;
  /** After a yes that has to be said twice: `{site}`, `{purposes}`. */
  readonly confirmSent: string;
  readonly reloadToStop: string;
  readonly reload: string;
}

/** Preference centre, on top of the other texts. */
export interface PreferenceTexts {
  /** Name of the dialog. */
  readonly dialogTitle: string;
  readonly dialogIntro: string;
  /** `{time}` of the record. */
  readonly lastChoice: string;
  /** Instead of `gpc` where the visitor's own choice allows what the signal refuses. */
  readonly gpcOutranked: string;
  /** `{contact}` becomes a link. */
  readonly contact: string;
  /** Subject of a mail to the controller: `{id}` of the record. */
  readonly mailSubject: string;
  readonly purposesTitle: string;
  readonly purposes: Readonly<Record<DefaultPurpose, string>>;
  readonly alwaysOn: string;
  /** Name of the disclosure with a purpose's entries: `{count}`. */
  readonly entries: Plural;
  readonly noEntries: string;
  readonly columns: Readonly<Record<'name' | 'kind' | 'lifetime' | 'owner' | 'data', string>>;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly lifetimes: Readonly<Record<'session' | 'tab' | 'persistent' | 'unknown' | 'beacon', string>>;
  readonly noData: string;
  readonly storedNow: string;
  readonly httpOnly: string;
  /** `{text}`. */
  readonly justification: string;
  /** `{text}`. */
  readonly source: string;
  readonly vendors: string;
  readonly vendorsIntro: string;
  readonly processors: string;
  /** `{site}`. */
  readonly processorsIntro: string;
  /** `{list}`. */
  readonly vendorData: string;
  /** `{list}`. */
  readonly vendorPurposes: string;
  /** Link to a vendor's own policy: `{vendor}`. */
  readonly vendorPolicy: string;
  /** Beside a link that leaves the site. */
  readonly external: string;
  /** `{reason}`. */
  readonly noVendorPolicy: string;
  readonly vendorWaits: string;
  /** When data goes to a vendor: `{text}`, in the site's words. */
  readonly vendorTrigger: string;
  /** `{list}`. */
  readonly vendorLocations: string;
  /** `{text}`, in the site's words. */
  readonly vendorTransfer: string;
  readonly affiliates: string;
  /** `{contact}`. */
  readonly affiliatesIntro: string;
  readonly saveChoices: string;
  readonly withdraw: string;
  /** Heading over the disclosures, and what stands for them where they could not be loaded. */
  readonly partsTitle: string;
  readonly notLoaded: string;
}

/** What only some rules say: of a region, an age, an organisation, a changed policy. */
export interface RuleTexts {
  /** `{site}`, `{purposes}` that are allowed until they are refused. */
  readonly optOut: string;
  /** `{purposes}` that wait for a yes. */
  readonly optIn: string;
  /** California's words, with what they mean. */
  readonly honoured: string;
  /** The policy changed: `{site}`, `{purposes}`. */
  readonly askedAgain: string;
  /** The site has more purposes than it had: `{site}`, `{purposes}`. */
  readonly added: string;
  /** The answer is too old: `{purposes}`. */
  readonly overdue: string;
  /** `{summary}`, in the site's words. */
  readonly changed: string;
  /** Nothing to choose: `{site}`. */
  readonly updated: string;
  /** `{date}`. */
  readonly takesEffect: string;
  readonly ruleTitle: string;
  /** `{region}` code. */
  readonly ruleOf: string;
  readonly ruleUnknown: string;
  /** `{fields}`. */
  readonly unverified: string;
  readonly fields: Readonly<Record<'modes' | 'gpc' | 'reask' | 'minorAge' | 'ui' | 'languages' | 'authority', string>>;
  /** `{refusal}`, `{acceptance}`: numbers of months. */
  readonly reask: string;
  /** `{languages}` that the rule wants, and that this is not shown in. */
  readonly wantedLanguages: string;
  /** Link to whom the visitor may complain to: `{authority}`. */
  readonly authority: string;
  /** Link to the site's terms: `{title}`. */
  readonly terms: string;
  /** `{purposes}`, `{organisation}`. */
  readonly organisation: string;
  /** Beside a switch: `{organisation}`. */
  readonly refusedByOrganisation: string;
  /** Beside a switch. */
  readonly refusedForAge: string;
  /** `{age}`. */
  readonly under: string;
  readonly ofAge: string;
  readonly underAbout: string;
  readonly isMinor: string;
  /** Link: `{name}`. */
  readonly handOff: string;
  readonly handOffAbout: string;
  /** France's words for refusing everything, beside the question. */
  readonly continueWithout: string;
  /** Names of the disclosures whose content is loaded when they are opened. */
  readonly parts: Readonly<Record<'explainer' | 'quotes' | 'rights' | 'history', string>>;
  /** Beside an entry with such a lifetime: `{contact}`. */
  readonly longLived: string;
}

/** In the place of a frame that may not load: `{vendor}`, `{purpose}`. */
export interface PlaceholderTexts {
  readonly notShown: string;
  readonly allow: string;
}

/** Flash-style shared objects: the question for more space, and their part of the preference centre. */
export interface ObjectTexts {
  readonly spaceTitle: string;
  /** `{site}`, `{used}`, `{wanted}`. */
  readonly spaceQuestion: string;
  readonly allowSpace: string;
  readonly denySpace: string;
  readonly unlimited: string;
  readonly title: string;
  readonly about: string;
  /** `{count}`; `{size}` of all. */
  readonly stored: Plural;
  readonly access: string;
  readonly accesses: Readonly<Record<ObjectSettings['access'], string>>;
  readonly quota: string;
  readonly thirdParty: string;
  readonly thirdPartyAbout: string;
  /** Beside what the site has fixed. */
  readonly fixed: string;
  /** Before a change that removes what is stored: `{count}`. */
  readonly removes: Plural;
  readonly remove: string;
  readonly keep: string;
}

/** On the page itself, for a visitor who sees nothing else of the interface. */
export interface ControlTexts {
  /** The persistent button that opens the preference centre. */
  readonly settings: string;
  /** Its name where laws of the United States have one for it: 11 CCR 7015. */
  readonly choices: string;
}

/** All that the interface says in one language, by the parts that are loaded apart. */
export interface LanguageTexts {
  readonly banner: BannerTexts;
  readonly outcome: OutcomeTexts;
  readonly placeholder: PlaceholderTexts;
  readonly control: ControlTexts;
  readonly preferences: PreferenceTexts;
  readonly rules: RuleTexts;
  readonly objects: ObjectTexts;
  readonly rights: RightsTexts;
  /** Of the command that writes a cookie policy; no page loads it. */
  readonly policyPage: PolicyPageTexts;
}

export type TextPart = keyof LanguageTexts;

/** One part's texts, and the language they are in. */
export interface LocalTexts<P extends TextPart> {
  /** BCP 47 tag. */
  readonly language: string;
  readonly texts: LanguageTexts[P];
}
