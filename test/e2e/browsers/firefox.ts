import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserPath } from '../../../tools/browser-paths.mjs';
import { connectBidi, type Bidi } from './bidi';
import { firefoxPage, type FirefoxPage } from './firefox-page';
import { freshFolder, keptFolder } from './fresh-folder';

/** The extension's address in every Firefox that this driver starts: `moz-extension://<uuid>/`. */
export const EXTENSION_UUID = '3f0e8a52-6c1d-4b7e-9a44-5d2c8b1e7f60';

export interface FirefoxOptions {
  /** Folder of an unpacked extension to install as a temporary add-on. */
  readonly extension?: string;
  /** More preferences, as in about:config. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Folder of a profile to use and to leave as it is afterwards; left out, a fresh one that goes with the browser. */
  readonly profile?: string;
  /** The extension's background page stops after this many idle milliseconds. */
  readonly backgroundIdle?: number;
}

/** A cookie as WebDriver BiDi tells it. */
export interface FirefoxCookie {
  readonly name: string;
  readonly value: { readonly type: 'string' | 'base64'; readonly value: string };
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly expiry?: number;
}

export interface Firefox {
  readonly bidi: Bidi;
  newPage(url?: string): Promise<FirefoxPage>;
  /**
   * A visitor whom no site knows, without the seconds that a process takes to start: a container, with cookies and storage of its
   * own on the same disk. `close()` ends it alone. Preferences and extensions are the whole process's.
   */
  newVisitor(): Promise<Firefox>;
  /** The whole jar: a visitor's own, else that of all; cookies partitioned under a site only when `sourceOrigin` names it. */
  allCookies(sourceOrigin?: string): Promise<readonly FirefoxCookie[]>;
  close(): Promise<void>;
}

/** Why Firefox tests cannot run here, or null. */
export const missingFirefox = () => (browserPath('firefox') ? null : 'Firefox is not installed: apt-get install -y firefox-esr');

const EXTENSION_ID = 'stored-here@demo.invalid';

const preferences = ({ backgroundIdle = 30_000, preferences: more }: FirefoxOptions) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
  /* `permissions.request` after a real click is granted without the prompt that no driver can answer. */
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.background.idle.timeout': backgroundIdle,
  'network.proxy.type': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  ...more,
});

/** Starts Firefox, headless, with a profile of its own. */
export async function startFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const binary = browserPath('firefox');
  if (!binary) throw new Error(missingFirefox() ?? '');
  const profile = options.profile === undefined ? await freshFolder('firefox-profile') : keptFolder(options.profile);
  const lines = Object.entries(preferences(options)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile.path, 'user.js'), lines.join('\n'));
  const child = spawn(binary, arguments_(profile.path), { env: { ...process.env, HOME: profile.path }, stdio: ['ignore', 'ignore', 'pipe'] });
  const bidi = await openSession(child, options).catch(async (error: unknown) => {
    child.kill('SIGKILL');
    await profile.remove();
    throw error;
  });
  return driver(bidi, {}, async () => {
    await end(child, bidi);
    await profile.remove();
  });
}

/** A container as WebDriver BiDi names it; without it, the visitor of the profile. */
interface Container {
  readonly userContext?: string;
}

const driver = (bidi: Bidi, container: Container, close: () => Promise<void>): Firefox => ({
  bidi,
  newPage: (url) => newPage(bidi, container, url),
  newVisitor: () => newVisitor(bidi),
  allCookies: (sourceOrigin) => allCookies(bidi, { ...container, ...(sourceOrigin && { sourceOrigin }) }),
  close,
});

async function newVisitor(bidi: Bidi): Promise<Firefox> {
  const { userContext } = await bidi.send<{ userContext: string }>('browser.createUserContext');
  return driver(bidi, { userContext }, async () => void (await bidi.send('browser.removeUserContext', { userContext })));
}

/** System access is what lets a driver open `moz-extension://` pages. */
const arguments_ = (profile: string) => [
  '--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access', 'about:blank',
];

async function openSession(child: ChildProcess, { extension }: FirefoxOptions): Promise<Bidi> {
  const bidi = await connectBidi(`${await listeningAt(child)}/session`);
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  if (extension) await install(bidi, extension);
  return bidi;
}

function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Firefox ended before it listened: ${said}`)));
  });
}

const install = (bidi: Bidi, path: string) => bidi.send('webExtension.install', { extensionData: { type: 'path', path } });

async function newPage(bidi: Bidi, container: Container, url?: string): Promise<FirefoxPage> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', ...container });
  const page = firefoxPage(bidi, context);
  if (url) await page.goto(url);
  return page;
}

async function allCookies(bidi: Bidi, key: Container & { readonly sourceOrigin?: string }) {
  const partition = Object.keys(key).length ? { partition: { type: 'storageKey', ...key } } : {};
  return (await bidi.send<{ cookies: FirefoxCookie[] }>('storage.getCookies', partition)).cookies;
}

async function end(child: ChildProcess, bidi: Bidi) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await bidi.send('browser.close').catch(() => child.kill());
  const stuck = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(stuck);
  await bidi.close();
}
