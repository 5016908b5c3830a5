import type { UiHandle, UiHost } from '../protocol';
import type { Choosing } from './outcome';

export type Part = 'banner' | 'preferences' | 'control';

/** Loads a part with its texts; what it returns shows it. */
export type Load = (choosing?: Choosing) => Promise<() => UiHandle>;

export interface Stage {
  shows(part: Part): boolean;
  /** Shows a part; what is asked for last wins over what still loads. */
  put(part: Part, choosing?: Choosing): void;
  take(...parts: Part[]): void;
}

/**
 * What stands on the page: the banner or the control, and over it, while it is open, the preference centre.
 * What lies under a modal dialog can't be used, and gets the focus back when the dialog closes.
 */
export function createStage(host: UiHost, load: Readonly<Record<Part, Load>>): Stage {
  const shown = new Map<Part, UiHandle>();
  let turn = 0;

  const tell = (): void => host.emit('ui', shown.has('preferences') ? 'preferences' : shown.has('banner') ? 'banner' : 'none');
  function remove(parts: readonly Part[]): void {
    for (const part of parts) {
      shown.get(part)?.close();
      shown.delete(part);
    }
  }

  async function show(part: Part, choosing?: Choosing): Promise<void> {
    const mine = ++turn;
    try {
      const open = await load[part](choosing);
      if (mine !== turn) return;
      remove(part === 'preferences' ? [part] : ['preferences', 'banner', 'control']);
      shown.set(part, open());
      host.failed(false);
      tell();
      if (part !== 'control') await host.deciding(); // fetched before it is needed
    } catch (error) {
      if (mine === turn) host.failed(true);
      console.error('DingTalkConsent: a part could not be loaded; what is not allowed stays refused.', error);
    }
  }

  return {
    shows: (part) => shown.has(part),
    put: (part, choosing) => void show(part, choosing),
    take(...parts) {
      turn++;
      remove(parts);
      tell();
    },
  };
}
