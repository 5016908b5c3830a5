import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { Part } from '../messaging/look';
import { errorText } from './error-text';
import { Looker, ShownTab } from './shown-tab-context';

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
  const through = useContext(Looker);
  const [found, setFound] = useState<Found>(NOTHING);
  const where = JSON.stringify([id, inside]);
  const shown = useRef('');
  const look = async ({ parts: before, total }: Found): Promise<void> => {
    const read = before ?? [];
    const at = { inside, from: read.length };
    const answer = await (through ? through(id, at) : ask('item.look', { tabId, id, at })).then(
      (next): Found => ({ parts: [...read, ...next.parts], total: next.total, failure: null }),
      (error: unknown): Found => ({ parts: before, total, failure: errorText(error) }),
    );
    /* Meanwhile the visitor may have gone elsewhere. */
    if (shown.current === where) setFound(answer);
  };
  useEffect(() => {
    shown.current = where;
    setFound(NOTHING);
    void look(NOTHING);
    return () => void (shown.current = '');
  }, [where]);
  return { ...found, more: () => void look(found) };
}
