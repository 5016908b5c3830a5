import { startChromium, type Chromium } from '../browsers/chromium';
import { describeWhere } from '../browsers/describe-where';
import { missingFirefox, startFirefox, type Firefox } from '../browsers/firefox';
import { missingWebkit, startWebkit, type Webkit } from '../browsers/webkit';
import { HOSTS, startSite, type Site } from './site';
import { SENT, vendorSnippet } from './vendor-snippet';
import { eventually } from './visit';

/** The least that a driver has to do for the flow that is the same in every browser. */
interface Visitor {
  goto(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** A real click. */
  press(button: string): Promise<void>;
  /** Names of all cookies that the browser holds for the shown page, read by the browser. */
  cookieNames(): Promise<string[]>;
  close(): Promise<void>;
}

const fromChromium = async (): Promise<Visitor> => {
  const browser: Chromium = await startChromium();
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
    cookieNames: async () => (await browser.allCookies()).map(({ name }) => name),
    close: () => browser.close(),
  };
};

const fromFirefox = async (firefox: Firefox): Promise<Visitor> => {
  const browser = await firefox.newVisitor();
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    press: (button) => page.click({ button }),
    cookieNames: async () => (await browser.allCookies()).map(({ name }) => name),
    close: () => browser.close(),
  };
};

const fromWebkit = async (): Promise<Visitor> => {
  const browser: Webkit = await startWebkit();
  return {
    goto: (url) => browser.goto(url),
    evaluate: (expression) => browser.evaluate(expression),
    press: (button) => browser.click({ button }),
    cookieNames: async () => (await browser.cookies()).map(({ name }) => name),
    close: () => browser.close(),
  };
};

/** Hands out visitors whom no site knows. One Firefox has them all, since it takes longest to start. */
interface Browser {
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}

const processEach = (newVisitor: () => Promise<Visitor>) => (): Promise<Browser> => Promise.resolve({ newVisitor, close: () => Promise.resolve() });

async function oneFirefox(): Promise<Browser> {
  const firefox = await startFirefox();
  return { newVisitor: () => fromFirefox(firefox), close: () => firefox.close() };
}

/** Every way to write, read and list, held: what page code finds of its own `sm_*` names. */
const STORAGE_CHECKS = `(() => {
  const found = {};
  for (const area of [localStorage, sessionStorage]) {
    area.setItem('sm_a', 1);
    area.sm_b = 'two';
    area['sm_c'] = { toString: () => 'three' };
    Storage.prototype.setItem.call(area, 'sm_d', 'four');
    Object.defineProperty(area, 'sm_e', { value: 'five' });
    const read = [area.getItem('sm_a'), area.sm_b, area['sm_c'], Storage.prototype.getItem.call(area, 'sm_d'), Reflect.get(area, 'sm_e')];
    const listed = Object.keys(area).filter((name) => /^sm_.$/.test(name)).sort().join();
    delete area.sm_a;
    area.removeItem('sm_b');
    const after = ['sm_a' in area, 'sm_c' in area, area.sm_a === undefined, area.getItem('sm_b'), Object.hasOwn(area, 'sm_d'), area instanceof Storage];
    const named = Array.from({ length: area.length }, (_, index) => area.key(index)).filter((name) => /^sm_.$/.test(name)).sort().join();
    found[area === localStorage ? 'local' : 'session'] = [read.join(), listed, after.join(), named];
  }
  return found;
})()`;

const FOUND = ['1,two,three,four,five', 'sm_a,sm_b,sm_c,sm_d,sm_e', 'false,true,true,,true,true', 'sm_c,sm_d,sm_e'];

function everyBrowser(name: string, missing: string | null, start: () => Promise<Browser>): void {
  describeWhere(missing, name, () => {
    let site: Site;
    let browser: Browser;
    let visitor: Visitor;
    const url = (path: string): string => site.url(HOSTS.www, path);
    /** Reads local storage where no guard stands: on a page of the same origin without the SDK. */
    const localNames = async (): Promise<string[]> => {
      await visitor.goto(url('/bare'));
      return visitor.evaluate('Object.keys(localStorage).sort()');
    };

    beforeAll(async () => {
      site = await startSite();
      site.page('/vendor', { script: vendorSnippet(new URL(site.url(HOSTS.www)).port) });
      site.page('/plain', {});
      browser = await start();
    });

    afterAll(async () => {
      await browser?.close();
      await site.close();
    });

    beforeEach(async () => {
      visitor = await browser.newVisitor();
      site.clear();
      await visitor.goto(url('/vendor'));
      await eventually(() => visitor.evaluate(`!!document.querySelector('dingtalk-consent')`), true);
    });

    afterEach(() => visitor.close());

    test('undecided: the vendor sees its writes, the browser holds none and nothing is sent', async () => {
      await visitor.evaluate('sent.cookieStore');
      expect(await visitor.evaluate(`[/_sm_id=host/.test(document.cookie), localStorage.sm_second, sessionStorage.getItem('sm_tab'), sent.beacon]`)).toEqual([true, '2', 't', true]);
      expect(await visitor.cookieNames()).toEqual(['session']);
      expect(site.vendorRequests()).toEqual([]);
      expect(await localNames()).toEqual(['cart']);
    });

    test('every way to write, read and list web storage meets the guard', async () => {
      expect(await visitor.evaluate(STORAGE_CHECKS)).toEqual({ local: FOUND, session: FOUND });
      expect(await localNames()).toEqual(['cart']);
    });

    test('accept: all lands and arrives', async () => {
      await visitor.press('Accept all');
      await eventually(() => [...site.vendorRequests()].sort(), [...SENT].sort());
      expect(await visitor.evaluate('sent.socket')).toEqual(['open', 'echo hello', 'close']);
      expect(await visitor.evaluate('sent.xhr')).toEqual([4, 200]);
      expect(await visitor.cookieNames()).toEqual(expect.arrayContaining(['_sm_id', 'ad_id', 'dingtalk_consent', 'session']));
      expect(await localNames()).toEqual(['ad_id', 'cart', 'sm_first', 'sm_second', 'sm_third']);
    });

    test('reject: nothing lands, callers fail as by the network; withdraw after accept: all is gone', async () => {
      await visitor.press('Reject all');
      expect(await visitor.evaluate('Promise.all([sent.fetch, sent.xhr, sent.image, sent.socket])')).toEqual(['TypeError', [4, 0], 'error', ['close']]);
      await visitor.goto(url('/plain'));
      await visitor.evaluate('DingTalkConsent.claim().acceptAll()');
      await visitor.goto(url('/vendor'));
      await eventually(() => [...site.vendorRequests()].sort(), [...SENT].sort());
      /* WebKit's cookieStore sets Secure cookies, which http hosts refuse. */
      expect(await visitor.evaluate(`DingTalkConsent.claim().withdraw().then(({ removed, failed }) => [removed.map(({ name }) => name).filter((name) => name !== '_sm_store').sort().join(), failed.length])`)).toEqual(['_sm_id,ad_id,ad_id,sm_first,sm_second,sm_tab,sm_third', 0]);
      expect((await visitor.cookieNames()).sort()).toEqual(['dingtalk_consent', 'session']);
      expect(await localNames()).toEqual(['cart', 'dingtalk_consent_sweep']);
    });
  });
}

everyBrowser('the main job in Chromium', null, processEach(fromChromium));
everyBrowser('the main job in Firefox', missingFirefox(), oneFirefox);
everyBrowser('the main job in WebKit', missingWebkit(), processEach(fromWebkit));
