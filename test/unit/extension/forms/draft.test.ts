import { draftOf, itemOfDraft, localTime, newDraft, withLineBreaksOf } from '../../../../extension/forms/draft';
import { item, pageItem } from '../popup/sample-view';

test('what was not touched stays as it was, to the millisecond', () => {
  const expires = Date.now() + 86_400_123;
  const wide = item({ domain: '.shop.example', partition: 'https://top.example', expires, flags: { httpOnly: true, secure: true, hostOnly: false, sameSite: 'strict' } });
  expect(itemOfDraft(draftOf(wide), wide)).toEqual({
    kind: 'cookie', name: 'theme', value: 'dark', domain: '.shop.example', path: '/', partition: 'https://top.example', hasCrossSiteAncestor: null, expires,
    flags: { httpOnly: true, secure: true, hostOnly: false, sameSite: 'strict' },
  });
  const key = pageItem('local-storage', { name: 'a\nb', value: '\uD800' });
  expect(itemOfDraft(draftOf(key), key)).toEqual({
    kind: 'local-storage', name: 'a\nb', value: '\uD800', domain: 'https://www.shop.example', path: '', partition: null, hasCrossSiteAncestor: null, expires: null,
  });
});

test('an edited expiry is the local time that was typed; none at all is in the past', () => {
  const before = item({ expires: Date.now() + 86_400_000 });
  const noon = new Date(2030, 0, 2, 12, 30, 15).getTime();
  expect(localTime(noon)).toBe('2030-01-02T12:30:15');
  expect(itemOfDraft({ ...draftOf(before), until: '2030-01-02T12:30:15' }, before).expires).toBe(noon);
  expect(itemOfDraft({ ...draftOf(before), until: '' }, before).expires).toBe(0);
  expect(itemOfDraft({ ...draftOf(before), session: true }, before).expires).toBeNull();
});

test('a new cookie is for the host of the page alone', () => {
  expect(itemOfDraft(newDraft('https://www.shop.example/a'), null)).toMatchObject({ domain: 'www.shop.example', path: '/', expires: null, flags: { hostOnly: true, secure: true } });
  expect(itemOfDraft({ ...newDraft('http://www.shop.example/'), hostOnly: false }, null)).toMatchObject({ domain: '.www.shop.example', flags: { secure: false } });
});

test('line breaks stay of their sort', () => {
  expect(withLineBreaksOf('a\r\nb', 'a\nb\nc')).toBe('a\r\nb\r\nc');
  expect(withLineBreaksOf('a\nb', 'a\nc')).toBe('a\nc');
});
