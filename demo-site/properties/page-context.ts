import type { DemoConfig } from '../inventory/build-config';
import type { PlayedChange, PlayedVisitor } from '../inventory/plays';
import type { Origins, Property } from '../server/hosts';
import type { Language } from './language';

/** All that a page is made from. */
export interface PageContext {
  readonly property: Property;
  readonly language: Language;
  readonly region: string | undefined;
  /** The visitor asked for a simulated Global Privacy Control. */
  readonly gpc: boolean;
  readonly visitor: PlayedVisitor | undefined;
  /** A made-up next version of the policy. */
  readonly change: PlayedChange | undefined;
  readonly path: string;
  readonly origins: Origins;
  readonly config: DemoConfig;
}
