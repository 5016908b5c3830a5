/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { runCommand } from '../../../../sdk/cli/run-command';
import { sampleConfig } from '../sample-config';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly said: string;
  readonly warned: string[];
}

async function run(...args: readonly string[]): Promise<Ran> {
  const said: string[] = [];
  const warned: string[] = [];
  const code = await runCommand(args, (line) => said.push(line), (line) => warned.push(line));
  return { code, said: said.join('\n'), warned };
}

function file(content: unknown, name = 'config.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const rich = () => {
  const config = sampleConfig();
  Object.assign(config.vendors[0]!, { storageLocations: ['Germany', 'Singapore'], transfer: 'Standard Contractual Clauses', source: 'their <page>' });
  Object.assign(config.entries[1]!, { description: 'Counts visits & pages.', path: '/shop', httpOnly: true });
  Object.assign(config.entries[0]!, { justification: 'keeps you signed in' });
  config.purposes.push({ id: 'letters', name: 'Letters', ifRefused: 'no letters come', controller: 'organisation' } as never);
  return config;
};

interface HtmlNode {
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Rows of a page's tables, cell by cell, and its other texts. */
function readPage(html: string): { texts: string[]; rows: string[][]; links: string[] } {
  const texts: string[] = [];
  const rows: string[][] = [];
  const links: string[] = [];
  const textOf = (node: HtmlNode): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
  const walk = (node: HtmlNode): void => {
    if (node.tagName === 'a') links.push(node.attrs!.find(({ name }) => name === 'href')!.value);
    if (['p', 'li', 'h1', 'h2', 'h3', 'caption'].includes(node.tagName!)) texts.push(textOf(node));
    if (node.tagName === 'tr') rows.push(node.childNodes!.map(textOf));
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html) as HtmlNode);
  return { texts, rows, links };
}

describe('as HTML', () => {
  test('controller, purposes, entries, vendors, and how to change one’s mind', async () => {
    const { code, said, warned } = await run('policy', file(rich()));
    expect([code, warned]).toEqual([0, []]);
    const { texts, rows, links } = readPage(said);
    expect(texts).toEqual(expect.arrayContaining([
      'Cookie policy – Sample', 'Controller: Sample Controller.', 'Contact: privacy@demo.invalid', 'Privacy policy It goes with version 2024-09-09 of the privacy policy.',
      'Necessary', 'Analytics', 'Research', 'If you refuse: no letters come', 'The controller for this purpose is the organisation that you belong to.',
      'If you refuse, none of this is stored, read or sent, and what is already stored is erased.', 'Analytics: what is stored and sent',
      'Metrics', 'Data: page URL', 'Purposes: Analytics', 'Stored in: Germany, Singapore', 'Basis of the transfer: Standard Contractual Clauses', 'Privacy policy of Metrics', 'Source: their <page>',
      'Processors', 'Host', 'No privacy policy to link to: the site itself', 'Purposes: Necessary, Research',
      'Every page of Sample has a control that opens “Privacy settings”. Choose anew there at any time, or press “Withdraw consent”: what you no longer allow is erased from this device.',
    ]));
    expect(rows).toEqual(expect.arrayContaining([
      ['Name', 'Kind', 'Lifetime', 'Owner', 'Data', 'What for'],
      ['_m_*', 'Cookie', '180 days', 'Metrics', 'identifier', 'Counts visits & pages. Path: /shop Set by the server: this page can’t see or erase it.'],
      ['sid', 'Cookie', 'Until the browser closes', 'Sample', 'identifier', 'Why it is necessary: keeps you signed in'],
      ['metrics:*', 'Local storage', 'Not declared', 'Metrics', 'Not declared', ''],
      ['https://collect.metrics.test/*', 'Beacon', 'Sent, not stored here', 'Metrics', 'Not declared', ''],
    ]));
    expect(rows.filter(([name]) => name !== 'Name')).toHaveLength(7);
    expect(links).toEqual(['mailto:privacy@demo.invalid', '/privacy', 'https://metrics.test/privacy']);
  });

  test('in the language of the configuration, or the one that is asked for', async () => {
    expect((await run('policy', file({ ...rich(), language: 'zh-CN' }))).said).toMatch(/<html lang="zh-CN">[^]*<title>Cookie 政策/);
    expect((await run('policy', file(rich()), '--language', 'zh')).said).toMatch(/<html lang="zh-CN">/);
    expect((await run('policy', file({ ...rich(), language: 'zh-CN' }), '--language', 'en-GB')).said).toMatch(/<html lang="en">/);
  });

  test('in English where a language has no texts, with a warning', async () => {
    const { code, said, warned } = await run('policy', file(rich()), '--language', 'tlh');
    expect([code, warned]).toEqual([0, ['warning: There are no texts in "tlh": they are in English.']]);
    expect(said).toMatch(/<html lang="en">/);
  });

  test('into a file, with a style sheet of the site’s', async () => {
    const out = join(folder, 'policy.html');
    expect(await run('policy', file(rich()), '--out', out, '--stylesheet', '/a"b.css')).toEqual({ code: 0, said: '', warned: [] });
    expect(readFileSync(out, 'utf8')).toContain('<link rel="stylesheet" href="/a&quot;b.css">');
  });

  test('of a configuration that stands in a page', async () => {
    const page = `<!doctype html><title>x</title><script type="application/json" id="dingtalk-consent-config">${JSON.stringify(rich())}</script>`;
    expect((await run('policy', file(page, 'page.html'))).said).toBe((await run('policy', file(rich()))).said);
  });
});

