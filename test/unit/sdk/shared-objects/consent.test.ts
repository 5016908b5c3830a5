import 'fake-indexeddb/auto';
import { settle } from '../../../../sdk/deciding/settle';
import { createGuarding } from '../../../../sdk/guards/guarding';
import type { Decision, GuardedAct } from '../../../../sdk/protocol';
import { clearProfile, FAILED, HOST, inDatabase, leavePage, lines, openPage, statuses, SUCCESS, text, thrown, until } from './open-page';

beforeEach(clearProfile);

const KEY = `${HOST}//prefs`;

/** Objects, without the settings. */
const stored = (): string[] => lines().filter((name) => name.includes('/'));

function store(name: string, data: Record<string, unknown>): void {
  const object = openPage().get(name);
  Object.assign(object.data, data);
  object.flush();
}

describe('while the visitor has not chosen', () => {
  test('data lives in memory, the page reads it, and nothing is stored', async () => {
    const page = openPage({ consent: 'hold' });
    const object = page.get('prefs');
    object.data.theme = 'dark';
    expect(object.flush()).toBe('pending');
    expect(page.get('prefs').data).toEqual({ theme: 'dark' });
    expect(object.size).toBeGreaterThan(0);
    leavePage();
    await page.api.ready();
    expect([lines(), await indexedDB.databases()]).toEqual([[], []]);
  });

  test('on grant it is stored, in the order of the first flush, as it is then', async () => {
    const page = openPage({ consent: 'hold' });
    const [b, a] = [page.get('b'), page.get('a')];
    const told = [statuses(b), statuses(a)];
    b.data.n = 1;
    b.flush();
    a.data.n = 1;
    a.flush();
    b.data.n = 2;
    expect(b.flush()).toBe('pending');
    expect(page.guarding.met).toEqual([`shared-object ${HOST}//b`, `shared-object ${HOST}//a`]);
    page.guarding.settle(true);
    expect(lines()).toEqual([`${HOST}//b`, `${HOST}//a`]);
    expect(told).toEqual([[SUCCESS], [SUCCESS]]);
    expect(openPage().get('b').data).toEqual({ n: 2 });
  });

  test('on refusal it is gone, the page is told, and from then on flush throws', async () => {
    const page = openPage({ consent: 'hold' });
    const object = page.get('prefs');
    const told = statuses(object);
    object.data.theme = 'dark';
    object.flush();
    page.guarding.settle(false);
    expect([object.data, told]).toEqual([{}, [FAILED]]);
    object.data.theme = 'light';
    expect(thrown(() => object.flush())).toBe('SecurityError');
    leavePage();
    expect([lines(), await inDatabase()]).toEqual([[], {}]);
  });

  test('what was stored before is not seen; on grant it is, under what the page has set', () => {
    store('prefs', { theme: 'dark', size: 3 });
    const page = openPage({ consent: 'hold' });
    const object = page.get('prefs');
    expect([object.data, object.size]).toEqual([{}, 0]);
    object.data.theme = 'light';
    page.guarding.settle(true);
    expect(object.data).toEqual({ theme: 'light', size: 3 });
  });

  test('a flush that waited takes nothing away from what was stored before', () => {
    store('prefs', { theme: 'dark', size: 3 });
    const page = openPage({ consent: 'hold' });
    const object = page.get('prefs');
    object.data.theme = 'light';
    object.flush();
    page.guarding.settle(true);
    expect(openPage().get('prefs').data).toEqual({ theme: 'light', size: 3 });
  });

  test.each([
    [true, []],
    [false, [KEY]],
  ])('clear waits too: granted %s, there is left %s', (isAllowed, left) => {
    store('prefs', { theme: 'dark' });
    const page = openPage({ consent: 'hold' });
    const object = page.get('prefs');
    const told = statuses(object);
    object.clear();
    expect(lines()).toEqual([KEY]);
    page.guarding.settle(isAllowed);
    expect([lines(), told, object.data]).toEqual([left, [], {}]);
  });

  test('clear, then new data and flush: on grant only the new data is there', () => {
    store('prefs', { theme: 'dark', size: 3 });
    const page = openPage({ consent: 'hold' });
    const object = page.get('prefs');
    object.clear();
    object.data.fresh = true;
    object.flush(10);
    expect(page.guarding.met).toHaveLength(1);
    page.guarding.settle(true);
    expect(openPage().get('prefs').data).toEqual({ fresh: true });
  });

  test('what waited and may then not be stored fails, without a throw into whoever grants', async () => {
    const page = openPage({ consent: 'hold' });
    await page.settings.change({ access: 'block' });
    const object = page.get('prefs');
    const told = statuses(object);
    object.data.a = 1;
    object.flush();
    page.guarding.settle(true);
    expect([told, stored()]).toEqual([[FAILED], []]);
  });
});

