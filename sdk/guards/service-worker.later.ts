import { scriptPath } from '../lib/script-path';
import type { LaterCall, LaterCalls } from './later';

const seen = ({ guarding }: LaterCall, registrations: unknown): ServiceWorkerRegistration[] =>
  (registrations as ServiceWorkerRegistration[]).filter((one) => guarding.visible(scriptPath(one)));

/** What Firefox says where the visitor lets no site register. */
const refusal = (): DOMException => new DOMException('The visitor does not allow this service worker.', 'SecurityError');

export const calls: LaterCalls = {
  async register({ ended, native }) {
    if (await ended) return native();
    throw refusal();
  },
  getRegistrations: async (call) => seen(call, await call.native()),
  /** A hidden registration must not hide another one, whose scope is wider. */
  async getRegistration(call) {
    const { args: [address = ''], realm, self } = call;
    const found = await call.native();
    if (!found || seen(call, [found]).length) return found;
    const { href } = new URL(`${address as string}`, realm.document.baseURI);
    const others = (await (self as ServiceWorkerContainer).getRegistrations()).filter(({ scope }) => href.startsWith(scope));
    return others.sort((a, b) => b.scope.length - a.scope.length)[0];
  },
};
