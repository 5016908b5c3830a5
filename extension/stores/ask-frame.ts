import { callFrame, type FrameCall, type FrameReply } from '../content/frame-call';
import type { FrameApi } from '../content/frame-stores/frame-api';
import { loadInTab, runInTab } from '../platform/run-in-tab';

const SCRIPT = 'content/frame-stores.js';

/** A frame that was read, and the tab it is in. */
export interface FrameAt {
  readonly tabId: number;
  readonly frameId: number;
  readonly origin: string;
}

/** The frame is gone, or shows another origin. */
export class FrameGone extends Error {}

/** Milliseconds: a large database takes its time to be read. */
const PATIENCE = 60_000;

async function call({ tabId, frameId, origin }: FrameAt, { method, args }: Pick<FrameCall, 'method' | 'args'>, isLoaded = false): Promise<unknown> {
  const asked: FrameCall = { method, args, origin };
  const [reply] = await runInTab({ tabId, frameIds: [frameId], patience: PATIENCE }, callFrame, [JSON.stringify(asked)]).catch(() => []);
  if (!reply) throw new FrameGone('no such frame');
  const result = JSON.parse(reply.result) as FrameReply;
  if ('value' in result) return result.value;
  if ('error' in result) throw new Error(result.error);
  if (result.is === 'moved' || isLoaded) throw new FrameGone('the frame has moved on');
  await loadInTab({ tabId, frameIds: [frameId] }, SCRIPT);
  return call({ tabId, frameId, origin }, { method, args }, true);
}

/** Calls the API of one frame, loading it there first where it is not. Rejects with `FrameGone`, or with what failed there. */
export function askFrame<M extends keyof FrameApi>(frame: FrameAt, method: M, ...args: Parameters<FrameApi[M]>): ReturnType<FrameApi[M]> {
  return call(frame, { method, args }) as ReturnType<FrameApi[M]>;
}
