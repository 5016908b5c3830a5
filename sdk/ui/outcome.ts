import type { ConsentRecord, EraseReport, UiContext } from '../protocol';
import { isOptional } from './draft';

/** How a choice of the visitor ended. */
export interface Outcome {
  /** Null: nothing was changed. */
  readonly report: EraseReport | null;
  /** Which optional purposes are allowed now: every one, some or none. */
  readonly allowed: 'all' | 'some' | 'none';
  /** True where something that was allowed no longer is. */
  readonly tookBack: boolean;
}

/** A choice that is being carried out. */
export interface Choosing {
  readonly ended: Promise<EraseReport | null>;
  /** The record before it. */
  readonly before: ConsentRecord | null;
}

/**
 * Waits for a choice to end and compares what was allowed before with what is allowed after it.
 * A failed choice, and one that was ignored because no visitor was behind it, both leave
 * everything as it was: the interface says so instead of guessing.
 */
export async function settle({ ended, before }: Choosing, { declaration, record }: UiContext): Promise<Outcome> {
  const report = await ended.catch((error: unknown) => {
    console.error('DingTalkConsent: the choice was not carried out.', error);
    return null;
  });
  const asked = declaration.purposes.filter(isOptional);
  const now = record()?.purposes ?? {};
  const allowed = asked.filter(({ id }) => now[id]).length;
  return {
    report,
    allowed: allowed === asked.length ? 'all' : allowed ? 'some' : 'none',
    tookBack: asked.some(({ id }) => before?.purposes[id] && !now[id]),
  };
}
