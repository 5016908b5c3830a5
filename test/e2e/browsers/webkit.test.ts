import { describeWhere } from './describe-where';
import { startSmokeSite, type SmokeSite } from './smoke-site';
import { missingWebkit, startWebkit, type Webkit } from './webkit';

describeWhere(missingWebkit(), 'the WebKit driver', () => {
  let site: SmokeSite;
  let browser: Webkit;

  beforeAll(async () => {
    site = await startSmokeSite();
    browser = await startWebkit();
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test('reads cookies of every sort and web storage', async () => {
    await browser.goto(site.url);
    const cookies = await browser.cookies();
    expect(Object.fromEntries(cookies.map(({ name, httpOnly }) => [name, httpOnly]))).toEqual({ script: false, server: true, wide: false });
    expect(await browser.evaluate(`Object.entries(localStorage)`)).toEqual([['here', 'yes']]);
  });

  test('clicks as a visitor does, through open shadow roots', async () => {
    await browser.goto(site.url);
    await browser.click({ button: 'Inside' });
    expect(await browser.evaluate(`document.querySelector('output').textContent`)).toBe('Inside true');
  });

  test('takes screenshots and passes errors of the page on', async () => {
    await browser.goto(site.url);
    expect((await browser.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await expect(browser.evaluate(`Promise.reject(new Error('as told'))`)).rejects.toThrow('as told');
  });
});
