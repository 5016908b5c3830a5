import { readRegion } from './read-region';

/** Where a page may state the visitor's region: `<meta name="dingtalk-consent-region" content="DE">`. */
const META = 'meta[name="dingtalk-consent-region"]';

/** The entry of a `Server-Timing` header, as in `Server-Timing: region;desc="DE"`. */
const TIMING = 'region';

type Page = Pick<Window, 'document' | 'performance'>;

const saidByMeta = ({ document }: Page): string[] => [...document.querySelectorAll<HTMLMetaElement>(META)].map(({ content }) => content);

/** A response header that script may read: https://w3c.github.io/server-timing/#the-performanceservertiming-interface */
function saidByServer({ performance }: Page): string[] {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (navigation?.serverTiming ?? []).filter(({ name }) => name === TIMING).map(({ description }) => description);
}

/**
 * The region that a page states: of the configuration, else of its `<meta>`, else of the `Server-Timing` header of the document. The first that says
 * anything counts; what is no ISO 3166-1 or -2 code, or two that differ, is null: unknown, which means the strictest rule. Scripts
 * of others can add a `<meta>` and replace the timing, so call it before they run.
 * @param page for tests and workers; where there is neither, only the configuration counts
 */
export function detectRegion(configured?: string | null, page: Page | undefined = globalThis.window): string | null {
  const sources = [() => [configured ?? ''], ...(page ? [() => saidByMeta(page), () => saidByServer(page)] : [])];
  for (const source of sources) {
    const said = source().filter((text) => text.trim());
    const [region = null, ...others] = new Set(said.map(readRegion));
    if (said.length) return others.length ? null : region;
  }
  return null;
}
