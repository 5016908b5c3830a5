import { startDemo } from '../../../demo-site/serve';
import { chromiumPopup } from './chromium-popup';
import { TEXT } from './popup-page';
test('x', async () => {
  const [lab, demo] = await Promise.all([chromiumPopup(), startDemo({ port: 0 })]);
  const page = await lab.visit(demo.url('www'));
  const p = (lab as any).chromium.context.pages().at(-1);
  console.log(await p.evaluate(() => new Promise((ok) => { document.addEventListener('dingtalk-consent:answer', (e: any) => ok(String(e.detail).slice(0, 300))); document.dispatchEvent(new CustomEvent('dingtalk-consent:ask', { detail: JSON.stringify({ v: 1, id: 'abc', ask: 'state', with: {} }), cancelable: true })); setTimeout(() => ok('none'), 3000); })));
  const v = await lab.ask('site.view', { tabId: page.tabId });
  console.log(v.status, v.message, v.claim && 1, v.items.length, v.needsAccess, await lab.jar());
  const popup = await lab.openPopup(page.tabId);
  await new Promise((r) => setTimeout(r, 1500));
  console.log(await popup.evaluate(TEXT));
  await lab.close(); await demo.close();
});
