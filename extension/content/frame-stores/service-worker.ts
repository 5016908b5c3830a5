import { scriptPath } from '../../../sdk/lib/script-path';
import type { FrameStore } from './frame-store';

interface CopiedRegistration {
  readonly script: string;
  readonly updateViaCache: ServiceWorkerUpdateViaCache;
}

const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> => (await navigator.serviceWorker?.getRegistrations()) ?? [];

async function registrationOf(scope: string): Promise<ServiceWorkerRegistration> {
  const found = (await registrations()).find((one) => one.scope === scope);
  if (!found) throw new Error('it is not registered any more');
  return found;
}

/** A scope has one registration; two scopes may share a script. So the key is the scope, and the name the script's path, as in a declaration. */
export const serviceWorkerFrameStore: FrameStore = {
  list: async () => (await registrations()).map((one) => ({ key: one.scope, name: scriptPath(one), size: 0, count: null, path: new URL(one.scope).pathname })),
  async remove(scope) {
    await (await registrationOf(scope)).unregister();
  },
  async take(scope) {
    const { active, waiting, installing, updateViaCache } = await registrationOf(scope);
    const content: CopiedRegistration = { script: (active ?? waiting ?? installing)?.scriptURL ?? '', updateViaCache };
    return { content, losses: ['fetched-anew'] };
  },
  async putBack(scope, content) {
    const { script, updateViaCache } = content as CopiedRegistration;
    await navigator.serviceWorker.register(script, { scope, updateViaCache });
  },
  async look(scope) {
    const { active, waiting, installing } = await registrationOf(scope);
    const workers = Object.entries({ active, waiting, installing }).flatMap(([name, worker]) => (worker ? [{ name, value: worker.scriptURL, size: null, count: null }] : []));
    return { parts: workers, total: workers.length };
  },
};
