/** A question on its way to the page's SDK. */
export interface PageQuestion {
  readonly askEvent: string;
  readonly answerEvent: string;
  /** `detail` of the question, as JSON. */
  readonly detail: string;
  readonly id: string;
  /** Milliseconds to wait for the answer. */
  readonly patience: number;
  /** Characters of an answer beyond which it is not taken. */
  readonly longest: number;
}

/**
 * Runs in the page's top frame (see `runInTab`): asks over DOM events and resolves to the answer's
 * text, or null where no one takes the question or none came in time. The page may answer anything: the text is not looked into here.
 */
export function askPage({ askEvent, answerEvent, detail, id, patience, longest }: PageQuestion): Promise<string | null> {
  return new Promise((resolve) => {
    const finish = (text: string | null): void => {
      document.removeEventListener(answerEvent, listen);
      clearTimeout(timer);
      resolve(text);
    };
    const listen = (event: Event): void => {
      const text: unknown = (event as CustomEvent).detail;
      if (typeof text === 'string' && text.length <= longest && text.includes(id)) finish(text);
    };
    const timer = setTimeout(() => finish(null), patience);
    document.addEventListener(answerEvent, listen);
    const nobody = document.dispatchEvent(new CustomEvent(askEvent, { detail, cancelable: true }));
    if (nobody) finish(null);
  });
}
