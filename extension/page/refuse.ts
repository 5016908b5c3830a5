import { GUARDS } from '../../sdk/guards';
import type { Guarding } from '../../sdk/guards/guard';

/**
 * Refuses what a page's script stores, with the SDK's own guards, but for the names that `spares`
 * picks. Reading is left alone: the extension clears what is there.
 */
export function refuseStorage(spares: (name: string) => boolean): void {
  const guarding: Guarding = {
    visible: () => true,
    decide: (name, end) => end(spares(name)),
    of: () => guarding,
  };
  for (const kind of ['cookie', 'local-storage', 'session-storage'] as const) GUARDS[kind](guarding)(window);
}
