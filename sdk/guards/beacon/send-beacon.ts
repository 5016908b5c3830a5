import { patch } from '../../natives/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

/** True while it waits and when it is refused: sendBeacon only ever says that it was queued. */
export const guardSendBeacon: Means = (decide) =>
  patch(Navigator.prototype, 'sendBeacon', {
    apply: (native, self, args: unknown[]) => decide(args[0], (isAllowed) => !isAllowed || apply(native, self, args)) ?? true,
  });
