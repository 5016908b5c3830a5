/** Does one thing after the other, in the order asked. Resolves or rejects as the work does. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A queue of its own. What reads and then writes the same thing waits its turn in one: two at once
 * would lose what one of them wrote. Work must not wait for work that it adds to its own queue.
 */
export function createQueue(): Queue {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined); // told to whoever asked; the next one starts all the same
    return mine;
  };
}
