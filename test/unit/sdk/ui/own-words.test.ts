import { ownWords } from '../../../../sdk/ui/own-words';

const usual = { title: 'Cookies', counts: { one: '1 item', other: '{count} items' }, names: { necessary: 'Necessary' } };
const told = (): string[] => jest.mocked(console.error).mock.calls.map(([message]) => String(message));

beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

test('the site’s own words take the places of the usual ones, others stay', () => {
  expect(ownWords(usual, { title: 'Biscuits', names: { necessary: 'Needed' } }, 'texts.en.banner')).toEqual({ ...usual, title: 'Biscuits', names: { necessary: 'Needed' } });
  expect(told()).toEqual([]);
});

test('a plural form that the usual texts lack may be added', () => {
  expect(ownWords(usual, { counts: { few: '{count} things' } }, 'texts.en.banner').counts).toEqual({ ...usual.counts, few: '{count} things' });
});

test('what has no place, or is no text, is told with its path and left out', () => {
  expect(ownWords(usual, { titel: 'Biscuits', title: { one: 'x' }, names: 'Needed' }, 'texts.en.banner')).toEqual(usual);
  expect(told()).toEqual([
    'DingTalkConsent: texts.en.banner.titel: there is no such text; write one of title, counts, names.',
    'DingTalkConsent: texts.en.banner.title: write a text.',
    'DingTalkConsent: texts.en.banner.names: write a group of texts.',
  ]);
});
