import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { eventually, press } from '../consent/visit';
import { LOAD_SCRIPTS, startDatabaseSite, type DatabaseSite } from './database-site';
import { databasesOf, type Disk } from './databases-on-disk';

const LATER = 'indexed-db.later.mjs';

let site: DatabaseSite;
let browser: Chromium;
let page: Page;

beforeAll(async () => void (site = await startDatabaseSite()));
afterAll(() => site.close());
inFreshBrowser((fresh) => {
  ({ browser, page } = fresh);
  site.clear();
});

const evaluate = <T>(expression: string): Promise<T> => page.evaluate(expression);
/** One that goes while it is looked at is no answer yet. */
const onDisk = (expected: Disk): Promise<void> => eventually<unknown>(() => databasesOf(page).catch(String), expected);
const isLoaded = (): boolean => site.requests().some(({ path }) => path.endsWith(LATER));
const noProblems = async (): Promise<void> => expect(await evaluate('problems')).toEqual([]);

async function bare(): Promise<Page> {
  const other = await browser.newPage();
  await other.goto(site.bare);
  await other.evaluate(LOAD_SCRIPTS);
  return other;
}

/** Does it before the SDK comes, as in an older profile, and shows the guarded page. */
async function fill(expression: string): Promise<void> {
  const older = await bare();
  await older.evaluate(`${expression}.then((db) => db.close())`);
  await older.close();
  await page.goto(site.guarded);
}

test('what is allowed goes straight to the platform: nothing is loaded for it', async () => {
  await page.goto(site.guarded);
  expect(await evaluate(`(async () => {
    const request = indexedDB.open('own', 1);
    request.onupgradeneeded = () => keyed(request.result);
    return [Object.keys(request), (await ended(request)).name];
  })()`)).toEqual([[], 'own']);
  expect(isLoaded()).toBe(false);
});

test('granted while the overlay is loaded: the page gets the real database, with what lies in it', async () => {
  await fill(`openDb('sm_app', 1, keyed).then(async (db) => (await write(db, 'store', ['put', 'old', 'old']), db))`);
  let goOn = (): void => undefined;
  const chosen = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(`**/${LATER}`, (route) => chosen.then(() => route.continue()));
  await evaluate(`window.log = []; window.opened = openDb('sm_app', 2, (db, { oldVersion, newVersion }, transaction) => { log.push(oldVersion, newVersion, transaction.mode); db.createObjectStore('more'); }); window.wrong = indexedDB.open('sm_wrong', -1); wrong.onerror = () => log.push(wrong.error.name); null`);
  await evaluate('DingTalkConsent.claim().acceptAll().then(() => null)');
  goOn();
  expect(await evaluate(`opened.then(all)`)).toEqual({ '"old"': 'old' });
  expect(await evaluate('log')).toEqual(expect.arrayContaining([1, 2, 'versionchange', 'TypeError']));
  expect(await evaluate(`opened.then((db) => db.close())`)).toBeUndefined();
  await noProblems();
  await onDisk({ sm_app: { version: 2, stores: { more: {}, store: { '"old"': 'old' } } } });
});

test('withdrawn after the grant: the database is erased, and the open connection writes no more', async () => {
  await page.goto(site.guarded);
  await evaluate(`openDb('sm_app', 1, keyed).then((db) => { window.db = db; return write(db, 'store', ['put', 1, 'a']); })`);
  await press(page, 'Accept all');
  await onDisk({ sm_app: { version: 1, stores: { store: { '"a"': 1 } } } });
  await evaluate(`DingTalkConsent.claim().withdraw().then(() => null)`).catch(() => undefined);
  await onDisk({});
  expect(await evaluate(`(async () => write(db, 'store', ['put', 2, 'b']))().catch(({ name }) => name)`)).toBe('InvalidStateError');
  expect(await databasesOf(page)).toEqual({});
});

test('another tab has it open in an older version: the page goes on in memory, and all lands when that closes', async () => {
  const other = await bare();
  await other.evaluate(`openDb('sm_app', 1, keyed).then((db) => void (window.db = db))`);
  await page.goto(site.guarded);
  await evaluate(`openDb('sm_app', 2, (db) => { keyed(db); db.createObjectStore('more'); }).then((db) => { window.db = db; return write(db, 'more', ['put', 1, 'a']); })`);
  await press(page, 'Accept all');
  await evaluate(`write(db, 'store', ['put', 2, 'b'])`);
  expect([await evaluate(`all(db)`), await other.evaluate('all(db)')]).toEqual([{ '"b"': 2 }, {}]);
  await other.evaluate('db.close()');
  await onDisk({ sm_app: { version: 2, stores: { more: { '"a"': 1 }, store: { '"b"': 2 } } } });
});

