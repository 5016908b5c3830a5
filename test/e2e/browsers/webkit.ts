import { spawn, type ChildProcess } from 'node:child_process';
import { browserPath } from '../../../tools/browser-paths.mjs';
import { freePort } from './free-port';
import { freshFolder } from './fresh-folder';
import { middleOf, type Target } from './page-script';
import { until } from './until';

/** A cookie as WebDriver tells it. */
export interface WebkitCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly secure: boolean;
}

/** WebKitGTK's MiniBrowser with its one page. */
export interface Webkit {
  goto(url: string): Promise<void>;
  /** Evaluates an expression in the page and awaits it. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits for the element and clicks it with a real pointer. */
  click(target: Target): Promise<void>;
  /** Cookies that the shown page would send, HttpOnly ones too. */
  cookies(): Promise<readonly WebkitCookie[]>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Why WebKit tests cannot run here, or null. Without a display the driver would wait for ever. */
export function missingWebkit(): string | null {
  if (!browserPath('webkitDriver') || !browserPath('miniBrowser'))
    return 'WebKitGTK is not installed: apt-get install -y webkit2gtk-driver';
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'WebKitGTK needs a display: run under xvfb-run -a';
  return null;
}

type Command = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<T>;

const command = (base: string): Command => async (method, path, body) => {
  const response = await fetch(base + path, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
  return value as never;
};

const browserOptions = { binary: browserPath('miniBrowser'), args: ['--automation'] };
const capabilities = { alwaysMatch: { acceptInsecureCerts: true, 'webkitgtk:browserOptions': browserOptions } };

/** Starts MiniBrowser with an empty, private session. */
export async function startWebkit(): Promise<Webkit> {
  const missing = missingWebkit();
  if (missing) throw new Error(missing);
  const home = await freshFolder('webkit-home');
  const port = await freePort();
  const child = spawn(browserPath('webkitDriver') ?? '', ['-p', String(port)], { env: { ...process.env, HOME: home.path }, stdio: 'ignore' });
  const driver = command(`http://127.0.0.1:${port}`);
  const sessionId = await openSession(driver).catch(async (error: unknown) => {
    await end(child);
    await home.remove();
    throw error;
  });
  return {
    ...page(command(`http://127.0.0.1:${port}/session/${sessionId}`)),
    async close() {
      await driver('DELETE', `/session/${sessionId}`).catch(() => undefined);
      await end(child);
      await home.remove();
    },
  };
}

async function openSession(driver: Command): Promise<string> {
  await until('WebKitWebDriver answers', () => driver<{ ready: boolean }>('GET', '/status').catch(() => null));
  const { sessionId } = await driver<{ sessionId: string }>('POST', '/session', { capabilities });
  return sessionId;
}

function page(session: Command): Omit<Webkit, 'close'> {
  const evaluate = async <T>(expression: string) => {
    const script = `const done = arguments[0]; (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await session<{ value?: T; error?: string }>('POST', '/execute/async', { script, args: [] });
    if (error !== undefined) throw new Error(error);
    return value as T;
  };
  return {
    evaluate,
    goto: (url) => session('POST', '/url', { url }),
    cookies: () => session('GET', '/cookie'),
    screenshot: async () => Buffer.from(await session<string>('GET', '/screenshot'), 'base64'),
    async click(target) {
      const at = await until(`${JSON.stringify(target)} is shown`, () => evaluate<{ x: number; y: number } | null>(middleOf(target)));
      const actions = [{ type: 'pointerMove', ...at }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await session('POST', '/actions', { actions: [{ type: 'pointer', id: 'pointer', actions }] });
    },
  };
}

async function end(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}
