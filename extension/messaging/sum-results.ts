import type { SitesCleared } from './messages';
import type { UndoResult } from './undo-result';

/** What became of several clears, as of one. */
export function sumClears(all: readonly SitesCleared[]): SitesCleared {
  const spared = all.reduce((sum, one) => sum + (one.spared ?? 0), 0);
  const toConfirm = all.flatMap((one) => one.toConfirm ?? []);
  return {
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    failed: all.flatMap(({ failed }) => failed),
    returned: all.flatMap(({ returned }) => returned),
    undo: all.flatMap(({ undo }) => undo),
    ...(spared > 0 && { spared }),
    ...(toConfirm.length > 0 && { toConfirm }),
  };
}

/** What several undos put back, as of one. */
export const sumUndos = (all: readonly UndoResult[]): UndoResult => ({
  restored: all.reduce((sum, { restored }) => sum + restored, 0),
  failed: all.flatMap(({ failed }) => failed),
});
