/** Languages of the demo's pages. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in each language. */
export type Words = Readonly<Record<Language, string>>;

/** The language a visitor asked for; English for all that the demo does not speak. */
export const languageOf = (wanted: string | null | undefined): Language => (wanted?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
