import type { FrameKind } from '../content/frame-stores/frame-store';
import type { Look, LookAt } from '../messaging/look';
import { areaOfId } from './area-id';
import { areaOfFrame } from './areas';
import { askFrame } from './ask-frame';
import { openPlace, type VisibleTab } from './open-place';

/**
 * Looks into one thing of a kind that is reached from inside, by the id of its row. Rejects with a sentence for the visitor where no
 * frame of its origin is open, and with the browser's words where it can't be read.
 */
export async function lookInto(tab: VisibleTab, id: string, at: LookAt): Promise<Look> {
  const { kind, key, ...area } = areaOfId(id);
  const { origin } = area;
  const { frames, tabId } = await openPlace(tab);
  const frame = (await frames).find((one) => areaOfFrame(one) === areaOfFrame(area));
  if (!frame) throw new Error('No page of this origin is open any more');
  return askFrame({ tabId, frameId: frame.frameId, origin }, 'look', kind as FrameKind, key, at);
}
