import { callingScript } from '../../lib/calling-script';
import { loadOnce } from '../../lib/load-once';
import { patch, type Native } from '../../natives/patch';
import { apply, construct } from '../../natives/reflect';
import { withTexts } from '../../natives/with-texts';
import type { Guarding } from '../guard';
import { requestedUrl } from './requested-url';
import type { Sender, Sent } from './sent';

const loadWaits = loadOnce(() => import('./waiting.later').then(({ waits }) => waits));

/**
 * Guards one way of sending. What goes to allowed addresses is sent at once; what becomes of anything else is loaded with the first of
 * it. What never leaves the device has no address.
 */
export function guardSender({ owner, name, part, texts = () => 1, addresses, answer, note }: Sender, guarding: Guarding): void {
  const decided = (sent: Sent): unknown => {
    const urls = [addresses(sent.args, sent.self)].flat().map(requestedUrl).filter(Boolean);
    if (urls.every(guarding.visible)) {
      for (const url of urls) guarding.decide(url, Boolean);
      return sent.send();
    }
    const by = guarding.of('beacon', callingScript()); // at once: later the stack no longer names it
    const given = answer?.(sent);
    const noted = note?.(sent, given);
    const later = loadWaits().then((waits) => waits[name]?.({ ...sent, urls, guarding: by, answer: given as never, noted }));
    if (!answer) return later;
    later.catch(() => undefined); // where it can't be loaded nothing is sent
    return given;
  };
  const run = (self: never, args: readonly never[], send: (args: readonly unknown[]) => unknown): unknown =>
    withTexts({ args, count: texts(args, self), native: send }, (given) => decided({ self, args: given, send: (others = given) => send(others) }));
  patch(owner, name, {
    ...(part && { part }),
    apply: (native: Native, self, args: never[]) => run(self, args, (given) => apply(native, self, given as never[])),
    construct: (native, args: never[], self) => run(self, args, (given) => construct(native, given as never[], self)) as object,
  });
}
