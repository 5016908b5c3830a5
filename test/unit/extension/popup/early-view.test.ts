import { readFileSync } from 'node:fs';
import type { SiteView } from '../../../../extension/messaging/messages';
import { askEarly, readView } from '../../../../extension/popup/early-view';
import { asked, resetChannel, somethingChanged, whenAsked } from '../ui/fake-channel';
import { view as sampleView } from './sample-view';

jest.mock('../../../../extension/messaging/channel', () => jest.requireActual('../ui/fake-channel'));

let turn = 0;
const siteOf = async (view: Promise<SiteView>): Promise<string> => (await view).site;

beforeEach(() => {
  turn = 0;
  resetChannel();
  whenAsked('site.view', () => ({ ...sampleView(), site: `answer ${++turn}` }));
});

test('what was asked for early is the first reading, and the next one is asked for anew', async () => {
  askEarly(7);
  expect(asked).toEqual([{ name: 'site.view', question: { tabId: 7 } }]);
  expect(await siteOf(readView(7))).toBe('answer 1');
  expect(asked).toHaveLength(1);
  expect(await siteOf(readView(7))).toBe('answer 2');
});

test('what has changed between the question and the reading is asked for anew', async () => {
  askEarly(7);
  await Promise.resolve();
  somethingChanged();
  expect(await siteOf(readView(7))).toBe('answer 2');
});

test('what changes while the answer is on its way counts too', async () => {
  askEarly(7);
  const read = siteOf(readView(7));
  somethingChanged();
  expect(await read).toBe('answer 2');
});

test('another tab than the one that was asked about is asked for itself', async () => {
  askEarly(7);
  expect(await siteOf(readView(8))).toBe('answer 2');
  expect(asked.at(-1)).toEqual({ name: 'site.view', question: { tabId: 8 } });
});

test('a question that failed fails its reading, and not before', async () => {
  whenAsked('site.view', () => {
    throw new Error('no background');
  });
  askEarly(7);
  await new Promise((resolve) => setTimeout(resolve));
  await expect(readView(7)).rejects.toThrow('no background');
});

test('nobody asked early: the tab is asked for when it is read', async () => {
  expect(await siteOf(readView(7))).toBe('answer 1');
});

test('the page asks before it loads what shows the answer', () => {
  const page = readFileSync('extension/popup/index.html', 'utf8');
  expect([...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, script]) => script)).toEqual(['ask-early.js', 'index.js']);
});
