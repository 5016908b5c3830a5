/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../../sdk/cli/run-command';
import { sampleConfig } from '../sample-config';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const code = await runCommand(args, (line) => said.push(line.replaceAll(`${folder}/`, '')));
  return { code, said };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

/** The sample without what draws a warning. */
const spotless = () => {
  const config = sampleConfig();
  config.vendors.pop();
  config.entries.splice(4, 1);
  return config;
};

const BROKEN = `{
  "site": { "name": "My shop", "hosts": ["www.example.com"], "policyUrl": "/privacy", "policyVersion": "1" },
  "entries": [
    { "kind": "cookies", "name": "_sm_*", "purpose": "analytics", "lifetime": "P180D" },
    { "kind": "cookie", "name": "a", "purpose": "analytics", "lifetime": "6 months" },
    { "kind": "cookie", "name": "a", "purpose": "analytics", "lifetime": "P1D" }
  ]
}
`;

test('a right one: 0', async () => {
  expect(await run('check', file('right.json', spotless()))).toEqual({ code: 0, said: ['0 errors, 0 warnings'] });
});

test('each error with its place, all at once: 1', async () => {
  const { code, said } = await run('check', file('shop.json', BROKEN));
  expect(code).toBe(1);
  expect(said).toEqual([
    'shop.json:2:11: site.controller.name is missing; write a text instead',
    'shop.json:2:11: site.controller.contact is missing; write a text instead',
    expect.stringMatching(/^shop\.json:4:15: entries\[0\]\.kind is "cookies"; write one of cookie, .*beacon instead$/),
    'shop.json:5:74: entries[1].lifetime is "6 months"; write session, persistent, unknown or P180D instead',
    'shop.json:6:5: entries[2] repeats an earlier one; write it once instead',
    '5 errors, 0 warnings',
  ]);
});

test('in an HTML page the place is the page’s', async () => {
  const page = `<!doctype html>\r\n<!-- <script id="dingtalk-consent-config">{}</script> -->\r\n<p>x</p>\r\n<script type="application/json" id="dingtalk-consent-config">${BROKEN.replaceAll('\n', '\r\n')}</script>\r\n`;
  const { said } = await run('check', file('page.html', page));
  expect(said[0]).toMatch(/^page\.html:5:11: site\.controller\.name/);
  expect(said[3]).toMatch(/^page\.html:8:74: entries\[1\]\.lifetime/);
});

test('a page without the element, or with another element of that id: 1', async () => {
  for (const page of ['<p>nothing</p>', '<div id="dingtalk-consent-config">{}</div>']) {
    expect(await run('check', file('none.html', page))).toEqual({ code: 1, said: [expect.stringMatching(/^none\.html:1:1: the page has no configuration; write <script type="application\/json"/), '1 error, 0 warnings'] });
  }
});

test.each([
  ['{\n  "a": 1,\n}', '3:1: not JSON: a name is missing'],
  ['{\n  "a": 1\n  "b": 2\n}', '3:3: not JSON: a comma is missing'],
  ['{ "a": [1, 2 }', '1:14: not JSON: '],
  ['{ "a": "x\n" }', '1:8: not JSON: a text was not closed'],
  ['{ // why\n}', '1:3: not JSON: JSON has no comments'],
  ["{ 'a': 1 }", '1:3: not JSON: '],
  ['{ "a" 1 }', '1:7: not JSON: a colon is missing'],
  ['{ "a": undefined }', '1:8: not JSON: this is no value of JSON'],
  ['{} {}', '1:4: not JSON: something follows the end'],
  ['{ "a": 01 }', '1:'],
  ['', '1:1: not JSON'],
])('%j is not JSON, from there on', async (json, said) => {
  const { code, said: lines } = await run('check', file('broken.json', json));
  expect([code, lines]).toEqual([1, [expect.stringContaining(`broken.json:${said}`), '1 error, 0 warnings']]);
});

