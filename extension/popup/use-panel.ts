import { useState } from 'preact/hooks';
import type { NamedLoss, StoredItem } from '../messaging/messages';
import { useFocusNext } from '../ui/use-focus-next';

/** What is filled in. Of an export `item` is the one to copy, and `found` what a search left of the list. */
export type LatePanelKind =
  | { readonly kind: 'form'; readonly mode: 'add' | 'edit' | 'duplicate'; readonly item: StoredItem | null }
  | { readonly kind: 'import' }
  | { readonly kind: 'about' }
  | { readonly kind: 'export'; readonly item: StoredItem | null; readonly found: readonly StoredItem[] | null };

/** What is being confirmed or filled in. */
export type Panel =
  | LatePanelKind
  | { readonly kind: 'refuse' }
  | { readonly kind: 'clear'; readonly title: string; readonly action: string; readonly all: boolean; readonly items: readonly StoredItem[] }
  | { readonly kind: 'losses'; readonly losses: readonly NamedLoss[]; readonly ids: readonly string[] };

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
