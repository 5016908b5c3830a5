import { cookieName, splitCookies, writtenName } from '../lib/split-cookies';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Guard } from './guard';
import { createHeldCookies, type GuardedJar } from './held-cookies';

const KIND = 'cookie';

/** `document.cookie` and `cookieStore`: one jar, one guard. */
export const guardCookies: Guard = (guarding) => {
  const held = createHeldCookies();
  const jar: GuardedJar = {
    held,
    visible: (name) => guarding.visible(KIND, name),
    decide(text, write) {
      const name = writtenName(text);
      return guarding.decide({
        kind: KIND,
        name,
        wait: () => held.write(text),
        end(isAllowed) {
          held.forget(name);
          return isAllowed ? write() : undefined;
        },
      });
    },
  };
  guardDocumentCookie(jar);
  guardCookieStore(jar);
};

function guardDocumentCookie({ held, visible, decide }: GuardedJar): void {
  const owner = Document.prototype;
  patch(owner, 'cookie', {
    part: 'get',
    apply(native, self) {
      const stored = splitCookies(apply(native, self, []) as string).filter((pair) => visible(cookieName(pair)));
      return [...stored, ...held.list().map(({ name, value }) => (name && `${name}=`) + value)].join('; ');
    },
  });
  patch(owner, 'cookie', {
    part: 'set',
    apply(native, self, [value]: unknown[]) {
      const text = `${value}`;
      decide(text, () => apply(native, self, [text]));
    },
  });
}

/** Its methods answer later anyway, and few pages call them: what they do with a guarded jar is loaded with the first call. */
function guardCookieStore(jar: GuardedJar): void {
  for (const method of ['get', 'getAll', 'set', 'delete'] as const) {
    patch(window.CookieStore?.prototype, method, {
      apply: (native, self, args) => import('./cookie-store.later').then(({ cookieStoreCalls }) => cookieStoreCalls[method](jar, args, () => apply(native, self, args))),
    });
  }
}
