import { entriesOf, every, forget, isArguments, loaded, parsed, readyState, signalPage } from './signal-page';

const DENIED = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied', functionality_storage: 'denied', personalization_storage: 'denied' };
const GRANTED = { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted', analytics_storage: 'granted', functionality_storage: 'granted', personalization_storage: 'granted' };
const BEGIN = [
  ['consent', 'default', { ...DENIED, security_storage: 'granted', wait_for_update: 500 }],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', false],
];
const update = (changes: object) => ['consent', 'update', { ...DENIED, ...changes }];

let complaints: jest.SpyInstance;
const complaint = (): string => complaints.mock.calls.map((call) => call.map(String).join(' ')).join('\n');

beforeEach(() => {
  forget();
  complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('undecided: denied, before anything else, and nothing more', () => {
  signalPage().run('google-consent-mode');
  expect(entriesOf('dataLayer')).toEqual(BEGIN);
  expect(complaint()).toBe('');
});

test('each call is an arguments object: gtag.js reads nothing else as a command', () => {
  const page = signalPage();
  page.run('google-consent-mode');
  page.choose(every);
  const layer = (window as unknown as { dataLayer: unknown[] }).dataLayer;
  expect(layer).toHaveLength(4);
  expect(layer.every(isArguments)).toBe(true);
});

test('accepted, refused again, in parts: each change of the state is one update, all keys in it', () => {
  const page = signalPage();
  page.run('google-consent-mode');
  page.choose(every);
  page.choose({});
  page.choose({ analytics: true });
  page.choose({ preferences: true });
  expect(entriesOf('dataLayer').slice(3)).toEqual([
    ['consent', 'update', GRANTED],
    update({}),
    update({ analytics_storage: 'granted' }),
    update({ functionality_storage: 'granted', personalization_storage: 'granted' }),
  ]);
});

test('what leaves the state as it is says nothing: a refusal after the default, another purpose, the same choice', () => {
  const page = signalPage();
  page.run('google-consent-mode');
  page.choose({});
  page.choose({ research: true });
  page.choose({ analytics: true });
  page.choose({ analytics: true, research: true });
  expect(entriesOf('dataLayer')).toEqual([...BEGIN, update({ analytics_storage: 'granted' })]);
});

test('a later page load of a decided visitor: the default, then at once what is allowed', () => {
  signalPage({ allowed: { advertising: true } }).run('google-consent-mode');
  expect(entriesOf('dataLayer')).toEqual([...BEGIN, update({ ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' })]);
});

test('a later page load of a visitor who refused everything: the default alone', () => {
  signalPage({ allowed: {} }).run('google-consent-mode');
  expect(entriesOf('dataLayer')).toEqual(BEGIN);
});

test('a record that is taken back is denied again', () => {
  const page = signalPage({ allowed: every });
  page.run('google-consent-mode');
  page.choose(null);
  expect(entriesOf('dataLayer').slice(4)).toEqual([update({})]);
});

test('Global Privacy Control: denied while undecided; the visitor\'s own choice outranks it', () => {
  const page = signalPage();
  page.sendGpc();
  page.run('google-consent-mode');
  expect(entriesOf('dataLayer')).toEqual(BEGIN);
  page.choose(every);
  expect(entriesOf('dataLayer').slice(3)).toEqual([['consent', 'update', GRANTED]]);
});

test('a vendor that the visitor refused is told denied, whatever its purposes are', () => {
  const page = signalPage({ signals: { 'google-consent-mode': { vendor: 'google' } } });
  page.run('google-consent-mode');
  page.choose(every, { google: false });
  expect(entriesOf('dataLayer')).toEqual(BEGIN);
  page.choose(every);
  expect(entriesOf('dataLayer').slice(3)).toEqual([['consent', 'update', GRANTED]]);
});

test('the configuration sets all of it', () => {
  const signals = { 'google-consent-mode': { purposes: { research: ['analytics_storage'], advertising: ['ad_storage', 'analytics_storage'] }, layer: 'myLayer', waitForUpdate: 0, region: ['DE', 'US-CA'], adsDataRedaction: false, urlPassthrough: true } };
  const page = signalPage({ signals });
  page.run('google-consent-mode');
  page.choose({ research: true });
  page.choose({ research: true, advertising: true, preferences: true });
  expect(entriesOf('dataLayer')).toEqual([]);
  expect(entriesOf('myLayer')).toEqual([
    ['consent', 'default', { ...DENIED, security_storage: 'granted', wait_for_update: 0, region: ['DE', 'US-CA'] }],
    ['set', 'ads_data_redaction', false],
    ['set', 'url_passthrough', true],
    update({ ad_storage: 'granted', analytics_storage: 'granted' }), // research alone is not enough: both purposes name the key
  ]);
});

test('what the site declares as necessary is granted to an undecided visitor\'s page too: by its own mapping, never by default', () => {
  signalPage({ signals: { 'google-consent-mode': { purposes: { necessary: ['functionality_storage'], analytics: ['analytics_storage'] } } } }).run('google-consent-mode');
  expect(entriesOf('dataLayer')).toEqual([...BEGIN, update({ functionality_storage: 'granted' })]);
});

describe('where the configuration comes later', () => {
  test('by the end of the document: the default of the tag at once, the visitor\'s state then', () => {
    const page = signalPage({ isConfigured: false, allowed: { analytics: true } });
    page.run('google-consent-mode', '{"waitForUpdate": 900}');
    const begin = [['consent', 'default', { ...DENIED, security_storage: 'granted', wait_for_update: 900 }], ...BEGIN.slice(1)];
    expect(entriesOf('dataLayer')).toEqual(begin);
    page.configure();
    expect(entriesOf('dataLayer')).toEqual(begin);
    parsed();
    expect(entriesOf('dataLayer')).toEqual([...begin, update({ analytics_storage: 'granted' })]);
    loaded();
    page.choose({});
    expect(entriesOf('dataLayer').slice(4)).toEqual([update({})]);
    expect(complaint()).toBe('');
  });

  test('by the end of loading', () => {
    const page = signalPage({ isConfigured: false, allowed: { analytics: true } });
    page.run('google-consent-mode');
    parsed();
    page.configure();
    readyState('complete');
    loaded();
    expect(entriesOf('dataLayer')).toEqual([...BEGIN, update({ analytics_storage: 'granted' })]);
  });

  test('never: denied, and one word about it', () => {
    const page = signalPage({ isConfigured: false, allowed: every });
    page.run('google-consent-mode');
    parsed();
    expect(complaint()).toBe('');
    readyState('complete');
    loaded();
    page.configure();
    loaded();
    expect(entriesOf('dataLayer')).toEqual(BEGIN);
    expect(complaint()).toBe('DingTalkConsent: signals.google-consent-mode: call DingTalkConsent.init before the page has loaded.');
  });
});

test('before consent.js: denied, and what to write instead', () => {
  signalPage({ hasSdk: false, allowed: every }).run('google-consent-mode');
  expect(entriesOf('dataLayer')).toEqual(BEGIN);
  expect(complaint()).toBe('DingTalkConsent: signals.google-consent-mode: put this script after consent.js.');
});

describe('a wrong option leaves everything denied and says what to write', () => {
  test.each([
    [{ waitForUpdate: 'soon' }, 'waitForUpdate: write 500, for example.'],
    [{ region: 'DE' }, 'region: write ["DE","US-CA"], for example.'],
    [{ region: ['DE', 49] }, 'region: write ["DE","US-CA"], for example.'],
    [{ urlPassthrough: 0 }, 'urlPassthrough: write false, for example.'],
    [{ wait_for_update: 500 }, 'wait_for_update: write {"purposes":'],
    [{ purposes: [] }, 'purposes: write {"advertising":["ad_storage"'],
    [{ purposes: { analytics: 'analytics_storage' } }, 'purposes: write declared purposes, each with a list of ad_storage,'],
    [{ purposes: { analytics: ['analytics'] } }, 'purposes: write declared purposes, each with a list of ad_storage,'],
    [{ purposes: { marketing: ['ad_storage'] } }, 'purposes: write declared purposes, each with a list of ad_storage,'],
    [{ purposes: { analytics: ['security_storage'] } }, 'purposes: write declared purposes'],
    [{ vendor: 'gogle' }, 'vendor: write the id of a declared vendor.'],
    ['denied', '0: write {"purposes":'],
  ])('%j', (options, expected) => {
    const page = signalPage({ signals: { 'google-consent-mode': options }, allowed: every });
    page.run('google-consent-mode');
    page.choose(every);
    expect(entriesOf('dataLayer')).toEqual(BEGIN);
    expect(complaint()).toContain(`DingTalkConsent: signals.google-consent-mode: TypeError: ${expected}`);
  });

  test('in the tag: what is no JSON', () => {
    const page = signalPage({ isConfigured: false, allowed: every });
    page.run('google-consent-mode', '{waitForUpdate: 500}');
    expect(entriesOf('dataLayer')).toEqual(BEGIN);
    expect(complaint()).toContain('SyntaxError');
  });
});

test('a library that took the queue\'s place gets the updates, and one that throws does not disturb the page', () => {
  const page = signalPage();
  page.run('google-consent-mode');
  const push = jest.fn();
  Object.assign(window, { dataLayer: { push } });
  page.choose({ analytics: true });
  expect(push.mock.calls.map(([call]: [IArguments]) => Array.from(call))).toEqual([update({ analytics_storage: 'granted' })]);
  push.mockImplementationOnce(() => {
    throw new Error('full');
  });
  expect(() => page.choose({})).not.toThrow();
  expect(complaint()).toContain('Error: full');
  page.choose({ research: true }); // what was not said is said with the next choice
  expect(push).toHaveBeenCalledTimes(3);
  expect(Array.from((push.mock.calls as [IArguments][])[2]![0])).toEqual(update({}));
});
