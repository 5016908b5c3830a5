import { useState } from 'preact/hooks';
import type { StoredItem } from '../messaging/messages';
import { useFocusNext } from '../ui/use-focus-next';

/** What is being confirmed. */
export type Panel =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'clear'; readonly title: string; readonly action: string; readonly all: boolean; readonly items: readonly StoredItem[] };

export interface PanelState {
  readonly panel: Panel | null;
  readonly open: (panel: Panel) => void;
  /** Leaves the panel for what it asked about. */
  readonly close: (focusId: string) => void;
}

/** One confirmation at a time, beginning with `first`; the focus goes where its closing says. */
export function usePanel(first: Panel | null = null): PanelState {
  const [panel, setPanel] = useState<Panel | null>(first);
  const focusNext = useFocusNext();
  const close = (focusId: string): void => {
    focusNext(focusId);
    setPanel(null);
  };
  return { panel, open: setPanel, close };
}
