const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** Which way a text of the site's is written, by the BCP 47 tag of its language; the interface's own languages are in `../direction-of`. */
export const directionOfQuote = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');
