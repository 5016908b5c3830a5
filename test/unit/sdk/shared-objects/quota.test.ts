import 'fake-indexeddb/auto';
import { natives } from '../../../../sdk/natives';
import { QUOTA_STEPS, type ObjectSettings } from '../../../../sdk/protocol';
import { quotaFor } from '../../../../sdk/shared-objects/object-settings';
import { clearProfile, FAILED, HOST, inDatabase, leavePage, lines, openPage, PREFIX, statuses, SUCCESS, text, thrown, until, type Page } from './open-page';

beforeEach(clearProfile);

const KB = 1024;
const KEY = `${HOST}//prefs`;
const stored = (): string[] => lines().filter((name) => name.includes('/'));

/** Puts so many bytes into an object and flushes it; what became of it, told later included. */
async function put(page: Page, bytes: number, minDiskSpace?: number): Promise<string> {
  const object = page.get('prefs');
  const told = statuses(object);
  object.data.a = text(bytes);
  const done = object.flush(minDiskSpace);
  if (done === 'flushed') return done;
  await until(() => told.length);
  return told.join();
}

test.each([
  [0, 0],
  [1, 10 * KB],
  [10 * KB, 10 * KB],
  [10 * KB + 1, 100 * KB],
  [300 * KB, 1024 * KB],
  [1024 * KB + 1, 10 * 1024 * KB],
  [10 * 1024 * KB + 1, Infinity],
])('%s bytes need the step of %s', (bytes, step) => {
  expect(quotaFor(bytes)).toBe(step);
  expect(QUOTA_STEPS).toContain(step);
});

test('at first 100 KB are allowed without a question', async () => {
  const page = openPage();
  expect(page.settings.current()).toEqual({ access: 'allow', quota: 100 * KB, allowsThirdParty: true });
  expect(await put(page, 100 * KB - 100)).toBe('flushed');
  expect(page.asked).toEqual([]);
});

test('more is asked for in the next step; granted, it is stored, and that step is the quota', async () => {
  const page = openPage({ answer: () => true });
  expect(await put(page, 300 * KB)).toBe(SUCCESS);
  expect(page.asked).toEqual([{ used: 0, wanted: 1024 * KB }]);
  expect(stored()).toEqual([KEY]);
  expect(openPage().settings.current()).toEqual({ access: 'allow', quota: 1024 * KB, allowsThirdParty: true });
});

test('not granted, it fails, nothing is stored, and the next flush asks again', async () => {
  const page = openPage({ answer: () => false });
  expect(await put(page, 300 * KB)).toBe(FAILED);
  expect(await put(page, 300 * KB)).toBe(FAILED);
  expect([page.asked.length, stored(), page.settings.current().quota]).toEqual([2, [], 100 * KB]);
});

test('a question that can’t be put is a refusal', async () => {
  const page = openPage({ answer: () => Promise.reject(new Error('no interface')) });
  expect(await put(page, 300 * KB)).toBe(FAILED);
});

test('beyond 10 MB, "unlimited" is asked for, and is kept', async () => {
  const page = openPage({ answer: () => true });
  page.get('prefs').data.a = 1;
  const told = statuses(page.get('prefs'));
  page.get('prefs').flush(10 * 1024 * KB + 1);
  await until(() => told.length);
  expect(page.asked[0]).toMatchObject({ wanted: Infinity });
  expect(openPage().settings.current().quota).toBe(Infinity);
});

test('minDiskSpace asks for itself rather than the present size, and later writes need no question', async () => {
  const page = openPage({ answer: () => true });
  expect(await put(page, 10, 500 * KB)).toBe(SUCCESS);
  expect(page.asked).toMatchObject([{ wanted: 1024 * KB }]);
  expect(await put(page, 400 * KB)).toBe('flushed');
  expect(await put(page, 10, 'much' as never)).toBe('flushed'); // as if not given
});

test('the objects of a host take up one quota together', async () => {
  const page = openPage();
  page.get('other').data.a = text(90 * KB);
  page.get('other').flush();
  expect(await put(page, 9 * KB)).toBe('flushed');
  expect(await put(page, 11 * KB)).toBe(FAILED);
  expect(page.asked).toEqual([{ used: page.list().reduce((sum, { size }) => sum + size, 0), wanted: 1024 * KB }]);
});

test('ask: the first write asks, and what is granted needs no more questions', async () => {
  const page = openPage({ answer: () => true });
  await page.settings.change({ access: 'ask' });
  expect(await put(page, 10)).toBe(SUCCESS);
  expect(await put(page, 20)).toBe('flushed');
  expect([page.asked, page.settings.current().access]).toEqual([[{ used: 0, wanted: 100 * KB }], 'allow']);
});

test('ask: a page that goes is not asked about, and nothing is stored', async () => {
  const page = openPage({ answer: () => true });
  await page.settings.change({ access: 'ask' });
  page.get('prefs').data.a = 1;
  leavePage();
  expect([page.asked, stored()]).toEqual([[], []]);
});

test('a page that goes stores nothing beyond the quota', () => {
  const page = openPage({ answer: () => true });
  page.get('prefs').data.a = text(200 * KB);
  leavePage();
  expect([page.asked, stored()]).toEqual([[], []]);
});

