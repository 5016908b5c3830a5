/** A class as AMF3 describes it before the first of its objects. */
export interface Traits {
  readonly className: string;
  /** Its objects write themselves. */
  readonly isExternal: boolean;
  readonly isDynamic: boolean;
  readonly names: readonly string[];
}
