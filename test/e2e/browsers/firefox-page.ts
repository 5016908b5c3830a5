import type { Bidi } from './bidi';
import { isThere, middleOf, storageEntries, type Target } from './page-script';
import { until } from './until';

export interface FirefoxPage {
  /** Identifier of the browsing context, for commands of one's own. */
  readonly id: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Evaluates an expression in the page's own world and awaits it. What it gives has to be JSON, or undefined. */
  evaluate<T>(expression: string): Promise<T>;
  /** The same in a sandbox that shares the document but no script with the page: guards there do not reach it. */
  outside<T>(expression: string): Promise<T>;
  /** Local or session storage, read from outside. */
  domStorage(area: 'local' | 'session'): Promise<Readonly<Record<string, string>>>;
  isThere(target: Target): Promise<boolean>;
  /** Waits for the element and clicks it with a real pointer. */
  click(target: Target): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** In the window, CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function evaluate<T>(bidi: Bidi, target: Record<string, unknown>, expression: string): Promise<T> {
  const wrapped = `(async () => JSON.stringify(await (${expression})))()`;
  const { type, result, exceptionDetails } = await bidi.send<Evaluated>('script.evaluate', {
    expression: wrapped,
    target,
    awaitPromise: true,
  });
  if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The page threw');
  return (result?.value === undefined ? undefined : JSON.parse(result.value)) as T;
}

const press = (value: string) => [{ type: 'keyDown', value }, { type: 'keyUp', value }];

const pointer = (at: Point) => [
  { type: 'pointerMove', ...at },
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

export function firefoxPage(bidi: Bidi, context: string): FirefoxPage {
  const inside = <T>(expression: string) => evaluate<T>(bidi, { context }, expression);
  const outside = <T>(expression: string) => evaluate<T>(bidi, { context, sandbox: 'outside' }, expression);
  const perform = (type: 'pointer' | 'key', actions: readonly unknown[]) =>
    bidi.send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  /* On a busy machine `complete` now and then comes while the page that is left is still there, and what is evaluated next gets lost with it. */
  const leave = async (method: string, params: Record<string, unknown>): Promise<void> => {
    await outside('void (globalThis.isLeft = true)').catch(() => undefined); // an empty tab may have nothing to evaluate in
    await bidi.send(method, { context, wait: 'complete', ...params });
    await until('the page that was left is gone', () => outside<boolean>(`!globalThis.isLeft && document.readyState === 'complete'`).catch(() => false));
  };
  return {
    id: context,
    evaluate: inside,
    outside,
    goto: (url) => leave('browsingContext.navigate', { url }),
    reload: () => leave('browsingContext.reload', {}),
    domStorage: (area) => outside(storageEntries(area)),
    isThere: (target) => outside(isThere(target)),
    async click(target) {
      /* Seen twice at the same place: what is still being drawn moves what lies below it, and the click would meet something else. */
      let last: Point | null = null;
      const at = await until(`${JSON.stringify(target)} is shown and keeps still`, async () => {
        const before = last;
        last = await outside<Point | null>(middleOf(target));
        return last && before && last.x === before.x && last.y === before.y && last;
      });
      await perform('pointer', pointer(at));
    },
    type: async (text) => void (await perform('key', [...text].flatMap(press))),
    async screenshot() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}
