/** The absolute address a caller means, or empty where none leaves the device (data:, blob:, nonsense). */
export function requestedUrl(address: unknown): string {
  try {
    const { protocol, href } = new URL(String(address), document.baseURI);
    return /^(http|ws)s?:$/.test(protocol) ? href : '';
  } catch {
    return ''; // the platform rejects it itself
  }
}
