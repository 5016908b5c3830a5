import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWhere } from '../browsers/describe-where';
import { until } from '../browsers/until';
import { VISITORS, type BrowserName, type Visitor } from '../browsers/visitors';
import { ACCEPTED } from './accepted';
import { HOSTS, startConformanceSite, type ConformanceSite } from './site';

/** What a page says of the checks of one file. */
interface Outcomes {
  readonly outcomes: Readonly<Record<string, string>>;
  /** What the guards held, dropped or found undeclared meanwhile. */
  readonly told: readonly string[];
  readonly granted: Readonly<Record<string, boolean>> | null;
  readonly slow: readonly unknown[];
}

const FILES = readdirSync(join(__dirname, 'checks')).map((name) => name.replace(/\.mjs$/, '')).sort();

function everyCheck(name: BrowserName): void {
  const [missing, start] = VISITORS[name];
  describeWhere(missing, `with everything granted, a page in ${name} cannot tell`, () => {
    let site: ConformanceSite;
    let visitor: Visitor;
    let count = 0;
    const run = async (host: string, file: string): Promise<Outcomes> => {
      const start = Date.now();
      await visitor.goto(site.url(host, file));
      await until('the page is ready', () => visitor.evaluate('!!window.conformance'));
      const loaded = Date.now();
      const found = await visitor.evaluate<Outcomes>(`conformance.run(${JSON.stringify(file)})`);
      if (process.env['CONFORMANCE_DUMP']) process.stderr.write(`${name} ${file} ${host} load ${loaded - start} run ${Date.now() - loaded}\n`);
      return found;
    };

    beforeAll(async () => {
      site = await startConformanceSite();
      visitor = await start();
    });

    afterAll(async () => {
      await visitor?.close();
      await site?.close();
    });

    test.each(FILES)('%s', async (file) => {
      const plain = await run(HOSTS.plain, file);
      const guarded = await run(HOSTS.guarded, file);
      count += Object.keys(plain.outcomes).length;
      const accepted = ACCEPTED.filter((one) => one.file === file && (one.browsers ?? [name]).includes(name)).map(({ check }) => check).sort();
      const differing = Object.entries(plain.outcomes)
        .map(([check, outcome]) => ({ check, plain: outcome, guarded: guarded.outcomes[check] }))
        .filter((one) => one.plain !== one.guarded);
      const dump = process.env['CONFORMANCE_DUMP'];
      if (dump) (await import('node:fs')).writeFileSync(`${dump}/${name}-${file}.json`, JSON.stringify({ plain, guarded, differing }, null, 1));
      expect(plain.granted).toBeNull();
      expect(guarded.granted).toMatchObject({ analytics: true, advertising: true });
      expect(differing.filter(({ check }) => !accepted.includes(check))).toEqual([]);
      expect(differing.map(({ check }) => check).filter((check) => accepted.includes(check)).sort()).toEqual(accepted);
      if (file !== 'undeclarable') expect(guarded.told).toEqual([]);
      expect(Object.entries(plain.outcomes).filter(([, outcome]) => outcome === 'timed out')).toEqual([]);
    });

    test('several hundred checks have run, and no call needed what is loaded for held ones', () => {
      expect(count).toBeGreaterThan(400);
      expect(new Set(site.loadedLater().filter((path) => path.startsWith('/consent/guards/')))).toEqual(new Set(name === 'WebKit' ? [] : ['/consent/guards/file-system.later.mjs'])); // it guards the root, which a page may list
    });
  });
}

everyCheck('Chromium');
everyCheck('Firefox');
everyCheck('WebKit');
