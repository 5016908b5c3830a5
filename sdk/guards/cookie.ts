import { patch, patchMethod } from '../lib/patch';
import { cookieName, splitCookies, writtenName } from '../lib/split-cookies';
import { natives } from '../natives';
import { apply } from '../natives/reflect';
import type { Guard } from './guard';
import { createHeldCookies, type HeldCookies } from './held-cookies';

const KIND = 'cookie';

/** Decides one write, given as `document.cookie` takes it: does it now, on grant, or never. Returns what `write` did, where that was now. */
type DecideWrite = (text: string, write: () => unknown) => unknown;

/** `document.cookie` and `cookieStore`: one jar, one guard. */
export const guardCookies: Guard = (guarding) => {
  const held = createHeldCookies();
  const decide: DecideWrite = (text, write) => {
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
  };
  const visible = (name = ''): boolean => guarding.visible(KIND, name);
  guardDocumentCookie(held, visible, decide);
  if (natives().cookieStore) guardCookieStore(held, visible, decide);
};

function guardDocumentCookie(held: HeldCookies, visible: (name: string) => boolean, decide: DecideWrite): void {
  const { readCookies, writeCookie } = natives();
  patch(Document.prototype, 'cookie', () => ({
    get() {
      const stored = splitCookies(readCookies()).filter((pair) => visible(cookieName(pair)));
      return [...stored, ...held.list().map(({ name, value }) => (name && `${name}=`) + value)].join('; ');
    },
    set(value: unknown) {
      const text = `${value}`;
      decide(text, () => writeCookie(text));
    },
  }));
}

type Options = Partial<CookieInit>;

/** The arguments of a cookieStore method as options: they may be given one by one. */
const optionsOf = ([first, value]: readonly unknown[]): Options => (typeof first === 'object' ? (first as Options) : { name: first as string, value: value as string });

const asText = ({ name = '', value = '', domain, path, expires }: Options): string => `${name}=${value}; domain=${domain ?? ''}; path=${path ?? '/'}; expires=${new Date(expires ?? NaN)}`;

function guardCookieStore(held: HeldCookies, visible: (name?: string) => boolean, decide: DecideWrite): void {
  const owner = CookieStore.prototype;
  let getAll: (...args: unknown[]) => Promise<unknown[]>;
  const write = (change: Options) => (native: (...args: unknown[]) => unknown) =>
    async function (this: unknown, ...args: unknown[]) {
      await decide(asText({ ...optionsOf(args), ...change }), () => apply(native, this, args));
    };
  patchMethod(owner, 'getAll', (native) => (getAll = async (...args) => {
    const { name: wanted } = optionsOf(args);
    const stored = (await apply(native, natives().cookieStore, args)) as CookieListItem[];
    return [...stored.filter(({ name }) => visible(name)), ...held.list().filter(({ name }) => wanted === undefined || name === wanted)];
  }));
  patchMethod(owner, 'get', (native) => async function (this: unknown, ...args: unknown[]) {
    return args.length ? (await getAll(...args))[0] ?? null : apply(native, this, args); // without a name the platform rejects
  });
  patchMethod(owner, 'set', write({}));
  patchMethod(owner, 'delete', write({ expires: 0 }));
}
