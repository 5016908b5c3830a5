import { entriesOf, every, forget, signalPage } from './signal-page';

const NOTHING = { necessary: true, preferences: false, analytics: false, advertising: false, research: false };
const event = (purposes: object, vendors: object, gpc = false) => ({ event: 'dingtalk_consent', purposes: { ...NOTHING, ...purposes }, vendors, gpc });
const NONE = { google: { analytics: false, advertising: false }, metrics: { analytics: false } };

beforeEach(forget);

test('undecided, it says nothing, and does not make the layer', () => {
  const page = signalPage();
  page.sendGpc();
  page.run('data-layer');
  expect(window).not.toHaveProperty('dataLayer');
});

test('each choice is an event: every purpose, and each vendor\'s purposes', () => {
  const page = signalPage();
  page.run('data-layer');
  page.choose({ analytics: true }, { google: false });
  page.choose({ analytics: true }, { google: false });
  page.choose({});
  expect(entriesOf('dataLayer')).toEqual([event({ analytics: true }, { ...NONE, metrics: { analytics: true } }), event({}, NONE)]);
});

test('a decided visitor\'s page load is one; the signal of the browser stands beside the choice that outranks it', () => {
  const page = signalPage({ allowed: { advertising: true } });
  page.sendGpc();
  page.run('data-layer');
  expect(entriesOf('dataLayer')).toEqual([event({ advertising: true }, { ...NONE, google: { analytics: false, advertising: true } }, true)]);
});

test('one who refused everything too', () => {
  signalPage({ allowed: {} }).run('data-layer');
  expect(entriesOf('dataLayer')).toEqual([event({}, NONE)]);
});

test('a choice that is taken back is told as nothing allowed', () => {
  const page = signalPage({ allowed: every });
  page.run('data-layer');
  page.choose(null);
  expect(entriesOf('dataLayer').slice(1)).toEqual([event({}, NONE)]);
});

test('the layer has the name that the site gives it', () => {
  signalPage({ allowed: {}, signals: { 'data-layer': { layer: 'myLayer' } } }).run('data-layer');
  expect([entriesOf('dataLayer').length, entriesOf('myLayer').length]).toEqual([0, 1]);
});

test('a wrong option: no event, and what to write', () => {
  const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  signalPage({ allowed: every, signals: { 'data-layer': { layer: 3 } } }).run('data-layer');
  expect(entriesOf('dataLayer')).toEqual([]);
  expect(String(complain.mock.calls[0])).toContain('layer: write "dataLayer", for example.');
});

test('configured late: the event comes then, in the layer that the configuration names', () => {
  const page = signalPage({ isConfigured: false, allowed: {}, signals: { 'data-layer': { layer: 'myLayer' } } });
  page.run('data-layer');
  page.configure();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(entriesOf('myLayer')).toEqual([event({}, NONE)]);
});
