/** One round of one column: a first visit, the click that accepts, and the visit after it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fetched, watch } from './in-page.mjs';
import { GATED } from './libraries/texts.mjs';
import { diskPath } from './site.mjs';
import { newVisitor } from './visitor.mjs';

/** Times that the processor is slowed down. */
export const SLOWED = 4;

/** Milliseconds after which a page that shows nothing new is called still; the longest transition of a banner takes half of it. */
const STILL = 700;

const still = () => new Promise((resolve) => setTimeout(resolve, STILL));

/** Gzipped bytes of what the library has on the disk, or in the page's own scripts for it. */
function bytesOf(paths, own = {}) {
  const contents = [...new Set(paths)].flatMap((path) => own[path] ?? (diskPath(path) ? readFileSync(diskPath(path)) : []));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

async function open(visitor, url, accept = 'null') {
  const tab = await visitor.openTab();
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})(() => ${accept})` });
  await tab.send('Performance.enable');
  await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await tab.goto(url);
  return tab;
}

/** Milliseconds of script so far; kilobytes of heap once nobody's garbage is in it. */
async function costs(tab) {
  const { metrics } = await tab.send('Performance.getMetrics');
  const script = metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send('Runtime.getHeapUsage');
  return { script, heap: usedSize / 1024 };
}

const seenIn = (tab) => tab.evaluate('({ ...__seen, gated: window.__gated ?? [] })');
const pathsIn = (tab) => tab.evaluate(`(${fetched})()`);
const allRan = (tab) => tab.until(`window.__gated?.length === ${GATED.length}`);

async function firstVisit(visitor, site, library) {
  const tab = await open(visitor, site.url('/first'), library.accept);
  /* Waiting puts script of its own into the page, so that the bare one has to wait too. */
  await tab.until(library.accept ? '__seen.banner !== null' : 'true');
  await still();
  const paths = await pathsIn(tab);
  const { banner, shift } = await seenIn(tab);
  const own = library.own;
  const bytes = bytesOf(paths.map(({ path }) => path), own);
  const early = bytesOf(paths.filter(({ at }) => at <= banner).map(({ path }) => path), own);
  return { tab, found: { banner, shift, bytes, early, ...(await costs(tab)) } };
}

async function accept(tab) {
  const { x, y } = await tab.evaluate('(() => { const { left, top, width, height } = __find().getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()');
  await tab.click(x, y);
  await allRan(tab);
  await tab.until('__seen.paint !== null');
  const { click, paint, gated } = await seenIn(tab);
  return { paint: paint - click, last: Math.max(...gated) - click };
}

async function returningVisit(visitor, site, library) {
  const tab = await open(visitor, site.url('/returning'));
  await allRan(tab);
  await still();
  const paths = await pathsIn(tab);
  const { gated } = await seenIn(tab);
  const found = { last: Math.max(...gated), bytes: bytesOf(paths.map(({ path }) => path), library.own), ...(await costs(tab)) };
  await tab.close();
  return found;
}

/** A visitor whom nobody knows, with an empty cache. The returning one has all files of the first visit in it: where nothing asks, after a visit more. */
export async function visit(browser, site, library) {
  const visitor = await newVisitor(browser);
  try {
    const { tab, found: first } = await firstVisit(visitor, site, library);
    const accepted = library.accept ? await accept(tab) : null;
    await still();
    await tab.close();
    if (!library.accept) await returningVisit(visitor, site, library);
    return { first, accepted, returning: await returningVisit(visitor, site, library) };
  } finally {
    await visitor.leave();
  }
}
