import { fillText } from '../../../../sdk/ui/fill-text';
import { textsFor } from '../../../../sdk/ui/languages';
import { ALL_TEXTS } from '../../../../sdk/ui/texts/all';

const first = (wanted: readonly string[], own?: object) => textsFor({ part: 'banner', english: ALL_TEXTS.en.banner, wanted, own: own as never });

test('the best of the wanted languages, by its own file', async () => {
  const { language, texts } = await first(['tlh', 'de-AT', 'fr']);
  expect([language, texts.acceptAll]).toEqual(['de', ALL_TEXTS.de.banner.acceptAll]);
});

test('the site’s own words of that language alone', async () => {
  const own = { en: { banner: { title: 'Biscuits' } }, de: { banner: { title: 'Kekse' } } };
  expect((await first(['en'], own)).texts.title).toBe('Biscuits');
  expect((await first(['fr'], own)).texts.title).toBe(ALL_TEXTS.fr.banner.title);
});

test.each(['ar', 'he'])('what is put into a text of %s is read by itself, and nothing else is changed', async (language) => {
  const { texts } = await first([language]);
  const controller = 'Sample (Singapore) Limited';
  expect(fillText(texts.controller, { controller })).toContain(`\u2068${controller}\u2069`);
  expect(JSON.parse(JSON.stringify(texts).replace(/[\u2068\u2069]/g, ''))).toEqual(ALL_TEXTS[language as 'ar'].banner);
});
