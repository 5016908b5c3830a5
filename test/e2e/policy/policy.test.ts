import { resolve, type PolicyQuestion } from '../../../sdk/policy/resolve';
import { describeWhere } from '../browsers/describe-where';
import { VISITORS, type BrowserName, type Visitor } from '../browsers/visitors';
import { HOSTS, startSite, type Site } from '../consent/site';

/** Asks the built file, in the page. */
const inChunk = (call: string): string => `import('/consent/ruling.mjs').then((policy) => policy.${call})`;

const META = '<meta name="dingtalk-consent-region" content="fr">';
const TIMING = { 'server-timing': ['cache;desc="HIT"', 'region;desc="US-CA"'] };

const QUESTIONS: readonly PolicyQuestion[] = [undefined, 'DE', 'FR', 'GB', 'US', 'US-CA', 'US-TX', 'US-WA', 'CA', 'CA-ON', 'SG', 'JP', 'MY', 'ID', 'TH', 'VN', 'BR', 'IN', 'KR', 'NO'].flatMap((region) =>
  (['dingtalk', 'dingding'] as const).map((audience) => ({
    region: region ?? null, age: 'unknown', audience, signals: ['gpc'], purposes: ['analytics', 'advertising', 'mine'], timeZone: 'Asia/Tokyo', tighten: { mode: 'opt-out', minorAge: 17 },
  })),
);

function everyBrowser(name: BrowserName): void {
  const [missing, start] = VISITORS[name];
  describeWhere(missing, name, () => {
    let site: Site;
    let visitor: Visitor;

    beforeAll(async () => {
      site = await startSite();
      site.page('/meta', { before: META, headers: TIMING });
      site.page('/timing', { headers: TIMING });
      site.page('/bad', { headers: { 'server-timing': 'region;desc="somewhere"' } });
      visitor = await start();
    });
    afterAll(async () => {
      await visitor?.close();
      await site?.close();
    });

    const regionOn = async (path: string, call = 'detectRegion()'): Promise<unknown> => {
      await visitor.goto(site.url(HOSTS.www, path));
      return visitor.evaluate(inChunk(call));
    };

    test('the region is the configuration’s, else the meta’s, else that of the header of the page', async () => {
      expect(await regionOn('/meta', 'detectRegion("jp")')).toBe('JP');
      expect(await regionOn('/meta')).toBe('FR');
      expect(await regionOn('/timing')).toBe('US-CA');
      expect(await regionOn('/bad')).toBeNull();
      expect(await regionOn('/')).toBeNull();
    });

    test('the built table has the rules of the table', async () => {
      const rules = await regionOn('/', `resolve && ${JSON.stringify(QUESTIONS)}.map(policy.resolve)`);
      expect(rules).toEqual(QUESTIONS.map(resolve));
    });
  });
}

everyBrowser('Chromium');
everyBrowser('Firefox');
everyBrowser('WebKit');
