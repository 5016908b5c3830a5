import { browser } from './browser';

/** Which frames: all that the extension may reach, or these. */
export type FramesOfTab = {
  readonly tabId: number;
  readonly frameIds?: readonly number[];
  /** Milliseconds to wait, where the work takes longer than a page may need to respond. */
  readonly patience?: number;
};

export interface FrameResult<R> {
  readonly frameId: number;
  readonly result: R;
}

/** A page that answers no sooner is too busy to be worth waiting for, milliseconds. */
const PATIENCE = 8000;

function late(patience: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The page does not respond')), patience));
}

const targetOf = ({ tabId, frameIds }: FramesOfTab): { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true } =>
  frameIds ? { tabId, frameIds: [...frameIds] } : { tabId, allFrames: true };

/**
 * Runs `run` in frames of a tab, in a world that page script can't reach. It is sent as text, so it
 * may use nothing but its arguments and the page's globals. Frames without access, and frames
 * where it threw, are left out. Rejects where not one frame could be reached, or after 8 s (`patience`).
 *
 * Chromium takes halves of surrogate pairs out of arguments and results alike, so whatever a page chose travels as JSON text, which
 * escapes them: https://source.chromium.org/chromium/chromium/src/+/main:content/renderer/v8_value_converter_impl.cc
 */
export async function runInTab<A extends unknown[], R>(
  frames: FramesOfTab,
  run: (...args: A) => R,
  args: A,
): Promise<FrameResult<Awaited<R>>[]> {
  const results = await Promise.race([
    browser.scripting.executeScript({
      target: targetOf(frames),
      func: run,
      args,
      injectImmediately: true,
    }),
    late(frames.patience ?? PATIENCE),
  ]);
  return results
    .filter(({ result }) => result !== null && result !== undefined)
    .map(({ frameId, result }) => ({ frameId, result: result as Awaited<R> }));
}

/** Loads a script of the extension into frames of a tab, in the same world. Rejects where a frame can't be reached. */
export async function loadInTab(frames: FramesOfTab, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(frames), files: [file], injectImmediately: true });
}

/** Loads a script of the extension into frames of a tab, in the page's own world, where it is at the page's mercy. */
export async function loadInPage(frames: FramesOfTab, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(frames), files: [file], world: 'MAIN', injectImmediately: true });
}
