import { startChromium } from '/work/main/test/e2e/browsers/chromium';
import { HOSTS, startSite } from '/work/main/test/e2e/consent/site';
import { press } from '/work/main/test/e2e/consent/visit';
test('dbg', async () => {
  const site = await startSite(); const browser = await startChromium(); const page = await browser.newPage();
  page.on('console', (m) => console.log(m.text())); page.on('pageerror', (e) => console.log('ERR', e.message));
  site.page('/fetches', { script: `window.came = []; DingTalkConsent.view().on('returned', ({ name }) => came.push(name));` });
  site.page('/sets', { headers: { 'set-cookie': '_sm_late=1; Path=/' } });
  await page.goto(site.url(HOSTS.www, '/fetches')); await press(page, 'Reject all');
  await page.waitForTimeout(500);
  console.log(JSON.stringify((await browser.allCookies()).map((c) => [c.name, c.domain, decodeURIComponent(c.value)])), await browser.domStorage(page, 'local'));
  site.page('/sets-again', { headers: { 'set-cookie': ['_sm_back=1; Path=/; Domain=dingtalk.localhost', 'session=necessary; HttpOnly'] }, script: `window.came = []; DingTalkConsent.view().on('returned', ({ name }) => came.push(name)); for (const e of ['change','erased','dropped','undeclared','ui']) DingTalkConsent.view().on(e, (d) => console.log('EV', e, JSON.stringify(d))); console.log('has', DingTalkConsent.view().record.sweep, document.cookie)` });
 await page.goto(site.url(HOSTS.www, '/sets-again')); await page.waitForTimeout(800); console.log(JSON.stringify(await page.evaluate('came')), JSON.stringify((await browser.allCookies()).map((c) => [c.name, c.domain])), site.requests().map((r) => r.path));
 await page.evaluate(`cookieStore.addEventListener('change', (e) => console.log('change', e.changed.map((c) => c.name)))`);
  await page.evaluate(`fetch('/sets').then((r) => r.text())`);
  await page.waitForTimeout(1000);
  console.log(JSON.stringify((await browser.allCookies()).map((c) => [c.name, c.domain])), await page.evaluate('came'));
  await browser.close(); await site.close();
});
