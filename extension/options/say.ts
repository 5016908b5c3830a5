/** Does something and speaks the sentence it resolves to; an error is spoken too. */
export type Say = (action: () => Promise<string | void>) => Promise<void>;
