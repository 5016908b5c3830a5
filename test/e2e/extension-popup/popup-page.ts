import type { Lab } from '../extension-engine/lab';

/** A page of the extension, as a visitor uses it. */
export interface PopupPage {
  /** Waits for a button with exactly this name and clicks it with a real pointer. */
  press(name: string): Promise<void>;
  /** The same for the first element that a CSS selector matches. */
  click(selector: string): Promise<void>;
  /** Types into the search box. */
  search(words: string): Promise<void>;
  /** Evaluates an expression in the page; what it gives has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** A visited page that is clicked as a visitor clicks. */
export interface VisitedPage {
  readonly tabId: number;
  /** Waits for a button with exactly this name and clicks it with a real pointer. */
  press(name: string): Promise<void>;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension in it, and its popup. */
export interface PopupLab extends Lab {
  /** The popup of one tab, opened as a page. */
  openPopup(tabId: number): Promise<PopupPage>;
  openOptions(): Promise<PopupPage>;
  visit(url: string): Promise<VisitedPage>;
}

/** Names of all rows, in order. */
export const ROWS = `[...document.querySelectorAll('[role=row]')].map((row) => row.getAttribute('aria-label'))`;

/** What the live region of outcomes says. */
export const SAID = `document.querySelector('.outcome [role=status]')?.textContent ?? ''`;

/** Titles of the purposes. */
export const HEADINGS = `[...document.querySelectorAll('h4')].map((heading) => heading.textContent)`;

/** Everything that can be read. */
export const TEXT = `document.body.innerText`;

/** Whether a question stands on the page. */
export const ASKS = `document.querySelector('[role=dialog]') !== null`;

/** The delete button of the row with exactly this name. */
export const deleteButton = (row: string): string => `[role=row][aria-label=${JSON.stringify(row)}] .delete`;
