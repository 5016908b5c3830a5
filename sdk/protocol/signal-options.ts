/** The signals that tell others, each a script of its own below `signals/`. */
export type SignalName = 'google-consent-mode' | 'microsoft-uet' | 'microsoft-clarity' | 'meta-pixel' | 'data-layer';

/** What every signal with keys of its own takes. */
export interface KeyedOptions {
  /** By purpose the keys that it grants, in the place of the built-in ones. A key that several purposes name needs all of them. */
  readonly purposes?: Readonly<Record<string, readonly string[]>>;
  /** Id of the declared vendor that is told: refused by itself, it is told "denied" whatever its purposes are. */
  readonly vendor?: string;
}

/** `layer` is the name of the global queue; left out, `dataLayer`. */
export interface LayerOptions {
  /** Name of the global queue; `dataLayer` if left out. */
  readonly layer?: string;
}

/** Options of Google consent mode. */
export interface GoogleOptions extends KeyedOptions, LayerOptions {
  /** Milliseconds that Google's tags wait for the visitor's state; 500 if left out. */
  readonly waitForUpdate?: number;
  /** Regions (ISO 3166-2) that the denied default is for. Elsewhere Google then assumes consent, so leave it out unless you may. */
  readonly region?: readonly string[];
  /** Leaves click identifiers and the like out while advertising is refused; true if left out. */
  readonly adsDataRedaction?: boolean;
  /** Decorates links with click identifiers; false if left out. */
  readonly urlPassthrough?: boolean;
}

/** Options of the Meta pixel. */
export interface MetaOptions extends KeyedOptions {
  /** `["LDU"]`: limited data use, for visitors in the US. https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options */
  readonly dataProcessingOptions?: readonly string[];
  /** 1 is the US; 0, the default, lets Meta find it out. */
  readonly country?: number;
  /** 1000 is California; 0, the default, lets Meta find it out. */
  readonly state?: number;
}

/** What a site sets for its signals, by their names; checked by the script of the signal. */
export interface SignalOptions {
  /** Google consent mode. */
  readonly 'google-consent-mode'?: GoogleOptions;
  /** Microsoft UET. */
  readonly 'microsoft-uet'?: KeyedOptions;
  /** Microsoft Clarity. */
  readonly 'microsoft-clarity'?: KeyedOptions;
  /** Meta pixel. */
  readonly 'meta-pixel'?: MetaOptions;
  /** The tag manager's data layer. */
  readonly 'data-layer'?: LayerOptions;
  /** Asks the browser for what its user decided (Advanced Data Protection Control), where it can say so; it only ever refuses. */
  readonly adpc?: boolean;
}
