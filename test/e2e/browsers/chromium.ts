import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Frame, type Page } from 'playwright-core';
import { browserPath } from '../../../tools/browser-paths.mjs';
import { freshFolder, keptFolder } from './fresh-folder';
import { until } from './until';

/** What a visitor may bring without a process of their own. */
export interface VisitorOptions {
  /** BCP 47, e.g. `zh-CN`. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface ChromiumOptions extends VisitorOptions {
  /** Folder of an unpacked extension to load. */
  readonly extension?: string;
  /** Debian's Chromium blocks third-party cookies unless told otherwise; so does this, by default. */
  readonly thirdPartyCookies?: 'blocked' | 'allowed';
  /** Cookies and all other site data, as the visitor's own setting denies them. */
  readonly siteData?: 'allowed' | 'denied';
  /** Folder of a profile to use and to leave as it is afterwards; left out, a fresh one that goes with the browser. */
  readonly profile?: string;
  /** More command line switches. */
  readonly args?: readonly string[];
}

/** A cookie as the browser itself keeps it (DevTools protocol, `Network.Cookie`). */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since 1970; -1 for a session cookie. */
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly session: boolean;
  readonly sameSite?: 'Strict' | 'Lax' | 'None';
  readonly partitionKey?: { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean };
}

export interface Chromium {
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  /**
   * A visitor whom no site knows, without the seconds that a process takes to start: a private context, with cookies, storage and
   * permissions of its own. `close()` ends it alone. What needs switches, an extension or a profile on disk starts a process.
   */
  newVisitor(options?: VisitorOptions): Promise<Chromium>;
  /** The whole cookie jar, read from outside every page. */
  allCookies(): Promise<readonly JarCookie[]>;
  /** Local or session storage of a page's or frame's origin, read by the browser, past any guard in the page. */
  domStorage(of: Page | Frame, area: 'local' | 'session'): Promise<Readonly<Record<string, string>>>;
  /** Identifier of the loaded extension; waits for its service worker. */
  extensionId(): Promise<string>;
  /** Stops every service worker, the extension's too, as the browser does with idle ones. */
  stopServiceWorkers(): Promise<void>;
  close(): Promise<void>;
}

const SWITCHES = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts Chromium, headless, with a profile of its own. Throws where Chromium is not installed: no test can do without it. */
export async function startChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium is not installed: apt-get install -y chromium, or set CHROMIUM_PATH');
  const profile = options.profile === undefined ? await freshFolder('chromium-profile') : keptFolder(options.profile);
  await writePreferences(profile.path, options);
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath,
    headless: true,
    args: [...SWITCHES, ...extensionSwitches(options.extension), ...(options.args ?? [])],
    ...contextOptions(options),
  });
  return driver(context, {
    async close() {
      await context.close();
      await profile.remove();
    },
  });
}

const contextOptions = ({ locale, colorScheme, viewport }: VisitorOptions) => ({
  ignoreHTTPSErrors: true,
  ...(locale && { locale }),
  ...(colorScheme && { colorScheme }),
  ...(viewport && { viewport }),
});

/** `browserContextId` names a private context to the DevTools protocol; the profile's own has none. */
const driver = (context: BrowserContext, { browserContextId, close }: { readonly browserContextId?: string; close(): Promise<void> }): Chromium => ({
  context,
  newPage: () => context.newPage(),
  newVisitor: (options = {}) => newVisitor(context, options),
  allCookies: () => onBrowser(context, async (session) => (await session.send('Storage.getCookies', { ...(browserContextId && { browserContextId }) })).cookies),
  domStorage: readDomStorage,
  extensionId: () => extensionId(context),
  stopServiceWorkers: () => stopServiceWorkers(context),
  close,
});

async function newVisitor(from: BrowserContext, options: VisitorOptions): Promise<Chromium> {
  const privateOnes = () => onBrowser(from, async (session) => (await session.send('Target.getBrowserContexts')).browserContextIds);
  const before = await privateOnes();
  const context = await browserOf(from).newContext(contextOptions(options));
  const [browserContextId, ...others] = (await privateOnes()).filter((id) => !before.includes(id));
  if (!browserContextId || others.length) throw new Error('Start visitors one after the other');
  return driver(context, { browserContextId, close: () => context.close() });
}

/** `cookie_controls_mode`: 0 allows third-party cookies, 1 blocks them. Content setting 1 allows site data, 2 denies it. */
async function writePreferences(profile: string, { thirdPartyCookies, siteData }: ChromiumOptions) {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = {
    profile: {
      cookie_controls_mode: thirdPartyCookies === 'allowed' ? 0 : 1,
      default_content_setting_values: { cookies: siteData === 'denied' ? 2 : 1 },
    },
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

const extensionSwitches = (folder: string | undefined) =>
  folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : [];

const browserOf = (context: BrowserContext): Browser => context.browser() ?? unreachable('a context has a browser');

async function onBrowser<T>(context: BrowserContext, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await browserOf(context).newBrowserCDPSession();
  return use(session).finally(() => session.detach());
}

async function onPage<T>(context: BrowserContext, of: Page | Frame, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await context.newCDPSession(of);
  return use(session).finally(() => session.detach());
}

async function readDomStorage(of: Page | Frame, area: 'local' | 'session') {
  const page = 'page' in of ? of.page() : of;
  const target = (await isOutOfProcess(of)) ? of : page;
  return onPage(page.context(), target, async (session) => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = findFrame(frameTree, of.url()) ?? unreachable(`a frame shows ${of.url()}`);
    /* The key, not the origin: storage of a third party is partitioned by the top-level site. */
    const { storageKey } = await session.send('Storage.getStorageKeyForFrame', { frameId });
    const storageId = { storageKey, isLocalStorage: area === 'local' };
    const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId });
    return Object.fromEntries(entries as [string, string][]);
  });
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string; readonly urlFragment?: string };
  readonly childFrames?: readonly FrameTree[];
}

function findFrame({ frame, childFrames = [] }: FrameTree, url: string): string | undefined {
  if (frame.url + (frame.urlFragment ?? '') === url) return frame.id;
  return childFrames.map((child) => findFrame(child, url)).find((id) => id !== undefined);
}

/** A frame of the page's own process has no debugging session of its own. */
async function isOutOfProcess(of: Page | Frame): Promise<boolean> {
  if (!('page' in of)) return false;
  return onPage(of.page().context(), of, () => Promise.resolve(true)).catch(() => false);
}

async function extensionId(context: BrowserContext): Promise<string> {
  const worker = await until('the extension has a service worker', () =>
    context.serviceWorkers().find((candidate) => candidate.url().startsWith('chrome-extension://')),
  );
  return new URL(worker.url()).host;
}

async function stopServiceWorkers(context: BrowserContext) {
  const page = context.pages()[0] ?? (await context.newPage());
  await onPage(context, page, async (session) => {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  });
}

function unreachable(why: string): never {
  throw new Error(`Should not happen: ${why}`);
}
