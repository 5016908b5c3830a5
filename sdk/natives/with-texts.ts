const isText = (arg: unknown): boolean => Object(arg) !== arg && typeof arg !== 'symbol';

type Call = (args: readonly never[]) => unknown;

interface TextCall {
  readonly args: readonly never[];
  /** How many of the first arguments are text for the platform. */
  readonly count: number;
  readonly native: Call;
}

/**
 * Calls `then` with those arguments as text (or as the number that the platform makes of them).
 *
 * To turn an object into text runs code of the page, which may have side effects, throw, or answer differently the next time.
 * So it is done once, and by the platform: it alone knows in which order, and whether it comes so far or throws
 * or rejects before. Where it does not come so far, what `native` gives is the answer; else its last conversion ends it.
 */
export function withTexts({ args, count, native }: TextCall, then: Call): unknown {
  if (args.length < count) return native(args);
  if (args.every((arg, at) => at >= count || isText(arg))) return then(args);
  const texts = [...args] as unknown[];
  let isEnded = false;
  let outcome: unknown;
  const given = args.map((arg, at) =>
    at >= count || typeof arg === 'symbol' || (isText(arg) && at < count - 1)
      ? arg
      : {
          [Symbol.toPrimitive](hint: string): unknown {
            texts[at] = hint === 'number' ? +arg : `${arg}`;
            isEnded = at === count - 1;
            if (isEnded) throw outcome;
            return texts[at];
          },
        },
  );
  try {
    outcome = native(given as never[]);
  } catch (error) {
    if (!isEnded) throw error;
  }
  if (!isEnded) return outcome;
  (outcome as Promise<unknown> | undefined)?.catch(() => undefined); // one that rejects instead of throwing
  return then(texts as never[]);
}
