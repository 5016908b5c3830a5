/** Nothing asks and nothing clears: what the visitor's word is worth without anybody to carry it out. */
export const noSdk = { title: 'no SDK', settings: [{ head: '', withdraw: '' }] };
