import { cookieName, splitCookies, writtenName } from '../lib/split-cookies';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import { withTexts } from '../natives/with-texts';
import type { Guard } from './guard';
import { createHeldCookies } from './held-cookies';
import { guardLater, namesOf } from './later';

/** `document.cookie` and `cookieStore`: one jar, one guard. */
export const guardCookies: Guard = (guarding) => {
  const { visible, decide } = guarding;
  const held = createHeldCookies();
  return (realm) => {
    const owner = realm.Document.prototype;
    patch(owner, 'cookie', {
      part: 'get',
      apply(native, self) {
        const stored = splitCookies(apply(native, self, []) as string).filter((pair) => visible(cookieName(pair)));
        return [...stored, ...held.list().map(({ name, value }) => (name && `${name}=`) + value)].join('; ');
      },
    });
    patch(owner, 'cookie', {
      part: 'set',
      apply(native, self, args: never[]) {
        const write = (given: readonly unknown[]): unknown => apply(native, self, given as unknown[]);
        return withTexts({ args, count: 1, native: write }, ([value]) => {
          const text = `${value}`;
          const name = writtenName(text);
          const end = (isAllowed: boolean): void => {
            held.forget(name);
            if (isAllowed) write([text]);
          };
          decide(name, end, () => void held.write(text));
        });
      },
    });
    guardLater({
      guarding,
      realm,
      owner: realm.CookieStore,
      lists: ['get', 'getAll'],
      writes: ['set', 'delete'],
      inTurn: true, // among writes to document.cookie
      isTaken: (first) => Object(first) === first,
      nameOf(first) {
        const name = Object(first) === first ? (first as CookieInit).name : (first as string | undefined);
        return (name ?? undefined) && `${name}`.trim(); // the platform refuses what has no name
      },
      namesIn: (found) => [...namesOf(found), ...held.list().map(({ name }) => name)],
      load: () => import('./cookie-store.later').then(({ callsOn }) => callsOn(held)),
    });
  };
};
