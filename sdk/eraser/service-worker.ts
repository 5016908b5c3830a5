import { scriptPath } from '../lib/script-path';
import type { Eraser } from './eraser';
import { pastGuard } from './past-guard';

const registrations = (): Promise<readonly ServiceWorkerRegistration[]> => pastGuard(navigator.serviceWorker, 'getRegistrations');

export const serviceWorkerEraser: Eraser = {
  async list() {
    return (await registrations()).map((one) => ({ name: scriptPath(one), size: 0 }));
  },
  async remove(name) {
    for (const one of await registrations()) if (scriptPath(one) === name) await one.unregister();
  },
  outOfSight: () => null,
};
