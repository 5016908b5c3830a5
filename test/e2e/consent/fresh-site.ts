import { inFreshBrowser, type Fresh } from '../browsers/in-fresh-browser';
import { startSite, type Site } from './site';

export type Visit = Fresh & { readonly site: Site };

/** One site for a test file, and for each of its tests a visitor whom it does not know; `begin` gets both. */
export function inFreshSite(begin: (visit: Visit) => unknown): void {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  inFreshBrowser((fresh) => {
    site.clear();
    return begin({ ...fresh, site });
  });
}
