/** No library: the server answers the withdrawal, and each page from then on, with `Clear-Site-Data: "cookies", "storage"`. */
export const clearSiteData = { title: '`Clear-Site-Data`', settings: [{ head: '', withdraw: `fetch('/withdraw').then(() => undefined)` }] };
