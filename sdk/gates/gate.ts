/** Keeps one sort of element inert until its purpose is granted. */
export interface Gate {
  /** The gated elements, as the page writes them. */
  readonly selector: string;
  /** Lets the element load, or makes it inert where that is possible. True when it now begins to load. */
  set(element: HTMLElement, isAllowed: boolean): boolean;
}
