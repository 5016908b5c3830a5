/** The origin that a visitor means; `https` where they name no scheme. Null for what is no address of a site. */
export function parseAddress(typed: string): string | null {
  const written = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (written === '' || /\s/.test(written) || !URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? origin : null;
}
