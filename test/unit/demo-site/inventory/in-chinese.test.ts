import { FINDINGS, sourceOf } from '../../../../demo-site/inventory';
import { buildConfig, type DemoConfig } from '../../../../demo-site/inventory/build-config';
import { CHINESE } from '../../../../demo-site/inventory/chinese-texts';
import { POSSIBLE, READ_ON, SOURCE_COMMA } from '../../../../demo-site/inventory/finding';
import { CHANGES, VISITORS } from '../../../../demo-site/inventory/plays';
import { POLICY_RIGHTS } from '../../../../demo-site/inventory/policy-rights';
import { POLICY_ROWS } from '../../../../demo-site/inventory/vendors';
import { PAGES } from '../../../../demo-site/properties';
import type { PageContext } from '../../../../demo-site/properties/page-context';
import { originsOn, PROPERTIES } from '../../../../demo-site/server/hosts';
import { lookOf } from '../../../../demo-site/states/look';
import { statePage } from '../../../../demo-site/states/state-page';
import { STATES } from '../../../../demo-site/states/states';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';

const origins = originsOn(8080);
const parsed = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');

/* What is no text. Whatever else a declaration says is one, a key that comes later too. */
const CODES = ['kind', 'id', 'role', 'group', 'purpose', 'purposes', 'vendor', 'lifetime', 'path', 'policyUrl', 'whileHeld', 'property', 'hosts', 'policyVersion', 'contact', 'url', 'version', 'date', 'effective', 'age', 'audience', 'refuses'];

/** All texts in a value. A source is taken apart, since one of its parts could be left behind. */
function textsIn(value: unknown, comma: string): string[] {
  if (typeof value === 'string') return value.split(comma);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (CODES.includes(key) ? [] : textsIn(one, comma)));
}

const withoutName = ({ name: _, ...rest }: { readonly name: string }): object => rest;

/** What a configuration shows; the rights quote the policy, and the SDK marks them as English. */
const shownOf = ({ site, vendors, entries, purposes, visitor, changes, handOff }: DemoConfig): unknown => [site, vendors, entries.map(withoutName), purposes, visitor, changes, handOff];

function configsIn(language: string): DemoConfig[] {
  const [state] = STATES;
  const page = parsed(statePage({ state: state!, look: lookOf(new URLSearchParams({ lang: language })), origins, isPrepared: false }));
  return [
    ...PROPERTIES.map((property) => buildConfig({ property, origins, language })),
    ...VISITORS.map((visitor) => buildConfig({ property: 'www', origins, language, visitor })),
    ...CHANGES.map((change) => buildConfig({ property: 'www', origins, language, change })),
    JSON.parse(page.querySelector('#dingtalk-consent-config')?.textContent ?? '') as DemoConfig,
  ];
}

const privacyPageIn = (language: PageContext['language']): Document => {
  const context = { property: 'www', language, region: undefined, gpc: false, visitor: undefined, change: undefined, path: '/privacy', origins } as const;
  return parsed(PAGES.www['/privacy']?.({ ...context, config: buildConfig(context) }) ?? '');
};

const cellsOf = (page: Document, table: string): string[][] =>
  [...page.querySelectorAll(`[aria-labelledby="${table}"] tbody tr`)].map((row) => [...row.children].map(({ textContent }) => textContent));

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Brands and packages without a Chinese name of their own. */
const NAMES = ['DingDing', 'Open Cookie Database'];
const SETTERS = ['DingTalk', 'egg.js', '@arms/js-sdk 1.8.35', '@arms/rum-browser 0.0.37', 'wpk-reporter 0.9.3', 'UC itrace', 'CNZZ', 'Google Analytics', 'Google Ads', 'Microsoft Advertising', 'Microsoft', 'Microsoft Clarity'];
const QUOTED = POLICY_RIGHTS.quotes?.flatMap(({ text }) => text) ?? [];

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** Texts without Chinese, also behind the Chinese word for what is only possible. */
const foreign = (texts: readonly string[]): string[] => unique(texts.filter((text) => !hasChinese(text.replace(/^可能：/, ''))));

