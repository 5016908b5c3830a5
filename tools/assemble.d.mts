/** Writes a page of `extension/` into an unpacked folder that has its folder already, with its style sheets as one. */
export function joinSheets(folder: string, page: string): void;
