import type { UiHandle } from '../protocol';

export interface Dialog {
  isOpen(): boolean;
  /** Resolves when it is shown, or when it has been closed while it still loaded. */
  open(): Promise<void>;
  close(): void;
}

/** The preference centre as something to open and close; `load` fetches what `show` then puts on the page. */
export function createDialog(load: () => Promise<() => UiHandle>): Dialog {
  let shown: UiHandle | undefined;
  let turn = 0;
  function close(): void {
    turn++; // what still loads comes too late
    shown?.close();
    shown = undefined;
  }
  return {
    isOpen: () => !!shown,
    async open() {
      const mine = ++turn;
      const show = await load();
      if (mine !== turn) return;
      close();
      shown = show();
    },
    close,
  };
}