test('one question at a time, and none where an answer before was enough', async () => {
  const answers: ((isGranted: boolean) => void)[] = [];
  const page = openPage({ answer: () => new Promise((resolve) => answers.push(resolve)) });
  const [a, b] = [page.get('a'), page.get('b')];
  const told = [statuses(a), statuses(b)];
  a.data.a = b.data.a = text(200 * KB);
  expect([a.flush(), b.flush()]).toEqual(['pending', 'pending']);
  await until(() => answers.length);
  answers[0]!(true);
  await until(() => told[1]!.length);
  expect([told, page.asked.length]).toEqual([[[SUCCESS], [SUCCESS]], 1]);
});

test('data that grew beyond the granted while the question stood is not stored', async () => {
  let grant: (isGranted: boolean) => void = () => undefined;
  const page = openPage({ answer: () => new Promise((resolve) => (grant = resolve)) });
  const object = page.get('prefs');
  const told = statuses(object);
  object.data.a = text(200 * KB);
  object.flush();
  await until(() => page.asked.length);
  object.data.a = text(1100 * KB);
  grant(true);
  await until(() => told.length);
  expect([told, stored()]).toEqual([[FAILED], []]);
});

test('block: flush throws, and whatever is stored goes, which the page does not bring back', async () => {
  const page = openPage();
  await put(page, 10);
  page.get('fresh').data.a = 1;
  await page.settings.change({ access: 'block' });
  expect([stored(), await inDatabase(), page.get('prefs').data, page.get('fresh').data]).toEqual([[], {}, {}, {}]);
  page.get('prefs').data.a = 1;
  expect(thrown(() => page.get('prefs').flush())).toBe('SecurityError');
  leavePage();
  expect([stored(), page.asked]).toEqual([[], []]);
});

test('blocked while the question stands: a late yes opens nothing', async () => {
  let grant: (isGranted: boolean) => void = () => undefined;
  const page = openPage({ answer: () => new Promise((resolve) => (grant = resolve)) });
  const told = statuses(page.get('prefs'));
  page.get('prefs').data.a = text(200 * KB);
  page.get('prefs').flush();
  await until(() => page.asked.length);
  await page.settings.change({ access: 'block' });
  grant(true);
  await until(() => told.length);
  expect([told, page.settings.current().access]).toEqual([[FAILED], 'block']);
});

test('a quota below what is stored removes it; one above leaves it', async () => {
  const page = openPage();
  await put(page, 20 * KB);
  await page.settings.change({ quota: 100 * KB });
  expect(stored()).toEqual([KEY]);
  await page.settings.change({ quota: 10 * KB });
  expect([stored(), await inDatabase(), page.get('prefs').data]).toEqual([[], {}, {}]);
});

test('a quota of 0 asks before anything is stored', async () => {
  const page = openPage({ answer: () => true });
  await page.settings.change({ quota: 0 });
  expect(await put(page, 10)).toBe(SUCCESS);
  expect(page.asked).toMatchObject([{ wanted: 10 * KB }]);
});

test.each(['', 'null', '[]', '{"access":"grant-all","quota":5,"allowsThirdParty":"no"}', '{', '"x"'])('settings that read "%s" are the defaults', (text) => {
  localStorage.setItem(`${PREFIX}settings`, text);
  expect(openPage().settings.current()).toEqual({ access: 'allow', quota: 100 * KB, allowsThirdParty: true });
});

test('a change to what there is not leaves the default', async () => {
  const page = openPage();
  await page.settings.change({ access: 'always' as never, quota: 12345 });
  expect(page.settings.current()).toMatchObject({ access: 'allow', quota: 100 * KB });
});

test('where local storage is full the settings last as long as the page', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const full = (): never => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const page = openPage({ natives: { ...natives(), setItem: full } });
  await page.settings.change({ access: 'ask' });
  expect([page.settings.current().access, warn.mock.calls.length]).toEqual(['ask', 1]);
  expect(openPage().settings.current().access).toBe('allow');
});

test('a setting that another tab changed counts here', async () => {
  const page = openPage();
  localStorage.setItem(`${PREFIX}settings`, JSON.stringify({ access: 'block' }));
  page.get('prefs').data.a = 1;
  expect(thrown(() => page.get('prefs').flush())).toBe('SecurityError');
});

describe('what the site fixes', () => {
  const fixed = (settings: Partial<ObjectSettings>): Page => openPage({ fixed: settings, answer: () => true });

  test('can’t be changed, and is told, so that its control is shown locked', async () => {
    const page = fixed({ access: 'block' });
    await page.settings.change({ access: 'allow', quota: 10 * KB });
    expect(page.settings.current()).toMatchObject({ access: 'block', quota: 10 * KB });
    expect(page.settings.fixed).toEqual({ access: 'block' });
  });

  test('a fixed quota is not asked to grow', async () => {
    const page = fixed({ quota: 10 * KB });
    expect(await put(page, 20 * KB)).toBe(FAILED);
    expect([await put(page, KB), page.asked]).toEqual(['flushed', []]);
  });

  test('a fixed "ask" asks each time', async () => {
    const page = fixed({ access: 'ask' });
    expect([await put(page, 10), await put(page, 20), page.asked.length]).toEqual([SUCCESS, SUCCESS, 2]);
  });
});

test('a listener that was taken off hears nothing more', async () => {
  const page = openPage({ answer: () => false });
  const object = page.get('prefs');
  const listener = jest.fn();
  object.addEventListener('netStatus', listener);
  object.removeEventListener('netStatus', listener);
  await put(page, 300 * KB);
  expect(listener).not.toHaveBeenCalled();
});
