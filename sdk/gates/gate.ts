import type { PurposeId } from '../protocol';

/** Is this purpose, and this vendor of it, allowed now? */
export type IsAllowed = (purpose: PurposeId, vendor?: string) => boolean;

/** Keeps one sort of element inert until its purpose is granted. */
export interface Gate {
  /** The gated elements, as the page writes them. */
  readonly selector: string;
  /** Lets the element load, or makes it inert where that is possible. True when it now begins to load. */
  set(element: HTMLElement, isAllowed: boolean): boolean;
}
