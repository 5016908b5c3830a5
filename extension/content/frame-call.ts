import type { FrameApi } from './frame-stores/frame-api';

declare global {
  /** What `frame-stores.js` leaves in the isolated world of a frame. */
  var storedHere: FrameApi | undefined;
}

/** One call of the frame's API. */
export interface FrameCall {
  readonly method: keyof FrameApi;
  readonly args: readonly unknown[];
  /** The frame has to be at this origin still: it may have moved on since it was read. */
  readonly origin: string;
}

/** `absent`: the script is not there yet. `moved`: the frame shows another origin by now. */
export type FrameReply = { readonly value: unknown } | { readonly error: string } | { readonly is: 'absent' | 'moved' };

/** Runs inside a frame (see `runInTab`): calls what `frame-stores.js` left there. Takes a `FrameCall` and resolves to a `FrameReply`, both as JSON text. */
export async function callFrame(asked: string): Promise<string> {
  const { method, args, origin } = JSON.parse(asked) as FrameCall;
  const answer = async (): Promise<FrameReply> => {
    if (self.origin !== origin) return { is: 'moved' };
    const api = globalThis.storedHere;
    if (!api) return { is: 'absent' };
    try {
      const call = api[method] as (...all: readonly unknown[]) => Promise<unknown>;
      return { value: await call(...args) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
  return JSON.stringify(await answer());
}
