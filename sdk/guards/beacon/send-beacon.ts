import { patchMethod } from '../../lib/patch';
import { decideRequest, type Means } from './means';

/** True whatever becomes of it: sendBeacon only ever says that it was queued. */
export const guardSendBeacon: Means = (guarding) =>
  patchMethod(Navigator.prototype, 'sendBeacon', (native) => function (this: Navigator, ...args: unknown[]) {
    let queued: unknown = true;
    decideRequest(guarding, args[0], { send: () => (queued = Reflect.apply(native, this, args)), fail: () => undefined });
    return queued;
  });
