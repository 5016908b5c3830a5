import { every, forget, isArguments, signalPage } from './signal-page';

type Clarity = jest.Mock & { q?: IArguments[] };

const page = () => window as unknown as { clarity: Clarity };
const queued = (): unknown[] => (page().clarity.q ?? []).map((call) => Array.from(call));
const told = (ad_Storage: string, analytics_Storage: string) => ['consentv2', { ad_Storage, analytics_Storage }];

beforeEach(forget);

test('waits in the queue that Clarity\'s tag reads: denied at once, then each state', () => {
  const site = signalPage();
  site.run('microsoft-clarity');
  expect(queued()).toEqual([told('denied', 'denied')]);
  site.choose({ analytics: true });
  site.choose(every);
  site.choose({ preferences: true });
  expect(queued()).toEqual([told('denied', 'denied'), told('denied', 'granted'), told('granted', 'granted'), told('denied', 'denied')]);
  expect(page().clarity.q?.every(isArguments)).toBe(true);
});

test('a later page load: denied, then the state; with Global Privacy Control advertising stays denied', () => {
  signalPage({ allowed: { analytics: true } }).run('microsoft-clarity');
  expect(queued()).toEqual([told('denied', 'denied'), told('denied', 'granted')]);
  forget();
  const undecided = signalPage();
  undecided.sendGpc();
  undecided.run('microsoft-clarity');
  expect(queued()).toEqual([told('denied', 'denied')]);
});

test('the library, once it is there, is called itself', () => {
  const site = signalPage();
  site.run('microsoft-clarity');
  page().clarity = jest.fn();
  site.choose(every);
  expect(page().clarity.mock.calls).toEqual([told('granted', 'granted')]);
});

test('configured late, it tells late', () => {
  const site = signalPage({ isConfigured: false, allowed: every });
  site.run('microsoft-clarity');
  site.configure();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(queued()).toEqual([told('denied', 'denied'), told('granted', 'granted')]);
});
