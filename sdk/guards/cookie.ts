import { parseCookie, type WrittenCookie } from '../lib/parse-cookie';
import { patch, patchMethod } from '../lib/patch';
import { cookieName, splitCookies, writtenName } from '../lib/split-cookies';
import { natives } from '../natives';
import type { Guard, Guarding } from './guard';
import { createHeldCookies, type HeldCookies } from './held-cookies';

const KIND = 'cookie';

interface Jar {
  readonly guarding: Guarding;
  readonly held: HeldCookies;
  /** Decides one write: does it now, on grant, or never. Returns what `write` did, where that was now. */
  decide<T>(name: string, cookie: () => WrittenCookie, write: () => T): T | undefined;
}

function createJar(guarding: Guarding): Jar {
  const held = createHeldCookies();
  return {
    guarding,
    held,
    decide(name, cookie, write) {
      const decision = guarding.decide(KIND, name);
      if (decision === 'allow') return write();
      if (decision === 'deny') return undefined;
      held.write(cookie());
      const forget = (): void => held.forget(name);
      guarding.hold(KIND, name, { replay: () => (forget(), write()), drop: forget });
      return undefined;
    },
  };
}

/** `document.cookie` and `cookieStore`: one jar, one guard. */
export const cookieGuard: Guard = {
  install(guarding) {
    const jar = createJar(guarding);
    const { readCookies, writeCookie, cookieStore } = natives();
    patch(Document.prototype, 'cookie', () => ({
      get() {
        const stored = splitCookies(readCookies()).filter((pair) => guarding.visible(KIND, cookieName(pair)));
        return [...stored, ...jar.held.list().map(({ name, value }) => (name && `${name}=`) + value)].join('; ');
      },
      set(value: unknown) {
        const text = `${value}`;
        jar.decide(writtenName(text), () => parseCookie(text), () => writeCookie(text));
      },
    }));
    if (cookieStore) patchCookieStore(cookieStore, jar);
  },
};

type Options = Partial<CookieInit>;

/** The arguments of a cookieStore method as options: they may be given one by one. */
const optionsOf = ([first, value]: readonly unknown[]): Options => (typeof first === 'object' ? (first as Options) : first === undefined ? {} : { name: `${first}`, value: `${value}` });

const asWritten = ({ name = '', value = '', domain, path, expires }: Options): WrittenCookie => ({ name, value, domain: domain ?? '', path: path ?? '/', expires: Number(expires ?? NaN) });

function patchCookieStore(store: CookieStore, { guarding, held, decide }: Jar): void {
  const owner = CookieStore.prototype;
  const nativeGetAll = owner.getAll;
  const getAll = async (args: unknown[]): Promise<unknown[]> => {
    const { name: wanted } = optionsOf(args);
    const stored = await (Reflect.apply(nativeGetAll, store, args) as ReturnType<typeof nativeGetAll>);
    const waiting = held.list().filter(({ name }) => wanted === undefined || name === wanted);
    return [...stored.filter(({ name }) => guarding.visible(KIND, name ?? '')), ...waiting.map(({ name, value }) => ({ name, value }))];
  };
  const write = (change: Options) => (native: (...args: unknown[]) => unknown) =>
    async function (this: unknown, ...args: unknown[]) {
      const options = optionsOf(args);
      await decide(options.name ?? '', () => asWritten({ ...options, ...change }), () => Reflect.apply(native, this, args) as Promise<void>);
    };
  patchMethod(owner, 'getAll', () => async (...args: unknown[]) => getAll(args));
  patchMethod(owner, 'get', (native) => async function (this: unknown, ...args: unknown[]) {
    return args.length ? (await getAll(args))[0] ?? null : Reflect.apply(native, this, args); // without a name the platform rejects
  });
  patchMethod(owner, 'set', write({}));
  patchMethod(owner, 'delete', write({ expires: 0 }));
}
