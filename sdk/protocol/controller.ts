/** Who decides over the data, and how to reach them. */
export interface Controller {
  readonly name: string;
  readonly contact: string;
}
