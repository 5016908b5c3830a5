/** Who decides over the data, and how to reach them. */
export interface Controller {
  /** As the visitor is to read it. */
  readonly name: string;
  /** An e-mail address or other text by which the controller is reached. */
  readonly contact: string;
}
