/** One run of the probe: write, come back, withdraw, write again, look at what the next pages of both hosts leave. */
import { CELLS, FOLDER, LATE_WORKER, NECESSARY, OPEN, PAGE, PARENT, SHARED_OBJECT, WORKER, WWW, isComplete } from './cells.mjs';
import { startChromium } from '../chromium.mjs';
import { readCookies, readHost } from './read-truth.mjs';
import { ruffleEntry } from './ruffle-entry.mjs';
import { startSite } from './site.mjs';
import { holdDatabase, writeCookiesAgain, writeEverything, writeFromWorker, writeSibling } from './write-everything.mjs';

/** Milliseconds that every library has for what it does later by itself; a deletion that the page blocks takes some seconds. */
const PATIENCE = 6000;
const STEP = 200;

const NAMES = { folder: FOLDER, parent: PARENT, worker: WORKER, lateWorker: LATE_WORKER, sharedObjectKey: SHARED_OBJECT, sharedObject: ruffleEntry('sm_prefs', 'id', 'visitor-7f3a9c21') };

/** Reads the truth of a page's host until `isDone` or nobody is patient any more, and returns the last of it. */
async function settled(page, isDone) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const truth = { cookies: await readCookies(page.context()), ...(await readHost(page)) };
    if (isDone(truth) || Date.now() > end) return truth;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/** Titles of a host's cells that are there. */
const leftIn = (host, truth) => CELLS.filter((cell) => cell.host === host && cell.isThere(truth)).map(({ cell }) => cell);
const isAllThere = (host) => (truth) => CELLS.every((cell) => cell.host !== host || isComplete(cell, truth));
const isEmptyOf = (host) => (truth) => !leftIn(host, truth).length;

/** Opens a page and waits until its library runs. Throws what the page's scripts threw where it never does. */
async function open(page, address, { ready = 'true' }) {
  const thrown = [];
  const note = (error) => thrown.push(error.message);
  page.on('pageerror', note);
  await page.goto(address);
  await page.waitForFunction(ready, null, { timeout: PATIENCE }).catch((error) => {
    throw new Error(`The library does not run: ${thrown.join('; ') || error.message}`);
  });
  page.off('pageerror', note);
}

/** The vendor's writes on one host, under a category that the visitor granted there. */
async function firstVisit(page, address, { setting, write }) {
  await open(page, address, setting);
  await page.evaluate(setting.grant);
  await page.evaluate(() => fetch('/sign-in'));
  await page.evaluate(write, NAMES);
}

/** The sibling host first: undecided there, some libraries erase cookies that both hosts share. */
async function firstVisits({ context, site, setting }) {
  const [page] = context.pages();
  const sibling = await context.newPage();
  await firstVisit(sibling, site.url(WWW, '/'), { setting, write: writeSibling });
  await firstVisit(page, site.url(OPEN, PAGE), { setting, write: writeEverything });
  const truth = { open: await settled(page, isAllThere('open')), www: await settled(sibling, isAllThere('www')) };
  await sibling.close();
  return { page, missing: CELLS.filter((cell) => !isComplete(cell, truth[cell.host])).map(({ cell }) => cell) };
}

/** A later visit, on which the vendor's code has its database open; objects that nobody holds any more are gone by then. */
async function withdrawLater({ context, page, site, setting }) {
  await open(page, site.url(OPEN, PAGE), setting);
  await page.evaluate(holdDatabase);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const report = await page.evaluate(setting.withdraw);
  const truth = await settled(page, isEmptyOf('open'));
  await page.evaluate(writeCookiesAgain);
  return { report, leftOnPage: leftIn('open', truth) };
}

/** The worker writes when all is quiet: whoever comes for a cookie could find the database by the way. */
async function nextPages({ context, page, site, setting }) {
  await open(page, site.url(OPEN, PAGE), setting);
  await settled(page, isEmptyOf('open'));
  await page.evaluate(writeFromWorker, NAMES);
  await open(page, site.url(OPEN, PAGE), setting);
  const ofOpen = await settled(page, isEmptyOf('open'));
  const sibling = await context.newPage();
  await open(sibling, site.url(WWW, '/'), setting);
  const ofWww = await settled(sibling, isEmptyOf('www'));
  const cookies = await readCookies(context);
  return { open: { ...ofOpen, cookies }, www: { ...ofWww, cookies } };
}

/** What one setting of a library leaves. `report` is what the library itself says of its withdrawal, where it says anything. */
export async function probe(setting) {
  const site = await startSite(setting);
  const browser = await startChromium();
  const { context } = browser;
  try {
    const { page, missing } = await firstVisits({ context, site, setting });
    const { report, leftOnPage } = await withdrawLater({ context, page, site, setting });
    const truth = await nextPages({ context, page, site, setting });
    return {
      chromium: browser.version,
      missing,
      leftOnPage,
      left: [...leftIn('open', truth.open), ...leftIn('www', truth.www)],
      lost: NECESSARY.filter((cell) => !isComplete(cell, truth[cell.host])).map(({ cell }) => cell),
      report,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}
