import { scriptPath } from '../lib/script-path';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Guard } from './guard';
import { guardLater, listed } from './later';

type Active = ServiceWorkerRegistration & { readonly active: ServiceWorker };

const pathOf = ({ scriptURL }: ServiceWorker): string => new URL(scriptURL).pathname;

/** Registrations, named by the path of their script. One that waits is not registered before it is allowed; one that may not be seen controls no page as far as script knows. */
export const guardServiceWorkers: Guard = (guarding) => (realm) => {
  const owner = realm.ServiceWorkerContainer;
  const shown = new WeakMap<object, Promise<unknown>>();
  const whenAllowed = (registered: Promise<Active>): Promise<unknown> =>
    registered.then((one) => new Promise((resolve) => guarding.decide(pathOf(one.active), (isAllowed) => (isAllowed ? resolve(one) : shown.delete(registered)))));
  guardLater({
    guarding,
    realm,
    owner,
    lists: ['getRegistration', 'getRegistrations'],
    writes: ['register'],
    isTaken: (script) => (realm as { trustedTypes?: { isScriptURL(value: unknown): boolean } }).trustedTypes?.isScriptURL(script),
    nameOf(script) {
      const { protocol, pathname } = new URL(`${script}`, realm.document.baseURI);
      return protocol.startsWith('http') ? pathname : undefined; // the platform refuses any other
    },
    namesIn: (found) => listed(found).map((one) => scriptPath(one as ServiceWorkerRegistration)),
    load: () => import('./service-worker.later').then(({ calls }) => calls),
  });
  patch(owner?.prototype, 'controller', {
    part: 'get',
    apply(native, self) {
      const worker = apply(native, self, []) as ServiceWorker | null;
      return worker && guarding.visible(pathOf(worker)) ? worker : null;
    },
  });
  patch(owner?.prototype, 'ready', {
    part: 'get',
    apply(native, self) {
      const registered = apply(native, self, []) as Promise<Active>;
      const ready = shown.get(registered) ?? whenAllowed(registered);
      shown.set(registered, ready);
      return ready;
    },
  });
};