test('after the grant the page hears of another tab that upgrades, and its closing lets that go on', async () => {
  await page.goto(site.guarded);
  await evaluate(`openDb('sm_app', 1, keyed).then((db) => {
    window.heard = [];
    db.onversionchange = ({ oldVersion, newVersion, target }) => { heard.push(oldVersion, newVersion, target === db); db.close(); };
    return write(db, 'store', ['put', 1, 'a']);
  })`);
  await press(page, 'Accept all');
  await onDisk({ sm_app: { version: 1, stores: { store: { '"a"': 1 } } } });
  const other = await bare();
  expect(await other.evaluate(`openDb('sm_app', 2).then(all)`)).toEqual({ '"a"': 1 });
  expect(await evaluate('heard')).toEqual([1, 2, true]);
});

test('an upgrade that brings nothing new is left to the page, for its next visit', async () => {
  await fill(`openDb('sm_app', 1, keyed)`);
  await evaluate(`openDb('sm_app', 7, keyed).then((db) => write(db, 'store', ['put', 1, 'a']))`);
  await press(page, 'Accept all');
  await onDisk({ sm_app: { version: 1, stores: { store: { '"a"': 1 } } } });
  await page.reload();
  expect(await evaluate(`openDb('sm_app', 7, (db, { oldVersion }) => void (window.from = oldVersion)).then(async (db) => [from, db.version, await all(db)])`)).toEqual([1, 7, { '"a"': 1 }]);
});

test('a frame of the page has the same databases in memory, and its ranges are understood', async () => {
  await page.goto(site.guarded);
  expect(await evaluate(`(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow;
    const request = inside.indexedDB.open('sm_app', 1);
    request.onupgradeneeded = () => keyed(request.result);
    await write(await ended(request), 'store', ['put', 1, 'a'], ['put', 2, 'b']);
    const db = await openDb('sm_app');
    return [request instanceof inside.IDBOpenDBRequest, await ended(store(db).getAllKeys(inside.IDBKeyRange.lowerBound('b')))];
  })()`)).toEqual([true, ['b']]);
  await noProblems();
  expect(await databasesOf(page)).toEqual({});
});

test('a deletion that an open connection blocks waits without keeping the page busy', async () => {
  await page.addInitScript(() => {
    const counts = { turns: 0, pauses: 0 };
    const { postMessage } = MessagePort.prototype;
    const { setTimeout } = window;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...args: [unknown]) { counts.turns++; postMessage.apply(this, args); };
    Object.assign(window, { counts, setTimeout: (...args: Parameters<typeof setTimeout>) => (counts.pauses++, setTimeout(...args)) });
  });
  await page.goto(site.guarded);
  await evaluate(`openDb('sm_app', 1, keyed).then((db) => void (window.db = db))`);
  const afterPauses = (more: number): Promise<number> => evaluate(`(async () => { const until = counts.pauses + ${more}; while (counts.pauses < until) await new Promise(requestAnimationFrame); return counts.turns; })()`);
  await evaluate(`new Promise((resolve) => { window.removal = indexedDB.deleteDatabase('sm_app'); removal.onblocked = resolve; }).then(() => null)`);
  const turns = await afterPauses(3);
  expect(await afterPauses(10)).toBe(turns); // it looks again after a pause each time, and never at once
  expect(await evaluate(`(async () => { db.close(); await ended(removal); return indexedDB.databases(); })()`)).toEqual([]);
});

test('where that file can’t be loaded the request fails as one of the platform, and nothing is stored', async () => {
  await page.route(`**/${LATER}`, (route) => route.abort());
  await page.goto(site.guarded);
  expect(await evaluate(`new Promise((resolve) => { const request = indexedDB.open('sm_app', 1); const seen = []; request.addEventListener('error', () => seen.push('heard')); request.onerror = ({ type }) => resolve([type, ...seen]); })`)).toEqual(['error', 'heard']);
  await noProblems();
  await onDisk({});
});

test('the file that is loaded makes no code from text', () => {
  expect(readFileSync('dist/sdk/guards/indexed-db.later.mjs', 'utf8')).not.toMatch(/\beval\b|\bFunction\b|setImmediate|\.constructor\(/);
});

test('refused, and back from elsewhere: the next page removes it', async () => {
  await page.goto(site.guarded);
  await evaluate('DingTalkConsent.claim().rejectAll().then(() => null)');
  await fill(`openDb('sm_app', 1, keyed).then(async (db) => (await write(db, 'store', ['put', 'back', 'back']), db))`);
  await onDisk({});
});