test('as Markdown: the same, escaped', async () => {
  const { said } = await run('policy', file(rich()), '--format', 'markdown');
  expect(said).toMatch(/^# Cookie policy – Sample$/m);
  expect(said).toContain('| \\_m\\_\\* | Cookie | 180 days | Metrics | identifier | Counts visits \\& pages. Path\\: /shop Set by the server\\: this page can’t see or erase it. |');
  expect(said).toContain('- [Privacy policy of Metrics](<https://metrics.test/privacy>)');
});

test('as JSON: the declaration with its texts', async () => {
  const { said } = await run('policy', file(rich()), '--format', 'json');
  const { language, site, purposes, vendors } = JSON.parse(said);
  expect([language, site.controller.name, vendors[0].purposeNames]).toEqual(['en', 'Sample Controller', ['Analytics']]);
  expect(purposes.map(({ id, entries }: { id: string; entries: unknown[] }) => [id, entries.length])).toEqual([['necessary', 2], ['preferences', 1], ['analytics', 3], ['advertising', 1], ['research', 0], ['letters', 0]]);
  expect(purposes[0].ifRefused).toBeNull();
  expect(purposes[2].entries[0]).toMatchObject({ kind: 'cookie', name: '_m_*', lifetime: 'P180D', lifetimeText: '180 days', owner: 'Metrics', vendor: 'metrics' });
});

describe('as deviceStorage.json', () => {
  test('of one vendor, with the numbers that the site gives', async () => {
    const { code, said, warned } = await run('policy', file(rich()), '--format', 'device-storage', '--vendor', 'metrics', '--tcf', 'analytics=8,1,7');
    const hosts = ['www.dingtalk.test', 'open.dingtalk.test'];
    expect([code, JSON.parse(said)]).toEqual([0, {
      disclosures: [
        { identifier: '_m_*', type: 'cookie', maxAgeSeconds: 15552000, domains: hosts, purposes: [1, 7, 8], description: 'Counts visits & pages.' },
        { identifier: 'metrics:*', type: 'web', maxAgeSeconds: null, domains: hosts, purposes: [1, 7, 8] },
      ],
      domains: [{ domain: 'collect.metrics.test', purposes: [1, 7, 8] }],
    }]);
    expect(warned).toEqual(['warning: cookieRefresh is left out: a declaration does not say whether a cookie is set anew.']);
  });

  test('of all entries; nothing is made up for what nobody says', async () => {
    const config = rich();
    config.entries[2]!.lifetime = 'persistent';
    const { said, warned } = await run('policy', file(config), '--format', 'device-storage', '--tcf', 'necessary=');
    const { disclosures } = JSON.parse(said);
    expect(disclosures.map(({ identifier, maxAgeSeconds, purposes }: Record<string, unknown>) => [identifier, maxAgeSeconds, purposes])).toEqual([
      ['sid', 0, []], ['_m_*', 15552000, undefined], ['ad', undefined, undefined], ['theme', null, undefined], ['metrics:*', null, undefined], ['draft', null, []],
    ]);
    expect(warned).toEqual([expect.stringMatching(/maxAgeSeconds.*: ad\.$/), expect.stringMatching(/cookieRefresh/), expect.stringMatching(/--tcf analytics=1,7/)]);
  });

  test.each(['analytics', 'analytics=0', 'analytics=12', 'analytics=1.5', 'nothing=1', 'analytics=x'])('--tcf %s: 2', async (tcf) => {
    expect(await run('policy', file(rich()), '--format', 'device-storage', '--tcf', tcf)).toMatchObject({ code: 2, said: '', warned: [expect.stringMatching(/write (one of|numbers)/)] });
  });
});

test('as Japan’s table: who gets what for which purpose, and of whom nobody says', async () => {
  const { code, said, warned } = await run('policy', file(rich()), '--format', 'external-transmission');
  expect([code, warned]).toEqual([0, ['warning: Host: what is sent is not declared; write vendors[].data.']]);
  const { rows } = readPage(said);
  expect(rows).toEqual([
    ['Recipient', 'Information sent', 'Purpose of use'],
    ['Metrics Privacy policy of Metrics', 'page URL Sent to: https://collect.metrics.test/*', expect.stringMatching(/^Analytics: Measures how/)],
    ['Host', 'Not declared', expect.stringMatching(/^Necessary: .* Research$/)],
  ]);
});

test('a wrong configuration: 1, and where it is wrong', async () => {
  const config = rich();
  config.entries[0]!.kind = 'cookies';
  const { code, said, warned } = await run('policy', file(config));
  expect([code, said]).toEqual([1, '']);
  expect(warned).toEqual(expect.arrayContaining([expect.stringMatching(/config\.json:1:\d+: entries\[0\]\.kind is "cookies"; write one of/)]));
});

test.each([[['policy']], [['policy', 'a', 'b']], [['policy', 'nowhere.json']], [['policy', 'CONFIG', '--format', 'pdf']], [['policy', 'CONFIG', '--vendor', 'nobody']], [['policy', 'CONFIG', '--colour']]])('%j: 2, and what to write', async (args) => {
  expect(await run(...args.map((arg) => (arg === 'CONFIG' ? file(rich()) : arg)))).toEqual({ code: 2, said: '', warned: [expect.stringMatching(/\S/)] });
});

test('--help', async () => {
  expect(await run('policy', '--help')).toEqual({ code: 0, said: expect.stringMatching(/^Usage: dingtalk-consent policy FILE/), warned: [] });
});
