/** Whether a pattern of a rule means a site: `example.com` that site, `*.example` every site that is so or ends so. */
export function matchesSite(pattern: string, site: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === site;
  const ending = pattern.slice(2);
  return site === ending || site.endsWith(`.${ending}`);
}
