/** One round of one column: a first visit, the click that accepts, and the visit after it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fetched, watch } from './in-page.mjs';
import { GATED } from './libraries/texts.mjs';
import { diskPath } from './site.mjs';

/** Times that the processor is slowed down. */
export const SLOWED = 4;

/** Milliseconds after which a page that shows nothing new is called still; the longest transition of a banner takes half of it. */
const STILL = 700;
const PATIENCE = 30_000;

const still = () => new Promise((resolve) => setTimeout(resolve, STILL));

/** Gzipped bytes of what the library has on the disk, or in the page's own scripts for it. */
function bytesOf(paths, own = {}) {
  const contents = [...new Set(paths)].flatMap((path) => own[path] ?? (diskPath(path) ? readFileSync(diskPath(path)) : []));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

async function open(context, url, accept = 'null') {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript({ content: `(${watch})(() => ${accept})` });
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.goto(url);
  return { page, session };
}

/** Milliseconds of script so far; kilobytes of heap once nobody's garbage is in it. */
async function costs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const script = metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { script, heap: usedSize / 1024 };
}

const seenIn = (page) => page.evaluate('({ ...__seen, gated: window.__gated ?? [] })');
const allRan = (page) => page.waitForFunction(`window.__gated?.length === ${GATED.length}`, null, { timeout: PATIENCE });

async function firstVisit(context, site, library) {
  const { page, session } = await open(context, site.url('/first'), library.accept);
  /* Waiting puts script of its own into the page, so that the bare one has to wait too. */
  await page.waitForFunction(library.accept ? '__seen.banner !== null' : 'true', null, { timeout: PATIENCE });
  await still();
  const paths = await page.evaluate(fetched);
  const { banner, shift } = await seenIn(page);
  const own = library.own;
  const bytes = bytesOf(paths.map(({ path }) => path), own);
  const early = bytesOf(paths.filter(({ at }) => at <= banner).map(({ path }) => path), own);
  const found = { banner, shift, bytes, early, ...(await costs(session)) };
  return { page, found };
}

/** A click of the mouse, as a visitor's. */
async function accept(page) {
  const { x, y } = await page.evaluate('(() => { const { left, top, width, height } = __find().getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()');
  await page.mouse.click(x, y);
  await allRan(page);
  await page.waitForFunction('__seen.paint !== null', null, { timeout: PATIENCE });
  const { click, paint, gated } = await seenIn(page);
  return { paint: paint - click, last: Math.max(...gated) - click };
}

async function returningVisit(context, site, library) {
  const { page, session } = await open(context, site.url('/returning'));
  await allRan(page);
  await still();
  const paths = await page.evaluate(fetched);
  const { gated } = await seenIn(page);
  const found = { last: Math.max(...gated), bytes: bytesOf(paths.map(({ path }) => path), library.own), ...(await costs(session)) };
  await page.close();
  return found;
}

/** A visitor whom nobody knows, with an empty cache. The returning one has all files of the first visit in it: where nothing asks, after a visit more. */
export async function visit(browser, site, library) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const { page, found: first } = await firstVisit(context, site, library);
    const accepted = library.accept ? await accept(page) : null;
    await still();
    await page.close();
    if (!library.accept) await returningVisit(context, site, library);
    return { first, accepted, returning: await returningVisit(context, site, library) };
  } finally {
    await context.close();
  }
}
