let turn: Promise<unknown> = Promise.resolve();

/** Does one thing after the other, in the order asked: two that read and write the same setting would lose what one of them wrote. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined); // told to whoever asked; the next one starts all the same
  return mine;
}