describe('warnings', () => {
  const doubtful = () => {
    const config = { ...sampleConfig(), region: 'DE', mode: 'notice' };
    config.entries.push({ kind: 'cookie', name: '_m_**', purpose: 'analytics', lifetime: 'P2Y', data: [] });
    return config;
  };

  test('do not fail, and say why and what to write', async () => {
    const { code, said } = await run('check', file('doubtful.json', doubtful()));
    expect(code).toBe(0);
    const messages = said.map((line) => line.replace(/^doubtful\.json:\d+:\d+: /, ''));
    expect(messages).toEqual([
      ...['preferences', 'analytics', 'advertising', 'research'].map((id) => `warning: mode.${id} is ignored: "notice" does not tighten "opt-in"; write opt-in, or leave it out instead`),
      'warning: vendors[1].policyUrl is null: the site itself; write the address of its policy once there is one instead',
      'warning: entries[4].lifetime is unknown, which visitors read as "not declared"; write session, persistent or a duration such as P180D instead',
      expect.stringMatching(/^warning: entries\[7\]\.name is never found: entries\[1\] has all of its names; write /),
      expect.stringMatching(/^warning: entries\[7\]\.lifetime is P2Y, more than 13 months; write P13M or less/),
      '0 errors, 8 warnings',
    ]);
  });

  test('fail with --strict', async () => {
    expect(await run('check', '--strict', file('doubtful.json', doubtful()))).toMatchObject({ code: 1 });
    expect(await run('check', '--strict', file('right.json', spotless()))).toMatchObject({ code: 0 });
  });

  test('a name that stands twice in one object, at the second; the value that counts is the last', async () => {
    const json = JSON.stringify(spotless()).replace('"region":"DE"', '"region":"DE",\n"region":"Germany"');
    expect((await run('check', file('twice.json', json))).said).toEqual([
      'twice.json:2:1: warning: region stands twice, and only the last one counts; write it once instead',
      'twice.json:2:10: warning: region is "Germany", which is no place, so that the strictest rule applies; write an ISO 3166 code such as DE or US-CA instead',
      '0 errors, 2 warnings',
    ]);
  });

  test.each([['P13M', 0], ['P1Y1M', 0], ['P395D', 0], ['P396D', 1], ['P14M', 1], ['P400D', 1], ['P57W', 1], ['session', 0], ['persistent', 0]])('lifetime %s: %i', async (lifetime, warnings) => {
    const config = spotless();
    config.entries[2]!.lifetime = lifetime;
    expect((await run('check', file('lifetime.json', config))).said.at(-1)).toBe(`0 errors, ${warnings} warning${warnings === 1 ? '' : 's'}`);
  });
});

test('--json: one object for programs', async () => {
  const { code, said } = await run('check', '--json', file('shop.json', BROKEN), file('right.json', spotless()));
  const { errors, warnings, findings } = JSON.parse(said.join('\n')) as { errors: number; warnings: number; findings: unknown[] };
  expect([code, errors, warnings, findings.length]).toEqual([1, 5, 0, 5]);
  expect(findings[3]).toEqual({ file: expect.stringMatching(/shop\.json$/), severity: 'error', line: 5, column: 74, path: 'entries[1].lifetime', message: 'entries[1].lifetime is "6 months"', write: 'session, persistent, unknown or P180D' });
});

test('no file, a file that is not there, an option that is none: 2', async () => {
  expect(await run('check')).toEqual({ code: 2, said: [expect.stringMatching(/Write at least one file/)] });
  expect(await run('check', join(folder, 'nowhere.json'))).toEqual({ code: 2, said: [expect.stringMatching(/no such file/)] });
  expect(await run('check', '--quiet', file('right.json', spotless()))).toEqual({ code: 2, said: [expect.stringMatching(/--quiet/)] });
  expect(await run('check', '--help')).toEqual({ code: 0, said: [expect.stringMatching(/^Usage: dingtalk-consent check FILE/)] });
});
