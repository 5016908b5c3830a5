import { describeWhere } from './describe-where';
import { missingFirefox, startFirefox, type Firefox } from './firefox';
import { startSmokeSite, type SmokeSite } from './smoke-site';

describeWhere(missingFirefox(), 'the Firefox driver', () => {
  let site: SmokeSite;
  let browser: Firefox;

  beforeAll(async () => {
    site = await startSmokeSite();
    browser = await startFirefox();
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test('reads every cookie from outside the page, HttpOnly and Domain ones too', async () => {
    await browser.newPage(site.url);
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
    const page = await browser.newPage(site.url);
    expect(await page.evaluate(`localStorage.getItem('here')`)).toBe('guarded');
    expect(await page.outside(`localStorage.getItem('here')`)).toBe('yes');
    expect(await page.domStorage('session')).toEqual({ tab: 'yes' });
  });

  test('clicks and types as a visitor does, through open shadow roots', async () => {
    const page = await browser.newPage(site.url);
    await page.click({ button: 'Inside' });
    expect(await page.evaluate(`document.querySelector('output').textContent`)).toBe('Inside true');
    expect(await page.isThere({ button: 'Elsewhere' })).toBe(false);
    await page.click('#plain');
    await page.evaluate(`document.querySelector('output').textContent = ''`);
    await page.type(' ');
    expect(await page.evaluate(`document.querySelector('output').textContent`)).toBe('Store true');
  });

  test('hands out visitors whom no site knows, each with a jar and storage of their own', async () => {
    const [one, other] = [await browser.newVisitor(), await browser.newVisitor()];
    await (await browser.newPage(site.url)).evaluate(`document.cookie = 'profile=1'`);
    const page = await one.newPage(site.url);
    await page.evaluate(`(document.cookie = 'own=1', localStorage.own = 'yes')`);
    expect((await one.allCookies()).map(({ name }) => name).sort()).toEqual(['own', 'script', 'server', 'wide']);
    expect(await other.allCookies()).toEqual([]);
    expect(await (await other.newPage(site.url)).evaluate('document.cookie')).not.toMatch(/own|profile/);
    expect(await page.domStorage('local')).toEqual({ here: 'yes', own: 'yes' });
    expect(await (await other.newPage(site.url)).domStorage('local')).toEqual({ here: 'yes' });
    await one.close();
    await other.close();
    expect(await page.evaluate('1').catch(() => 'gone')).toBe('gone');
  });

  test('takes screenshots and passes errors of the page on', async () => {
    const page = await browser.newPage(site.url);
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await expect(page.evaluate(`Promise.reject(new Error('as told'))`)).rejects.toThrow('as told');
  });
});