test('with the SDK’s own guarding: counted, told, and settled in its line', async () => {
  const events: string[] = [];
  let decision: Decision = 'hold';
  const guarding = createGuarding((event, detail) => events.push(`${event} ${(detail as GuardedAct).name}`), () => ({ entry: null, isTold: true, decision }));
  const page = openPage({ guarding: guarding.of('shared-object') });
  page.get('b').data.a = page.get('a').data.a = 1;
  expect([page.get('b').flush(), page.get('a').flush()]).toEqual(['pending', 'pending']);
  expect([...guarding.waiting].map(({ kind, name, size }) => [kind, name, size])).toEqual([
    ['shared-object', `${HOST}//b`, page.get('b').size],
    ['shared-object', `${HOST}//a`, page.get('a').size],
  ]);
  decision = 'allow';
  guarding.forget();
  await settle(guarding);
  expect([lines(), page.get('b').flush()]).toEqual([[`${HOST}//b`, `${HOST}//a`], 'flushed']);
  decision = 'deny';
  guarding.forget();
  expect(thrown(() => page.get('b').flush())).toBe('SecurityError');
  expect(events).toEqual([`held ${HOST}//b`, `held ${HOST}//a`, `released ${HOST}//b`, `released ${HOST}//a`, `dropped ${HOST}//b`]);
});

describe('where the visitor refuses', () => {
  test('getLocal gives an object whose flush throws; its data lives as long as the page', () => {
    store('prefs', { theme: 'dark' });
    const before = lines();
    const page = openPage({ consent: 'deny' });
    const object = page.get('prefs');
    expect(object.data).toEqual({});
    object.data.theme = 'light';
    expect(thrown(() => object.flush())).toBe('SecurityError');
    expect(page.get('prefs').data).toEqual({ theme: 'light' });
    leavePage();
    object.clear(); // throws nothing: there is nothing to lose
    expect(lines()).toEqual(before); // what lies there is the eraser's
  });

  test('from a withdrawal on, nothing more is stored', () => {
    const page = openPage();
    const object = page.get('prefs');
    object.data.a = 1;
    object.flush();
    page.guarding.otherwise = 'deny';
    object.data.a = 2;
    expect(thrown(() => object.flush())).toBe('SecurityError');
    const { length } = page.guarding.met;
    leavePage();
    expect(page.guarding.met).toHaveLength(length); // a page that goes asks nobody
    expect(openPage().get('prefs').data).toEqual({ a: 1 });
  });

  test('a withdrawal while the visitor is asked for space counts', async () => {
    let grant: (isGranted: boolean) => void = () => undefined;
    const page = openPage({ answer: () => new Promise((resolve) => (grant = resolve)) });
    const object = page.get('prefs');
    const told = statuses(object);
    object.data.a = text(200_000);
    expect(object.flush()).toBe('pending');
    await until(() => page.asked.length);
    page.guarding.otherwise = 'deny';
    grant(true);
    await until(() => told.length);
    expect([told, stored()]).toEqual([[FAILED], []]);
  });
});
