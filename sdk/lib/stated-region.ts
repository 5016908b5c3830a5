/** Where an edge server says it in a header that script can read: https://w3c.github.io/server-timing/ */
function timedRegion(): string | undefined {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page?.serverTiming?.find(({ name }) => name === 'region')?.description;
}

/**
 * What a page says first of the visitor's region: in the configuration, a `<meta name="dingtalk-consent-region">`, or the response header
 * `Server-Timing: region;desc="DE"`. Enough to see whether its rule is worth loading, which then reads all of them with care (`detectRegion`).
 */
export const statedRegion = (configured: string | null): string =>
  configured ?? document.querySelector<HTMLMetaElement>('meta[name=dingtalk-consent-region]')?.content ?? timedRegion() ?? '';
