import { startChromium, type Chromium } from './chromium';
import { startSmokeSite, type SmokeSite } from './smoke-site';

describe('the Chromium driver', () => {
  let site: SmokeSite;
  let browser: Chromium;

  beforeAll(async () => {
    site = await startSmokeSite();
    browser = await startChromium({ locale: 'zh-CN', thirdPartyCookies: 'allowed' });
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test('reads every cookie from outside the page, HttpOnly and Domain ones too', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    const cookies = await browser.allCookies();
    expect(cookies.map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly }))).toEqual(
      expect.arrayContaining([
        { name: 'script', domain: 'www.smoke.localhost', httpOnly: false },
        { name: 'server', domain: 'www.smoke.localhost', httpOnly: true },
        { name: 'wide', domain: '.smoke.localhost', httpOnly: false },
      ]),
    );
  });

  test('reads web storage past what the page put in its way', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    expect(await page.evaluate(() => localStorage.getItem('here'))).toBe('guarded');
    expect(await browser.domStorage(page, 'local')).toEqual({ here: 'yes' });
    expect(await browser.domStorage(page, 'session')).toEqual({ tab: 'yes' });
  });

  test('hands out visitors whom no site knows, each with a jar and storage of their own', async () => {
    const [one, other] = [await browser.newVisitor({ locale: 'fr' }), await browser.newVisitor()];
    const [known, page, elsewhere] = [await browser.newPage(), await one.newPage(), await other.newPage()];
    await known.goto(site.url);
    await known.evaluate(`document.cookie = 'profile=1'`);
    await page.goto(site.url);
    await page.evaluate(`(document.cookie = 'own=1', localStorage.own = 'yes')`);
    expect((await one.allCookies()).map(({ name }) => name).sort()).toEqual(['own', 'script', 'server', 'wide']);
    expect(await other.allCookies()).toEqual([]);
    await elsewhere.goto(site.url);
    expect(await elsewhere.evaluate('document.cookie')).not.toMatch(/own|profile/);
    expect(await one.domStorage(page, 'local')).toEqual({ here: 'yes', own: 'yes' });
    expect(await other.domStorage(elsewhere, 'local')).toEqual({ here: 'yes' });
    expect((await browser.allCookies()).map(({ name }) => name)).not.toContain('own');
    expect(await page.evaluate('navigator.language')).toBe('fr');
    await one.close();
    await other.close();
    expect([page.isClosed(), known.isClosed()]).toEqual([true, false]);
  });

  test('reads the storage of a frame of another site', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.evaluate((port) => {
      const frame = document.createElement('iframe');
      frame.src = `http://other.localhost:${port}/`;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, site.port);
    const frame = page.frames().find((candidate) => candidate.url().includes('other.localhost'));
    expect(await browser.domStorage(frame!, 'session')).toEqual({ tab: 'yes' });
  });

  test('clicks as a visitor does and speaks the language asked for', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Inside' }).click();
    expect(await page.textContent('output')).toBe('Inside true');
    expect(await page.evaluate(() => navigator.language)).toBe('zh-CN');
    expect((await page.screenshot()).length).toBeGreaterThan(1_000);
  });
});
