import 'fake-indexeddb/auto';
import { objectFile } from '../../../../extension/background/object-file';
import { viewSite } from '../../../../extension/background/view-site';
import { toTypedText } from '../../../../extension/content/frame-stores/typed-text';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;

beforeEach(async () => {
  fake.reset();
  fake.permissions.origins.push('*://*.x.test/*');
  const { text } = await toTypedText({ keeper: 'player', sol: 'AL8AAAAi' });
  fake.showTabs({ id: 1, url: WWW, frames: [frameOf({ origin: WWW, localStorage: { plain: 'AAAA' }, holds: { 'shared-object': { 'x.test/movie.swf/settings': text } } })] });
});

test('the file of a shared object is what the player wrote', async () => {
  const { items } = await viewSite(1);
  const idOf = (kind: string): string => items.find((item) => item.kind === kind)?.id ?? '';
  expect(await objectFile(tab, idOf('shared-object'))).toBe('AL8AAAAi');
  await expect(objectFile(tab, idOf('local-storage'))).rejects.toThrow('not there any more');
});
