import type { LaterCalls } from './later';

export const calls: LaterCalls = {
  async open({ args, ended, native }) {
    if (!args.length || (await ended)) return native();
    throw new DOMException('Access to Storage Buckets is denied.', 'SecurityError'); // as in a context that may have none
  },
  keys: async ({ guarding, native }) => ((await native()) as string[]).filter(guarding.visible),
  /** Gone at once as far as the page can see; the real one goes in its turn. */
  async delete({ args, waits, ended, native }) {
    if (!args.length || (!waits && (await ended))) return native();
    if (waits) void ended.then((isAllowed) => isAllowed && native()).catch(() => undefined); // denied by the browser: the page went on long ago
    return undefined;
  },
};
