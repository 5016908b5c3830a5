import type { Guard } from '../guard';
import { guardFetch } from './fetch';
import { guardImage } from './image';
import { createDecideRequest } from './means';
import { guardSendBeacon } from './send-beacon';
import { guardWebSocket } from './web-socket';
import { guardXhr } from './xhr';

/** Requests that tell a declared endpoint or a third party about the visit, by whatever means. */
export const guardBeacons: Guard = (guarding) => {
  const decide = createDecideRequest(guarding);
  for (const guard of [guardSendBeacon, guardFetch, guardXhr, guardImage, guardWebSocket]) guard(decide);
};
