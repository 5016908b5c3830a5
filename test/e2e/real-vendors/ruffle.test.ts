import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readSol } from '../../../sdk/shared-objects/read-sol';
import { fromBase64 } from '../../../sdk/shared-objects/base64';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { until } from '../browsers/until';
import { HOSTS, startSite, type Site } from '../consent/site';
import { decided, eventually, press } from '../consent/visit';

/* The real Ruffle plays two movies of ours (test/fixtures/swf), which keep shared objects as Flash movies do. */

const RUFFLE = 'node_modules/@ruffle-rs/ruffle';
const PLAY = `
  window.play = async (movie, parameters = '') => {
    const player = window.RufflePlayer.newest().createPlayer();
    player.style.cssText = 'width: 100px; height: 100px';
    document.body.append(player);
    await player.ruffle().load({ url: '/' + movie + '.swf', parameters, autoplay: 'on', unmuteOverlay: 'hidden', splashScreen: false, logLevel: 'info' });
    window.player = player;
  };
`;

let site: Site;
let browser: Chromium;
let page: Page;
/** What movies trace, as Ruffle writes it to the console. */
let traces: string[];

beforeAll(async () => {
  site = await startSite();
  for (const file of readdirSync(RUFFLE).filter((name) => /\.(js|wasm)$/.test(name))) site.file(`/ruffle/${file}`, readFileSync(`${RUFFLE}/${file}`));
  for (const movie of ['lso-avm1', 'lso-avm2']) site.file(`/${movie}.swf`, readFileSync(`test/fixtures/swf/${movie}.swf`));
  site.file('/play.js', PLAY);
  const entry = { kind: 'shared-object', name: `${HOSTS.www}/*`, purpose: 'preferences', lifetime: 'persistent' };
  site.page('/', { config: site.config({}, entry), body: '<script src="/ruffle/ruffle.js"></script><script src="/play.js"></script>' });
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ browser, page } = fresh);
  traces = [];
  page.on('console', (message) => traces.push(message.text()));
  await page.goto(site.url(HOSTS.www));
});

/** Ruffle's entries of local storage as the browser has them, by name. */
const stored = async (): Promise<[name: string, base64: string][]> => Object.entries(await browser.domStorage(page, 'local')).filter(([name]) => name.startsWith(HOSTS.www));

const names = async (): Promise<string[]> => (await stored()).map(([name]) => name).sort();
const NAME = `${HOSTS.www}/lso-avm1.swf/dtPrefs`;

async function countIn(wanted: string): Promise<unknown> {
  const [, base64] = (await stored()).find(([name]) => name === wanted) ?? [];
  return base64 === undefined ? null : readSol(fromBase64(base64)).entries.find(({ name }) => name === 'count')?.value;
}

const play = async (movie: string, parameters = ''): Promise<void> => {
  await page.evaluate(`play(${JSON.stringify(movie)}, ${JSON.stringify(parameters)})`);
};
const traced = (text: RegExp): Promise<true> => until(`the movie traced ${text}`, () => traces.some((line) => text.test(line)));

test('undecided a movie’s object waits; granted it lands, and the next visit counts on', async () => {
  await play('lso-avm1', 'mode=small');
  await traced(/flush=true/);
  expect(await names()).toEqual([]);
  await press(page, 'Accept all');
  await eventually(() => countIn(NAME), 1);
  await page.reload();
  traces = [];
  await play('lso-avm1', 'mode=small');
  await traced(/flush=true/);
  await eventually(() => countIn(NAME), 2);
});

test('refused, the movie is told, and nothing is stored even when it goes', async () => {
  await press(page, 'Reject all');
  await decided(page);
  await play('lso-avm1', 'mode=small');
  await traced(/flush=false/);
  await page.goto(site.url(HOSTS.www, '/bare'));
  expect(await names()).toEqual([]);
});

test.each([['lso-avm1', 'mode=small'], ['lso-avm2', '']])('withdrawn while %s plays: gone, and not written back when the player or the page goes', async (movie, parameters) => {
  await press(page, 'Accept all');
  await decided(page);
  await play(movie, parameters);
  await eventually(async () => (await names()).length > 0, true);
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  expect(await names()).toEqual([]);
  await page.evaluate('player.remove()');
  expect(await names()).toEqual([]);
  await page.goto(site.url(HOSTS.www, '/bare'));
  expect(await names()).toEqual([]);
});
