/** Which way a language is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (/^(ar|he)/.test(language) ? 'rtl' : 'ltr');
