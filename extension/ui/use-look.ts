import { useContext, useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { Part } from '../messaging/look';
import { errorText } from './error-text';
import { ShownTab } from './shown-tab-context';

export interface LookState {
  /** Null until the first page is there. */
  readonly parts: readonly Part[] | null;
  readonly total: number;
  readonly failure: string | null;
  /** Asks for the next page. */
  readonly more: () => void;
}

type Found = Omit<LookState, 'more'>;

const NOTHING: Found = { parts: null, total: 0, failure: null };

/** Looks into an item, page by page. */
export function useLook(id: string, inside: readonly string[]): LookState {
  const tabId = useContext(ShownTab);
  const [found, setFound] = useState<Found>(NOTHING);
  const where = JSON.stringify([id, inside]);
  const look = async (before: readonly Part[], isWanted: () => boolean): Promise<void> => {
    const answer = await ask('item.look', { tabId, id, at: { inside, from: before.length } }).then(
      ({ parts, total }): Found => ({ parts: [...before, ...parts], total, failure: null }),
      (error: unknown): Found => ({ parts: before.length ? before : null, total: before.length, failure: errorText(error) }),
    );
    if (isWanted()) setFound(answer);
  };
  useEffect(() => {
    let isShown = true;
    setFound(NOTHING);
    void look([], () => isShown);
    return () => void (isShown = false);
  }, [where]);
  return { ...found, more: () => void look(found.parts ?? [], () => true) };
}
