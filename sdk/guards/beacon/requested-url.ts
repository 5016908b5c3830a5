/** The absolute address a caller means, or empty where none leaves the device (data:, blob:, nonsense). */
export function requestedUrl(address: unknown): string {
  try {
    const { href } = new URL(`${address}`, document.baseURI);
    return /^(http|ws)s?:/.test(href) ? href : '';
  } catch {
    return ''; // the platform rejects it itself
  }
}
