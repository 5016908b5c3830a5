import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ConsentExport } from '../../../sdk/consent';
import { startChromium, type Chromium } from '../browsers/chromium';
import { freshFolder } from '../browsers/fresh-folder';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from '../consent/site';
import { banner, comesTrue, decided, eventually, press } from '../consent/visit';
import { exportTo, readExported, verifyFile } from './exported';

let site: Site;
let browser: Chromium;
let folder: Awaited<ReturnType<typeof freshFolder>>;

beforeAll(async () => {
  site = await startSite();
  folder = await freshFolder('exports');
});

afterAll(async () => {
  await site.close();
  await folder.remove();
});

inFreshBrowser((fresh) => void ({ browser } = fresh));

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url(HOSTS.www));
  await banner(page).waitFor();
  return page;
}

const exported = (page: Page): Promise<ConsentExport> => page.evaluate<ConsentExport>('DingTalkConsent.view().export()');
const claim = (page: Page) => page.evaluate('window.consent = DingTalkConsent.claim(), null');

/** Runs in a page of the host where no SDK stands before its database. */
async function outside<T>(script: string): Promise<T> {
  const page = await browser.newPage();
  await page.goto(site.url(HOSTS.www, '/bare'));
  const answer = await page.evaluate<T>(`(async () => {
    const ended = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
    const database = await ended(indexedDB.open('dingtalk_consent'));
    const store = () => database.transaction('history', 'readwrite').objectStore('history');
    const answer = await (async () => { ${script} })();
    database.close();
    return answer;
  })()`);
  await page.close();
  return answer;
}

test("a visitor's choice in the banner is two events: the question, and the answer", async () => {
  const before = Date.now();
  const page = await open();
  await press(page, 'Accept all');
  await eventually(async () => (await exported(page)).history.map(({ event }) => event), ['ConsentRequested', 'ConsentGiven']);
  const { history: [question, answer], record } = await exported(page);
  expect(question).toMatchObject({ v: 1, seq: 1, variant: 'banner', locale: 'en', source: null, choices: null, previous: null, record: record?.id });
  expect(answer).toMatchObject({
    seq: 2, record: record?.id, variant: 'banner', locale: 'en', source: 'banner', script: null, policyVersion: '2024-09-09', policyHash: null, signals: { gpc: false },
    choices: { chosen: { purposes: { analytics: true } }, state: { purposes: { preferences: true, analytics: true, advertising: true }, vendors: {} } },
    previous: question?.hash, time: new Date(record?.time ?? 0).toISOString(),
  });
  expect(Date.parse(question?.time ?? '')).toBeGreaterThanOrEqual(before);
  expect(Date.parse(question?.time ?? '')).toBeLessThanOrEqual(record?.time ?? 0);
});

test('a thousand events verify offline, and any change is named', async () => {
  const page = await open();
  await claim(page);
  await page.evaluate(`(async () => { for (let count = 0; count < 500; count++) { await consent.decide({ purposes: { analytics: true } }); await consent.withdraw(['analytics']); } })()`);
  const path = await exportTo(folder.path, page);
  const { history, ...rest } = readExported(path);
  const answers = history.filter(({ source }) => source); // the question comes before them, if the banner was there already
  expect(answers).toHaveLength(1000);
  expect(answers.slice(0, 3).map(({ event }) => event)).toEqual(['ConsentGiven', 'ConsentWithdrawn', 'ConsentGiven']);
  expect(verifyFile(path)).toEqual({ code: 0, said: expect.stringMatching(`^VERIFIED: ${history.length} events, each hashed, linked and signed\\.`) });

  const change = (at: number, count: number, ...put: readonly unknown[]) => {
    const changed = join(folder.path, 'changed.json');
    writeFileSync(changed, JSON.stringify({ ...rest, history: [...history.slice(0, at), ...put, ...history.slice(at + count)] }));
    return verifyFile(changed);
  };
  const brokenAt = (index: number, kind: string) => ({ code: 1, said: expect.stringMatching(`^BROKEN at history\\[${index}\\]: ${kind}\\.`) as string });
  expect(change(500, 1)).toEqual(brokenAt(500, 'removed'));
  expect(change(500, 0, history[2])).toEqual(brokenAt(500, 'inserted'));
  expect(change(500, 2, history[501], history[500])).toEqual(brokenAt(500, 'swapped'));
  expect(change(500, 1, { ...history[500], locale: 'fr' })).toEqual(brokenAt(500, 'changed'));
  expect(change(history.length - 1, 1)).toEqual(brokenAt(history.length - 1, 'removed'));
}, 240_000);

