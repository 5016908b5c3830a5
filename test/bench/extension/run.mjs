/**
 * What the extension costs beside a list written by hand, in real Chromium: time to the list, a search, memory, delete all.
 * `node test/bench/extension/run.mjs` after a build prints the table; `--rounds N` takes another number than 7; `--write` puts it into
 * docs/extension-cost.md; `--keys` measures local storage instead of cookies, for a table of its own; `--warm` keeps a page of the floor open, so that its process
 * runs already as that of an extension with a background does; `--extension FOLDER --page popup.html` lists with an unpacked cookie manager too.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startChromium } from '../chromium.mjs';
import { writeFloor } from './floor.mjs';
import { HOST, ofOthers, ofSite, SITE } from './sets.mjs';

const DOC = 'docs/extension-cost.md';
const table = (title) => new RegExp(`(<!-- extension-cost:${title} -->\\n)[^]*?(<!-- /extension-cost -->)`);
/* `jar`: cookies of other sites beside those of the site. */
const CASES = [
  { title: '50 cookies', site: 50, jar: 0 },
  { title: '180 cookies', site: 180, jar: 0 },
  { title: '180 cookies, 3,000 in the jar', site: 180, jar: 2_820 },
  { title: 'all 3,000 cookies, by site', site: 180, jar: 2_820, isAll: true },
  { title: 'all 10,000 cookies, by site', site: 180, jar: 9_820, isAll: true },
  { title: '1,000 keys of local storage', site: 0, jar: 0, keys: 1_000 },
  { title: '5,000 keys of local storage', site: 0, jar: 0, keys: 5_000 },
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
/* The floor has keys as the browser lists them, in no order: whichever is drawn first counts as the list. */
const shown = ({ isAll, keys }) => (isAll ? 'site0.example' : keys ? 'key-' : 'bench-0');
const searched = (one) => (one.keys ? 'key-77' : shown(one));

/** A copy of an unpacked extension with access to all sites from the start. */
async function granted(from, to) {
  await cp(from, to, { recursive: true });
  const manifest = JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8'));
  await writeFile(join(to, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['*://*/*'] }));
  return to;
}

/* In every page, before its own scripts: notes when it shows a text. A peer is told that the site's tab is the active one. */
const WATCH = (tab) => `
  globalThis.shows = (text) => new Promise((done) => {
    const look = () => (document.body?.innerText.includes(text) ? done(performance.now()) : requestAnimationFrame(look));
    look();
  });
  if (${JSON.stringify(tab)} && globalThis.chrome?.tabs) chrome.tabs.query = (_, done) => { const tabs = [${JSON.stringify(tab)}]; done?.(tabs); return Promise.resolve(tabs); };`;

const SEARCH = (word) => `(async () => {
  const box = document.querySelector('input[type=search], input[type=text]');
  if (!box) return null;
  const start = performance.now();
  box.value = ${JSON.stringify(word)};
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
  return performance.now() - start;
})()`;

async function list(context, address, { one, tab }) {
  const page = await context.newPage();
  await page.addInitScript(WATCH(tab));
  await page.goto(address, { waitUntil: 'commit' });
  const time = await page.evaluate(`shows(${JSON.stringify(shown(one))})`);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const search = await page.evaluate(SEARCH(searched(one)));
  return { page, found: { list: time, search, heap: usedSize / 1024 } };
}

/** All cookies of the site, by our engine and by the floor; and how many are left. */
async function deleteAll(browser, { page, isFloor, tabId }) {
  const ours = `(async () => {
    const send = (name, ask) => chrome.runtime.sendMessage({ name, ask });
    const { answer: { items } } = await send('site.view', { tabId: ${tabId} });
    const start = performance.now();
    await send('items.clear', { tabId: ${tabId}, ids: items.map(({ id }) => id), acceptsLosses: true });
    return performance.now() - start;
  })()`;
  const floor = '(async () => { const start = performance.now(); await expireAll(); return performance.now() - start; })()';
  const time = await page.evaluate(isFloor ? floor : ours);
  const { cookies } = await browser.send('Storage.getCookies');
  return { delete: time, left: cookies.filter(({ domain }) => domain.endsWith(SITE)).length };
}

async function measureCase(lab, one) {
  const { context, browser, site, columns } = lab;
  const found = {};
  for (const column of columns) {
    if (one.site) await browser.send('Storage.setCookies', { cookies: ofSite(one.site) });
    await site.page.evaluate(`(localStorage.clear(), [...Array(${one.keys ?? 0}).keys()].forEach((n) => localStorage.setItem('key-' + n, 'v'.repeat(100))))`);
    const address = column.address(one, site.tabId);
    if (!address) continue;
    const { page, found: first } = await list(context, address, { one, tab: column.isPeer ? site.tab : null });
    const deletes = one.site && !one.isAll && !column.isPeer;
    found[column.title] = { ...first, ...(deletes ? await deleteAll(browser, { page, isFloor: column.isFloor, tabId: site.tabId }) : {}) };
    await page.close();
  }
  return found;
}

