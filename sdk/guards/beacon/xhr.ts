import { patch } from '../../natives/patch';
import type { Realm } from '../../natives/realm';
import { apply } from '../../natives/reflect';
import { withTexts } from '../../natives/with-texts';
import type { Guarding } from '../guard';
import { NOWHERE } from './nowhere';
import { requestedUrl } from './requested-url';
import type { Sender } from './sent';

type Opened = [method: string, url: unknown, async?: boolean];

/** `XMLHttpRequest`: its address is the one that was opened last. */
export function requestSender({ XMLHttpRequest: { prototype: owner } }: Realm, guarding: Guarding): Sender {
  const { open } = owner;
  const opened = new WeakMap<object, Opened>();
  patch(owner, 'open', {
    apply(native, self: object, args: never[]) {
      const go = (given: readonly never[]): unknown => apply(native, self, given as never[]);
      return withTexts({ args, count: 2, native: go }, (texts) => {
        opened.set(Object(self) as object, texts as unknown as Opened); // before: it may be sent in the event of opening
        return go(texts);
      });
    },
  });
  return {
    owner,
    name: 'send',
    texts: () => 0,
    addresses: (_, self) => opened.get(self)?.[1] ?? [],
    answer({ self, send }) {
      const [method, url, async = true] = opened.get(self) as Opened;
      if (async) return;
      guarding.decide(requestedUrl(url), Boolean, () => false); // the page stands still until it is done, so it can't wait
      apply(open, self, [method, NOWHERE, false]);
      send([]); // throws what the platform throws
    },
  };
}
