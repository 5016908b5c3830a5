/**
 * Names one after the other, as each of our languages writes them behind a colon, where most of our texts have them. `Intl.ListFormat` puts a
 * word before the last one, and the first on a page takes longer than all else that the first layer does.
 */
export const listText = (items: readonly string[], language: string): string => items.join(/zh|ja/.test(language) ? '、' : language === 'ar' ? '، ' : ', ');
