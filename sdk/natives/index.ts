import { capture, type Natives } from './capture';

export type { Natives } from './capture';

let captured: Natives | undefined;

/** The unpatched functions; the first call captures them, so it has to come before any guard is installed. */
export function natives(): Natives {
  return (captured ??= capture());
}

/** For modules that are loaded later and have a copy of this file: takes over what the first one captured. */
export function adoptNatives(first: Natives): void {
  captured = first;
}