test('every text of each configuration is Chinese where the language is, but for names, dates and quotations', () => {
  const rows = POLICY_ROWS.flatMap(({ name, data }) => [name, ...data]);
  expect(rows.filter((text) => !QUOTED.includes(text))).toEqual([]);
  const texts = configsIn('zh-CN').flatMap((config) => textsIn(shownOf(config), '；'));
  expect(foreign(texts)).toEqual(unique([...NAMES, READ_ON, ...rows]));
});

test('every setter is, but for names', () => {
  expect(foreign(cellsOf(privacyPageIn('zh-CN'), 'inventory').map((cells) => cells[5]!.split('：')[0]!))).toEqual(unique(SETTERS));
});

test('the page that lists the inventory has it in Chinese, and the policy’s rows as they are, marked as English', () => {
  const page = privacyPageIn('zh-CN');
  const rows = cellsOf(page, 'inventory');
  expect(rows).toHaveLength(FINDINGS.length);
  const sources = rows.flatMap((cells) => cells[5]!.replace(/^.*?：/, '').split('；'));
  expect(foreign([...rows.map((cells) => cells[4]!), ...sources])).toEqual(unique([READ_ON, 'Open Cookie Database']));
  expect(rows[0]!.slice(4)).toEqual(['使访客在 DingTalk 的各个主机上保持登录状态。', 'DingTalk 单点登录：公开的代码与 Cookie 清单；可信度高；2026-11-22；我们的估计']);
  expect(page.querySelectorAll('[aria-labelledby="inventory"] [lang]')).toHaveLength(0);
  expect(cellsOf(page, 'rows')).toEqual(POLICY_ROWS.map(({ name, data }) => [name, data.join('; ')]));
  expect([...page.querySelectorAll('[aria-labelledby="rows"] tbody span')].map((span) => span.getAttribute('lang'))).toEqual(POLICY_ROWS.flatMap(() => ['en', 'en']));
});

test('what is only possible says so', () => {
  const entries = configsIn('zh-CN')[0]!.entries.filter(({ name, kind }) => kind === 'cookie' && (name === 'l' || name === 't'));
  expect(entries.map(({ description }) => description)).toEqual(['可能：旧版页面的设备令牌。', '可能：属于淘宝。是否必要尚不明确，因此征求同意。']);
});

test('in English nothing is Chinese', () => {
  const listed = cellsOf(privacyPageIn('en'), 'inventory').flat();
  expect([...configsIn('en').flatMap((config) => textsIn(config, SOURCE_COMMA)), ...listed].filter(hasChinese)).toEqual([]);
});

test.each(PROPERTIES)('the language changes texts alone: the SDK knows the same of %s', (property) => {
  const codesOf = (language: string): unknown => {
    const { vendors, entries } = parseDeclaration(JSON.parse(JSON.stringify(buildConfig({ property, origins, language }))));
    return [
      vendors.map(({ id, role, purposes, policyUrl, group }) => [id, role, purposes, policyUrl, group]),
      entries.map(({ kind, name, purpose, vendor, lifetime, path, httpOnly, data }) => [kind, name, purpose, vendor, lifetime, path, httpOnly, data.length]),
    ];
  };
  expect(codesOf('zh-CN')).toEqual(codesOf('en'));
});

test('there is no Chinese for a text that nothing says', () => {
  const findings = FINDINGS.flatMap((finding) => [finding.setter, finding.description, ...sourceOf(finding).split(SOURCE_COMMA)]);
  const declared = configsIn('en').flatMap(({ vendors, entries }) => [vendors, entries].flatMap((list) => [...textsIn(list, SOURCE_COMMA), ...textsIn(list, '\n')]));
  const said = new Set([...findings, ...declared.map((text) => (text.startsWith(POSSIBLE) ? text.slice(POSSIBLE.length) : text))]);
  expect(Object.keys(CHINESE).filter((text) => !said.has(text))).toEqual([]);
});
