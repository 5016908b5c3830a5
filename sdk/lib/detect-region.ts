/** Where an edge server says it in a header that script can read: https://w3c.github.io/server-timing/ */
function timedRegion(): string | undefined {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page?.serverTiming?.find(({ name }) => name === 'region')?.description;
}

/**
 * The visitor's region as the page states it: in the configuration, else in `<meta name="dingtalk-consent-region" content="DE">`, else in the
 * response header `Server-Timing: region;desc="DE"`. What is no ISO 3166-1 or -2 code counts as unknown where it is looked up.
 */
export const detectRegion = (configured: string | null): string | null =>
  configured ?? document.querySelector<HTMLMetaElement>('meta[name=dingtalk-consent-region]')?.content ?? timedRegion() ?? null;