test('npm runs the command from the checkout', async () => {
  const page = await open();
  await press(page, 'Reject all');
  await eventually(async () => (await exported(page)).history.at(-1)?.event, 'ConsentRefused');
  const { status, stdout } = spawnSync('npm', ['exec', '--offline', '--', 'dingtalk-consent', 'verify', await exportTo(folder.path, page)], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/VERIFIED: \d events/)]);
});

test('two tabs that append at once make one chain', async () => {
  const tabs = [await open(), await open()];
  for (const tab of tabs) await claim(tab);
  await Promise.all(tabs.map((tab, index) => tab.evaluate(`(async () => { for (let count = 0; count < 40; count++) await consent.decide({ vendors: { metrics: ${index} === 0, ads: count % 2 === 0 } }); })()`)));
  const path = await exportTo(folder.path, tabs[1] as Page);
  const { history, chain } = readExported(path);
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
  expect(new Set(history.flatMap(({ event, record }) => (event === 'ConsentRequested' ? [] : [record]))).size).toBe(80);
  expect(chain.publicKeys).toHaveLength(1);
  expect(verifyFile(path)).toMatchObject({ code: 0 });
}, 120_000);

test('a script that keeps the lock for itself delays the history, and stops neither it nor the choice', async () => {
  const page = await open();
  await page.evaluate(`new Promise((taken) => void navigator.locks.request('dingtalk_consent', () => { taken(); return new Promise(() => {}); }))`);
  await press(page, 'Accept all');
  await comesTrue(page, `DingTalkConsent.view().allows('analytics')`);
  await eventually(async () => (await exported(page)).history.at(-1)?.event, 'ConsentGiven');
});

test('outside secure contexts the choice is kept without proof, and the export says so', async () => {
  const host = 'www.insecure.test';
  const insecure = await startChromium({ args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });
  const page = await insecure.newPage();
  await page.goto(site.url(host));
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await press(page, 'Accept all');
  await eventually(async () => (await exported(page)).history.map(({ event, seq, hash, signature }) => [event, seq, hash, signature]), [['ConsentRequested', 1, null, null], ['ConsentGiven', 2, null, null]]);
  expect((await exported(page)).chain.note).toMatch(/no secure context/);
  expect(verifyFile(await exportTo(folder.path, page))).toEqual({ code: 1, said: expect.stringMatching(/^NOT PROVEN: without hash or signature are history\[0, 1\]/) });
  await insecure.close();
});

test('what was damaged from outside is said, the rest is kept and verifies, and the chain goes on', async () => {
  const page = await open();
  await claim(page);
  for (const allowed of [true, false, true, false, true]) await page.evaluate(`consent.decide({ purposes: { analytics: ${allowed} } })`);
  const before = await exported(page);
  await outside(`await ended(store().put('garbage', 2)); await ended(store().delete(4));`);
  const path = await exportTo(folder.path, page);
  const { history, chain } = readExported(path);
  expect(chain.lost).toEqual([{ from: 2, to: 2 }, { from: 4, to: 4 }]);
  expect(history).toEqual(before.history.filter(({ seq }) => seq !== 2 && seq !== 4));
  expect(verifyFile(path)).toEqual({ code: 0, said: expect.stringMatching(/Lost in the browser: event 2\.\nLost in the browser: event 4\./) });
  await page.evaluate(`consent.decide({ purposes: { analytics: false } })`);
  expect((await exported(page)).history.at(-1)).toMatchObject({ event: 'ConsentWithdrawn', seq: before.history.length + 1, previous: before.history.at(-1)?.hash });
  await outside(`const event = await ended(store().get(3)); await ended(store().put({ ...event, event: 'ConsentGiven', locale: 'forged' }, 3));`);
  expect(verifyFile(await exportTo(folder.path, page))).toEqual({ code: 1, said: expect.stringMatching(/^BROKEN at history\[1\]: changed\. Event 3 /) });
});

