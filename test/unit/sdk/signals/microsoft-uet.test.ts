import { entriesOf, every, forget, signalPage } from './signal-page';

const DEFAULT = ['consent', 'default', { ad_storage: 'denied' }];
const update = (ad_storage: string) => ['consent', 'update', { ad_storage }];

beforeEach(forget);

test('denied at once; granted with advertising and no other purpose; denied again on withdrawal', () => {
  const page = signalPage();
  page.run('microsoft-uet');
  expect(entriesOf('uetq')).toEqual(DEFAULT);
  page.choose({ analytics: true, preferences: true });
  expect(entriesOf('uetq')).toEqual(DEFAULT);
  page.choose(every);
  page.choose({});
  expect(entriesOf('uetq')).toEqual([...DEFAULT, ...update('granted'), ...update('denied')]);
});

test('on a later page load: the default, then the state; entries that are there before stay before', () => {
  Object.assign(window, { uetq: ['pageLoad'] });
  signalPage({ allowed: every }).run('microsoft-uet');
  expect(entriesOf('uetq')).toEqual(['pageLoad', ...DEFAULT, ...update('granted')]);
});

test('Global Privacy Control refuses it until the visitor chooses', () => {
  const page = signalPage({ allowed: { analytics: true } });
  page.sendGpc();
  page.run('microsoft-uet');
  expect(entriesOf('uetq')).toEqual(DEFAULT);
});

test('bat.js, which puts an object in the place of the queue, gets what comes after', () => {
  const page = signalPage();
  page.run('microsoft-uet');
  const push = jest.fn();
  Object.assign(window, { uetq: { push } });
  page.choose(every);
  page.choose({});
  expect(push.mock.calls).toEqual([update('granted'), update('denied')]);
});

test('an option of another signal is refused, and everything stays denied', () => {
  const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  signalPage({ allowed: every, signals: { 'microsoft-uet': { waitForUpdate: 500 } } }).run('microsoft-uet');
  expect(entriesOf('uetq')).toEqual(DEFAULT);
  expect(String(complain.mock.calls[0])).toContain('waitForUpdate: write {"purposes":{"advertising":["ad_storage"]},"vendor":"microsoft"}');
});
