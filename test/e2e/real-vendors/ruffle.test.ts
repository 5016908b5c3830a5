import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readSol } from '../../../sdk/shared-objects/read-sol';
import { fromBase64 } from '../../../sdk/shared-objects/base64';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { until } from '../browsers/until';
import { HOSTS, startSite, type Site } from '../consent/site';
import { eventually, press } from '../consent/visit';

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
let page: Page;
/** What movies trace, as Ruffle writes it to the console. */
let traces: string[];

beforeAll(async () => {
  site = await startSite();
  for (const file of readdirSync(RUFFLE).filter((name) => /\.(js|wasm)$/.test(name))) site.file(`/ruffle/${file}`, readFileSync(`${RUFFLE}/${file}`));
  for (const movie of ['lso-avm1', 'lso-avm2']) site.file(`/${movie}.swf`, readFileSync(`test/fixtures/swf/${movie}.swf`));
  site.file('/play.js', PLAY);
  const config = site.config();
  const entry = { kind: 'shared-object', name: `${HOSTS.www}/*`, purpose: 'preferences', lifetime: 'persistent' };
  site.page('/', { config: { ...config, entries: [...(config['entries'] as object[]), entry] }, body: '<script src="/ruffle/ruffle.js"></script><script src="/play.js"></script>' });
  site.page('/bare', { body: '<h1>Elsewhere</h1>' });
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  traces = [];
  page.on('console', (message) => traces.push(message.text()));
  await page.goto(site.url(HOSTS.www));
});

/** Ruffle's entries of local storage as the browser has them: name and decoded data. */
async function stored(): Promise<Record<string, unknown>> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId: { securityOrigin: new URL(page.url()).origin, isLocalStorage: true } });
  await session.detach();
  const objects = entries.map(([key = '', value = '']) => [key, value] as const).filter(([key]) => key.startsWith(HOSTS.www));
  return Object.fromEntries(objects.map(([key, value]) => [key, value]));
}

const names = async (): Promise<string[]> => Object.keys(await stored()).sort();
const NAME = `${HOSTS.www}/lso-avm1.swf/dtPrefs`;

async function countIn(name: string): Promise<unknown> {
  const value = (await stored())[name];
  if (typeof value !== 'string') return null;
  return readSol(fromBase64(value)).entries.find((entry) => entry.name === 'count')?.value;
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
  await eventually(() => page.evaluate('DingTalkConsent.view().record !== null'), true);
  await play('lso-avm1', 'mode=small');
  await traced(/flush=false/);
  await page.goto(site.url(HOSTS.www, '/bare'));
  expect(await names()).toEqual([]);
});

test.each([['lso-avm1', 'mode=small'], ['lso-avm2', '']])('withdrawn while %s plays: gone, and not written back when the player or the page goes', async (movie, parameters) => {
  await press(page, 'Accept all');
  await eventually(() => page.evaluate('DingTalkConsent.view().record !== null'), true);
  await play(movie, parameters);
  await eventually(async () => (await names()).length > 0, true);
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  expect(await names()).toEqual([]);
  await page.evaluate('player.remove()');
  expect(await names()).toEqual([]);
  await page.goto(site.url(HOSTS.www, '/bare'));
  expect(await names()).toEqual([]);
});
