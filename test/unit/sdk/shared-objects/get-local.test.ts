import 'fake-indexeddb/auto';
import { sharedObjectName } from '../../../../sdk/shared-objects/shared-object-name';
import { currentPlace } from '../../../../sdk/shared-objects/object-place';
import { readSolHeader } from '../../../../sdk/shared-objects/read-sol-header';
import { clearProfile, HOST, lines, openPage, PREFIX } from './open-page';

beforeEach(clearProfile);

test('the same object for the same name and path, another for another', () => {
  const { api } = openPage();
  const first = api.getLocal('prefs', '/');
  expect(api.getLocal('prefs', '/')).toBe(first);
  expect(api.getLocal('prefs', '/', true)).toBe(first); // secure is a condition, no part of the name
  expect(api.getLocal('prefs', '/app')).not.toBe(first);
  expect(api.getLocal('other', '/')).not.toBe(first);
});

test.each<[string, [name: string, path?: string], string, string]>([
  ['the whole host', ['prefs', '/'], `${HOST}//prefs`, 'prefs'],
  ['a folder', ['prefs', '/app'], `${HOST}/app/prefs`, 'prefs'],
  ['a folder with its slash', ['prefs', '/app/'], `${HOST}/app/prefs`, 'prefs'],
  ['the page itself', ['prefs', '/app/index.html'], `${HOST}/app/index.html/prefs`, 'prefs'],
  ['no path, which is the page itself', ['prefs'], `${HOST}/app/index.html/prefs`, 'prefs'],
  ['a name with parts', ['a/b', '/'], `${HOST}//#a/b`, 'b'],
  ['another script', ['钉钉', '/'], `${HOST}//钉钉`, '钉钉'],
])('%s: stored under host/path/name, as a shared object of the name’s last part', (...row) => {
  const [, [name, path], key, headerName] = row;
  const object = openPage().api.getLocal(name, path)!;
  object.data.a = 1;
  expect(object.flush()).toBe('flushed');
  expect(lines()).toEqual([key]);
  const stored = localStorage.getItem(PREFIX + key)!;
  expect(sharedObjectName(PREFIX + key, stored)).toBe(key);
  expect(readSolHeader(stored)).toMatchObject({ name: headerName, version: 3, isSizeRight: true });
});

test.each([...'~%&\\;:"\',<>?# '].map((character) => `a${character}b`).concat('', '.', '.a', 'a/.b', '../a'))('the name "%s" is refused', (name) => {
  expect(openPage().api.getLocal(name, '/')).toBeNull();
});

test.each(['/other', '/ap', '/app/index', '/app/index.html/more', ''])('the path "%s", under which the page does not lie, is refused', (path) => {
  expect(openPage().api.getLocal('prefs', path)).toBeNull();
});

test('secure wants an https page', () => {
  const place = { host: HOST, path: '/', isSecure: false, isThirdParty: false };
  const { api } = openPage({ place: () => place });
  expect(api.getLocal('prefs', null, true)).toBeNull();
  expect(api.getLocal('prefs')).not.toBeNull();
});

test('a third party gets none where the visitor allows it none', async () => {
  const place = () => ({ host: 'ads.test', path: '/', isSecure: true, isThirdParty: true });
  const page = openPage({ place });
  expect(page.settings.current().allowsThirdParty).toBe(true);
  expect(page.api.getLocal('uid')).not.toBeNull();
  await page.settings.change({ allowsThirdParty: false });
  expect(page.api.getLocal('uid')).toBeNull();
  expect(openPage({ place }).api.getLocal('uid')).toBeNull(); // and keeps it so
  expect(openPage().api.getLocal('own')).not.toBeNull();
});

test('by itself a page is where its location says, and no third party at the top', () => {
  const { api } = openPage({ place: undefined as never });
  history.pushState(null, '', '/deep/page');
  api.getLocal('here')!.data.a = 1;
  expect(api.getLocal('here', null, true)!.flush()).toBe('flushed');
  expect(lines()).toEqual([`${HOST}/deep/page/here`]);
  history.pushState(null, '', '/');
});

test('a page inside another host’s is a third party', () => {
  const top = (location: () => unknown): Window => ({ get location() { return location(); } }) as Window;
  expect(currentPlace().isThirdParty).toBe(false);
  expect(currentPlace(top(() => ({ hostname: HOST }))).isThirdParty).toBe(false);
  expect(currentPlace(top(() => ({ hostname: 'elsewhere.test' }))).isThirdParty).toBe(true);
  const hidden = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  expect(currentPlace(top(hidden)).isThirdParty).toBe(true);
});

test('what a page gets can’t be changed for other scripts', () => {
  const { api } = openPage();
  expect(Object.isFrozen(api)).toBe(true);
  expect(Object.isFrozen(api.getLocal('prefs'))).toBe(true);
});
