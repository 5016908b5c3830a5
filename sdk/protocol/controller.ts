/** Who decides over the data, and how to reach them. */
export interface Controller {
  /** Full name; shown. */
  readonly name: string;
  /** An e-mail address, or a text that says how to reach them; shown. */
  readonly contact: string;
}
