/** A host and each parent of it that a cookie could lie on, the host first: the browser itself refuses the public suffixes among them. None of an address. */
export function domainsOf(host: string): string[] {
  if (/^[\d.]+$|:/.test(host)) return [];
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
