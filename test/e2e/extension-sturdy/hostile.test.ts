import type { SiteView } from '../../../extension/messaging/messages';
import { chromiumLab } from '../extension-engine/chromium-lab';
import type { LabPage } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Sites } from '../extension-engine/sites';
import { FILL_HOSTILE, READ_HOSTILE } from './hostile-page';

describe('Names and values that a page chose to confuse', () => {
  let lab: Awaited<ReturnType<typeof chromiumLab>>;
  let sites: Sites;
  let page: LabPage;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  const stored = async (): Promise<string[]> => JSON.parse(await page.evaluate<string>(READ_HOSTILE)) as string[];

  labForTests(() => chromiumLab({ hosts: ['*://*/*'] }), (...started) => void ([lab, sites] = started));
  beforeAll(async () => {
    page = await lab.open(sites.url('www.dingtalk.localhost', '/'));
    await page.evaluate(FILL_HOSTILE);
  });

  test('probe', async () => {
    const all = await stored();
    console.log(all.map((l) => l.slice(0, 120)).join('\n'));
    const { items } = await view();
    console.log(all.length, items.length, items.map(({ kind, name, value }) => `${kind} ${JSON.stringify(name).slice(0, 80)} ${JSON.stringify(value).slice(0, 40)}`).join('\n'));
    const out: string[] = [];
    for (const item of items) {
      const result = await lab.ask('items.clear', { tabId: page.tabId, ids: [item.id], acceptsLosses: true });
      const now = await stored();
      const gone = all.filter((one) => !now.includes(one));
      const undone = await lab.ask('undo.restore', { tabId: page.tabId }).catch((error: unknown) => String(error));
      const after = await stored();
      const missing = all.filter((one) => !after.includes(one));
      const extra = after.filter((one) => !all.includes(one));
      if (gone.length !== 1 || missing.length || extra.length || result.losses.length) out.push(JSON.stringify([item.kind, item.name.slice(0, 40), result.removed, result.failed.map(({ reason }) => reason), result.losses.map(({ loss }) => loss), undone, gone.map((g) => g.slice(0, 60)), missing.map((g) => g.slice(0, 60)), extra.map((g) => g.slice(0, 60))]));
    }
    console.log(out.join('\n'));
  });
});
