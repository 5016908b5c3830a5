import { patchMethod } from '../../lib/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

/** True while it waits and when it is refused: sendBeacon only ever says that it was queued. */
export const guardSendBeacon: Means = (decide) =>
  patchMethod(Navigator.prototype, 'sendBeacon', (native) => function (this: Navigator, ...args: unknown[]) {
    return decide(args[0], (isAllowed) => !isAllowed || apply(native, this, args)) ?? true;
  });
