import type { Guard } from '../guard';
import { guardFetch } from './fetch';
import { guardImage } from './image';
import { guardSendBeacon } from './send-beacon';
import { guardWebSocket } from './web-socket';
import { guardXhr } from './xhr';

/** Requests that tell a declared endpoint or a third party about the visit, by whatever means. */
export const beaconGuard: Guard = {
  install(guarding) {
    for (const guard of [guardSendBeacon, guardFetch, guardXhr, guardImage, guardWebSocket]) guard(guarding);
  },
};
