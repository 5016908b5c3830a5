import { patch } from '../natives/patch';
import type { Realm } from '../natives/realm';
import { apply } from '../natives/reflect';
import type { Install } from './guard';

/** A realm that this page may look into, or null: other origins' answer nothing. */
function sameOrigin(realm: Realm | null): Realm | null {
  try {
    return realm && realm.document && realm;
  } catch {
    return null;
  }
}

/**
 * Frames made by script are realms of their own, with everything unguarded in them: they get the guards when script first
 * reaches for them. Not covered: `window[0]` in the turn in which the frame was made, and what runs inside before that.
 */
export function guardFrames(install: Install): Install {
  const guarded = new WeakSet<object>();
  const guard = (realm: Realm | null): void => {
    if (sameOrigin(realm) && !guarded.has((realm as Realm).Element.prototype)) installAll(realm as Realm);
  };
  const installAll: Install = (realm) => {
    guarded.add(realm.Element.prototype); // not the window: that stays the same object where a frame goes elsewhere
    install(realm);
    for (const owner of [realm.HTMLIFrameElement.prototype, realm.HTMLObjectElement.prototype]) {
      patch(owner, 'contentWindow', {
        part: 'get',
        apply(native, self) {
          const inside = apply(native, self, []) as Realm | null;
          guard(inside);
          return inside;
        },
      });
      patch(owner, 'contentDocument', {
        part: 'get',
        apply(native, self) {
          const inside = apply(native, self, []) as Document | null;
          guard(inside?.defaultView ?? null);
          return inside;
        },
      });
    }
  };
  return installAll;
}