const digits = (value) => (value === undefined || value === null ? '–' : value.toFixed(value < 10 ? 1 : 0));

function cells(rounds, title, figure) {
  const own = rounds.map((round) => round[title]?.[figure]);
  if (own.some((value) => value === undefined || value === null)) return '–';
  const ratio = title === 'floor' ? '' : ` ${median(rounds.map((round) => round[title][figure] / round.floor[figure])).toFixed(2)}×`;
  return `${digits(median(own))}${ratio}`;
}

/** Undefined of who was not asked to delete. */
const mostLeft = (rounds, title) => (rounds[0][title]?.left === undefined ? undefined : Math.max(...rounds.map((round) => round[title].left)));

function tableOf(results, titles) {
  const line = (words) => `| ${words.join(' | ')} |\n`;
  const figures = [['list', 'time to the list, ms'], ['search', 'keystroke to paint, ms'], ['heap', 'heap of the page, KiB'], ['delete', 'delete all, ms'], ['left', 'left behind']];
  const rows = results.flatMap(([title, rounds]) => figures
    .filter(([figure]) => rounds[0].floor[figure] !== undefined)
    .map(([figure, words]) => line([title, words, ...titles.map((column) => (figure === 'left' ? digits(mostLeft(rounds, column)) : cells(rounds, column, figure)))])));
  return [line(['', '', ...titles]), line(['', '', ...titles].map(() => '---')), ...rows].join('');
}

async function start({ extension }) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-extension-'));
  await writeFloor(join(folder, 'floor'));
  const folders = [join(folder, 'floor'), await granted('dist/extension/chromium', join(folder, 'ours')), ...(extension ? [await granted(resolve(extension), join(folder, 'peer'))] : [])];
  const chromium = await startChromium({ args: [`--disable-extensions-except=${folders.join()}`, `--load-extension=${folders.join()}`] });
  const browser = await chromium.context.browser().newBrowserCDPSession();
  return { folder, folders, chromium, browser };
}

async function run() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, write: { type: 'boolean', default: false }, keys: { type: 'boolean', default: false }, warm: { type: 'boolean', default: false }, extension: { type: 'string' }, page: { type: 'string', default: 'popup.html' } } });
  const begun = await start(values);
  const { context, version } = begun.chromium;
  try {
    const ids = await idsOf(begun);
    const page = await context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Shop</title>' }));
    await page.goto(`https://${HOST}/`);
    const asker = await context.newPage();
    await asker.goto(`chrome-extension://${ids.floor}/list.html?domain=none`);
    const tab = await asker.evaluate(`chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === 'https://${HOST}/'))`);
    if (!values.warm) await asker.close();
    const columns = [
      { title: 'floor', isFloor: true, address: ({ isAll, keys }, tabId) => `chrome-extension://${ids.floor}/list.html?${keys ? `keys&tab=${tabId}` : isAll ? '' : `domain=${SITE}`}` },
      { title: 'Stored Here', address: ({ isAll }, tabId) => `chrome-extension://${ids.ours}/${isAll ? 'sites/index.html' : `popup/index.html?tab=${tabId}`}` },
      ...(ids.peer ? [{ title: 'peer', isPeer: true, address: ({ isAll, keys }) => (isAll || keys ? null : `chrome-extension://${ids.peer}/${values.page}`) }] : []),
    ];
    const lab = { context, browser: begun.browser, site: { page, tab, tabId: tab.id }, columns };
    const results = [];
    for (const one of CASES.filter(({ keys }) => (keys !== undefined) === values.keys)) {
      await begun.browser.send('Storage.clearCookies');
      await begun.browser.send('Storage.setCookies', { cookies: ofOthers(one.jar) });
      await measureCase(lab, one); // warms up
      const rounds = [];
      for (let round = 0; round < Number(values.rounds); round++) rounds.push(await measureCase(lab, one));
      results.push([one.title, rounds]);
      console.log(one.title, JSON.stringify(rounds.at(-1)));
    }
    const text = `Measured ${new Date().toISOString().slice(0, 10)} in Chromium ${version}, medians of ${values.rounds} rounds, on one machine of ${cpus().length} cores under a load of ${loadavg()[2].toFixed(1)} in the last quarter of an hour.\n\n${tableOf(results, columns.map(({ title }) => title))}`;
    console.log(`\n${text}`);
    if (values.write) await writeFile(DOC, (await readFile(DOC, 'utf8')).replace(table(values.keys ? 'keys' : 'cookies'), (_, from, to) => `${from}${text}${to}`));
  } finally {
    await begun.chromium.close();
    await rm(begun.folder, { recursive: true, force: true });
  }
}

/** Identifiers of the loaded extensions, by what they are. */
async function idsOf({ chromium: { context }, folders }) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const all = await page.evaluate('new Promise((done) => chrome.developerPrivate.getExtensionsInfo({}, done))');
  await page.close();
  const at = (folder) => all.find(({ path }) => path === folder)?.id;
  return { floor: at(folders[0]), ours: at(folders[1]), peer: folders[2] && at(folders[2]) };
}

await run();
