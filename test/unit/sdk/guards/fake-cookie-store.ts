/** `cookieStore` as far as a page can tell: jsdom has none. It must be there before the natives are captured. */
export class FakeCookieStore extends EventTarget {
  readonly jar = new Map<string, string>();
  readonly calls: unknown[][] = [];

  async getAll(...args: unknown[]): Promise<{ name: string; value: string }[]> {
    const [wanted] = args;
    const name = typeof wanted === 'object' ? (wanted as { name?: string } | null)?.name : (wanted as string | undefined);
    return [...this.jar].filter(([own]) => name === undefined || own === name).map(([own, value]) => ({ name: own, value }));
  }

  async get(...args: unknown[]): Promise<unknown> {
    if (!args.length) throw new TypeError('CookieStoreGetOptions must not be empty');
    return (await this.getAll(...args))[0] ?? null;
  }

  async set(...args: [string | { name: string; value: string }, string?]): Promise<void> {
    this.calls.push(['set', ...args]);
    const [first, value] = args;
    if (typeof first === 'object') this.jar.set(first.name, first.value);
    else this.jar.set(first, String(value));
  }

  async delete(...args: [string | { name: string }]): Promise<void> {
    this.calls.push(['delete', ...args]);
    const [first] = args;
    this.jar.delete(typeof first === 'object' ? first.name : first);
  }
}

export function installCookieStore(): FakeCookieStore {
  const cookieStore = new FakeCookieStore();
  Object.assign(globalThis, { CookieStore: FakeCookieStore, cookieStore });
  return cookieStore;
}
