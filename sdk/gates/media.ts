import { original } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Gate } from './gate';

/** `data-src` becomes `src`, and so on: whatever makes an element load something. */
const ATTRIBUTES = ['src', 'srcset', 'href', 'poster', 'data'] as const;

/**
 * Frames, images, media, links, objects: inert again when their purpose is withdrawn. The gate has decided, so the
 * guard of the addresses is not asked.
 */
export const mediaGate: Gate = {
  selector: ATTRIBUTES.map((name) => `[data-purpose][data-${name}]`).join(),
  set(element, isAllowed) {
    let changes = false;
    for (const name of ATTRIBUTES) {
      const address = element.dataset[name];
      if (address === undefined || element.hasAttribute(name) === isAllowed) continue;
      changes = true;
      if (isAllowed) apply(original(element.setAttribute as never), element, [name, address]);
      else element.removeAttribute(name);
    }
    if (changes && !isAllowed) (element as HTMLMediaElement).load?.(); // a player plays on without its source
    return changes && isAllowed;
  },
};
