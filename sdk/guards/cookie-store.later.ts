import type { HeldCookies } from './held-cookies';
import type { LaterCall, LaterCalls } from './later';

type Options = Partial<CookieInit>;

/** The arguments as options: they may be given one by one. */
const optionsOf = ({ args: [first, value] }: LaterCall): Options => (typeof first === 'object' ? (first as Options) : { name: first as string, value: value as string });

/** As `document.cookie` takes it, with the defaults of `cookieStore`. https://cookiestore.spec.whatwg.org/#CookieStore-set */
const asText = ({ name = '', value = '', domain, path, expires }: Options): string => `${name}=${value}; domain=${domain ?? ''}; path=${path ?? '/'}; expires=${new Date(expires ?? NaN)}`;

/** `cookieStore` on a guarded jar: what is held is in it, what is hidden is not. */
export function callsOn(held: HeldCookies): LaterCalls {
  const heldFor = (call: LaterCall): CookieListItem[] => {
    const { name: wanted } = optionsOf(call);
    return held.list().filter(({ name }) => wanted === undefined || name === wanted);
  };
  const seen = ({ guarding }: LaterCall, { name }: CookieListItem): boolean => guarding.visible(name ?? '');
  const write = (change: Options) => (call: LaterCall): unknown => {
    const { name, waits, ended } = call;
    if (waits) held.write(asText({ ...optionsOf(call), ...change }));
    void ended.then(() => held.forget(name));
    return undefined;
  };
  return {
    async get(call) {
      const stored = (await call.native()) as CookieListItem | null; // first: without a name the platform rejects
      return heldFor(call)[0] ?? (stored && seen(call, stored) ? stored : null);
    },
    async getAll(call) {
      const stored = (await call.native()) as CookieListItem[];
      return [...stored.filter((cookie) => seen(call, cookie)), ...heldFor(call)];
    },
    set: write({}),
    delete: write({ expires: 0 }),
  };
}
