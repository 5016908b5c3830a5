import type { HistoryEventName, RightsRequest, RightsTerm, UiVariant } from '../../protocol';

/** Explainer, quotations of the policy, rights and history: what the preference centre loads when it is opened. */
export interface RightsTexts {
  /** What each is; their names are in the preference centre's `kinds`. */
  readonly technologies: Readonly<Record<'cookie' | 'local-storage' | 'shared-object' | 'beacon', string>>;
  /** Before quotations: `{source}`. */
  readonly quotesAbout: string;
  readonly access: string;
  readonly accessAbout: string;
  readonly json: string;
  readonly zip: string;
  /** `{name}` of the file. */
  readonly downloaded: string;
  /** Instead of a receipt. */
  readonly nothing: string;
  readonly deletion: string;
  readonly deletionAbout: string;
  readonly eraseOptional: string;
  readonly eraseAll: string;
  readonly confirmOptional: string;
  readonly confirmAll: string;
  readonly erase: string;
  readonly cancel: string;
  readonly nothingErased: string;
  readonly objection: string;
  readonly objectionAbout: string;
  /** Button: `{purpose}`. */
  readonly object: string;
  /** Button: `{purpose}`. */
  readonly restrict: string;
  /** Heading over the letter. */
  readonly request: string;
  readonly requestAbout: string;
  /** Label of the list of `asks`. */
  readonly ask: string;
  /** What is asked for, each as the end of the sentence that `ask` begins. */
  readonly asks: Readonly<Record<RightsRequest, string>>;
  /** Label of the letter. */
  readonly letter: string;
  /** `{site}`, `{ask}`. */
  readonly subject: string;
  /** `{controller}`, `{ask}`, `{purposes}`, `{site}`, `{id}` of the record, `{date}`; one line each. */
  readonly body: string;
  readonly mail: string;
  readonly copy: string;
  readonly copied: string;
  readonly paths: string;
  readonly pathsAbout: string;
  /** `{text}`. */
  readonly pathTranslated: string;
  readonly page: string;
  readonly guardian: string;
  readonly policySays: string;
  /** `{months}` and `{extension}` with their unit, `{date}`, `{extended}`: a date. */
  readonly answerTime: string;
  readonly conditions: Readonly<Record<RightsTerm, string>>;
  readonly complaint: string;
  readonly noAuthority: string;
  /** `{host}`. */
  readonly historyAbout: string;
  readonly noHistory: string;
  readonly events: Readonly<Partial<Record<HistoryEventName, string>>>;
  /** Where a choice was made. */
  readonly variants: Readonly<Record<Exclude<UiVariant, 'none'>, string>>;
  /** `{list}` of purposes. */
  readonly allowed: string;
  /** `{list}` of purposes. */
  readonly refused: string;
  /** `{removed}`, `{failed}`, `{retained}`: numbers of items. */
  readonly counts: string;
  /** `{version}`. */
  readonly version: string;
  readonly intact: string;
  readonly broken: string;
  readonly unproven: string;
  readonly receipt: string;
  readonly dpv: string;
  readonly kantara: string;
}
