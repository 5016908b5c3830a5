import type { GuardedJar } from './held-cookies';

/** One call of a method: the jar as page script sees it, the page's arguments, and what the platform would do with them. */
type Call = (jar: GuardedJar, args: readonly unknown[], native: () => unknown) => unknown;

type Options = Partial<CookieInit>;

/** The arguments as options: they may be given one by one. */
const optionsOf = ([first, value]: readonly unknown[]): Options => (typeof first === 'object' ? (first as Options) : { name: first as string, value: value as string });

/** As `document.cookie` takes it, with the defaults of `cookieStore`. https://cookiestore.spec.whatwg.org/#CookieStore-set */
const asText = ({ name = '', value = '', domain, path, expires }: Options): string => `${name}=${value}; domain=${domain ?? ''}; path=${path ?? '/'}; expires=${new Date(expires ?? NaN)}`;

const heldOf = ({ held }: GuardedJar, args: readonly unknown[]): CookieListItem[] => {
  const { name: wanted } = optionsOf(args);
  return held.list().filter(({ name }) => wanted === undefined || name === wanted);
};

const write =
  (change: Options): Call =>
  (jar, args, native) =>
    jar.decide(asText({ ...optionsOf(args), ...change }), native);

/** `cookieStore` on a guarded jar: what is held is in it, what is hidden is not. */
export const cookieStoreCalls: Readonly<Record<'get' | 'getAll' | 'set' | 'delete', Call>> = {
  async get(jar, args, native) {
    const stored = (await native()) as CookieListItem | null; // first: without a name the platform rejects
    return heldOf(jar, args)[0] ?? (stored && jar.visible(stored.name ?? '') ? stored : null);
  },
  async getAll(jar, args, native) {
    const stored = (await native()) as CookieListItem[];
    return [...stored.filter(({ name }) => jar.visible(name ?? '')), ...heldOf(jar, args)];
  },
  set: write({}),
  delete: write({ expires: 0 }),
};