test('the private key cannot be read, and page script reaches neither it nor the chain', async () => {
  const page = await open();
  await press(page, 'Accept all');
  await eventually(async () => (await exported(page)).history.at(-1)?.event, 'ConsentGiven');
  const read = await outside(`const { privateKey } = await ended(store().get('key'));
    return [privateKey.extractable, privateKey.type, ...await Promise.all(['jwk', 'pkcs8'].map((format) => crypto.subtle.exportKey(format, privateKey).then(() => 'exported', ({ name }) => name)))];`);
  expect(read).toEqual([false, 'private', 'InvalidAccessError', 'InvalidAccessError']);
  const guarded = await page.evaluate(`new Promise((resolve) => { const request = indexedDB.open('dingtalk_consent'); request.onsuccess = () => resolve([...request.result.objectStoreNames]); request.onerror = () => resolve(request.error.name); })`);
  expect(guarded).not.toContain('history');
  expect((await exported(page)).chain.lost).toEqual([]);
});

test('a page that reloads with the change has kept the event', async () => {
  const page = await open();
  await page.evaluate(`DingTalkConsent.view().on('change', () => location.reload())`);
  await Promise.all([page.waitForEvent('load'), press(page, 'Accept all')]);
  await decided(page);
  await eventually(async () => (await exported(page)).history.at(-1)?.event, 'ConsentGiven');
});

test('where databases are denied the choice is made all the same, and the export says what is missing', async () => {
  const denied = await startChromium({ siteData: 'denied' });
  const page = await denied.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(site.url(HOSTS.www));
  await press(page, 'Accept all');
  await comesTrue(page, `DingTalkConsent.view().allows('analytics')`);
  expect(await exported(page)).toMatchObject({ history: [], chain: { note: expect.stringMatching(/^The history could not be read:/), signature: null } });
  await page.evaluate('DingTalkConsent.claim().withdraw()');
  expect(await page.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(false);
  expect(errors).toEqual([]);
  await denied.close();
});

test('receipts in both formats, and an error that says what to write', async () => {
  const page = await open();
  const receipt = (format: string) => page.evaluate(`DingTalkConsent.view().receipt('${format}').then((made) => JSON.parse(JSON.stringify(made)), ({ name, message }) => name + ': ' + message)`);
  expect(await receipt('dpv')).toBeNull();
  await press(page, 'Accept all');
  await decided(page);
  const id = await page.evaluate('DingTalkConsent.view().record.id');
  await eventually(async () => ((await receipt('dpv')) as { 'dct:hasPart': { 'dpv:hasConsentStatus': { '@type': string }[] } })['dct:hasPart']['dpv:hasConsentStatus'].at(-1)?.['@type'], 'dpv:ConsentGiven');
  expect(await receipt('dpv')).toMatchObject({ '@type': 'dpv:ConsentReceipt', 'dct:hasPart': { 'dct:identifier': id } });
  expect(await receipt('kantara')).toMatchObject({ version: 'KI-CR-v1.1.0', consentReceiptID: id, collectionMethod: 'consent banner on the web page', language: 'en' });
  expect(await receipt('pdf')).toMatch(/^TypeError: .*write one of dpv, kantara/);
});
