interface Queue {
  push(...entries: unknown[]): unknown;
}

/** The global queue of a vendor: an array until its library takes the place. Looked up each time, since it is replaced. */
export function queueOf(name: string): Queue {
  const globals = window as unknown as Record<string, Queue | undefined>;
  return (globals[name] ??= []);
}
