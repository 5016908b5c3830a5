import { startChromium } from '../browsers/chromium';
import { describeWhere } from '../browsers/describe-where';
import { missingFirefox, startFirefox } from '../browsers/firefox';
import { freshFolder, type FreshFolder } from '../browsers/fresh-folder';
import { HOSTS, startSite, type Site } from './site';
import { eventually } from './visit';

/* What a visitor chose in a private window: it holds while the window lives, and the profile on disk never hears of it. */

/** One run of a browser on a profile that stays. */
interface Session {
  goto(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  press(button: string): Promise<void>;
  close(): Promise<void>;
}

type Start = (profile: string, isPrivate: boolean) => Promise<Session>;

const chromium: Start = async (profile, isPrivate) => {
  const browser = await startChromium({ profile, args: isPrivate ? ['--incognito'] : [] });
  /* The window that the switch opens: a page that the driver makes belongs to the profile itself. */
  const page = browser.context.pages()[0] ?? (await browser.newPage());
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
    close: () => browser.close(),
  };
};

const firefox: Start = async (profile, isPrivate) => {
  const browser = await startFirefox({ profile, preferences: { 'browser.privatebrowsing.autostart': isPrivate } });
  const page = await browser.newPage();
  return { goto: page.goto, evaluate: page.evaluate, press: (button) => page.click({ button }), close: () => browser.close() };
};

let site: Site;
let profile: FreshFolder;
let session: Session | undefined;

beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
beforeEach(async () => void (profile = await freshFolder('profile')));
afterEach(async () => {
  await session?.close();
  session = undefined;
  await profile.remove();
});

async function open(start: Start, isPrivate: boolean): Promise<Session> {
  session = await start(profile.path, isPrivate);
  await session.goto(site.url(HOSTS.www));
  return session;
}

async function end(): Promise<void> {
  await session?.close();
  session = undefined;
}

const isAllowed = (): Promise<boolean> => session!.evaluate<boolean>(`DingTalkConsent.view().allows('analytics')`);
const lastEvent = (): Promise<unknown> => session!.evaluate('DingTalkConsent.view().export().then(({ history }) => history.at(-1)?.event ?? null)');
/** What page script of this host without the SDK finds. */
async function foundOutside(): Promise<unknown> {
  await session!.goto(site.url(HOSTS.www, '/bare'));
  return session!.evaluate('indexedDB.databases().then((databases) => [document.cookie.split("=")[0], databases.map(({ name }) => name), localStorage.length])');
}

const BROWSERS: readonly (readonly [name: string, missing: string | null, start: Start])[] = [
  ['Chromium, incognito', null, chromium],
  ['Firefox, private browsing', missingFirefox(), firefox],
];

for (const [name, missing, start] of BROWSERS) {
  describeWhere(missing, name, () => {
    test('a choice holds on every page while the window lives, with its history, and is gone with it', async () => {
      await open(start, true);
      await session!.press('Accept all');
      await eventually(isAllowed, true);
      await eventually(lastEvent, 'ConsentGiven');
      await session!.goto(site.url(HOSTS.open));
      expect(await isAllowed()).toBe(true);
      await session!.goto(site.url(HOSTS.www));
      expect([await isAllowed(), await lastEvent()]).toEqual([true, 'ConsentGiven']);
      await end();
      await open(start, false);
      expect([await isAllowed(), await session!.evaluate('DingTalkConsent.view().record')]).toEqual([false, null]);
      expect(await foundOutside()).toEqual(['', [], 0]);
    });

    test('a choice of a window that is not private is neither seen in a private one nor touched by what is chosen there', async () => {
      await open(start, false);
      await session!.press('Accept all');
      await eventually(lastEvent, 'ConsentGiven');
      await end();
      await open(start, true);
      expect(await session!.evaluate('DingTalkConsent.view().record')).toBeNull();
      await session!.press('Reject all');
      await eventually(() => session!.evaluate('DingTalkConsent.view().record?.purposes.analytics ?? null'), false);
      await end();
      await open(start, false);
      expect([await isAllowed(), await lastEvent()]).toEqual([true, 'ConsentGiven']);
    });
  });
}
