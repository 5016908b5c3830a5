import type { Lab } from './lab';
import { startSites, type Sites } from './sites';

/** A browser with the extension in it and sites to look at, from before the first test of a block until after its last. */
export function labForTests<L extends Lab>(start: () => Promise<L>, take: (lab: L, sites: Sites) => void): void {
  let lab: L | undefined;
  let sites: Sites | undefined;
  beforeAll(async () => {
    sites = await startSites();
    lab = await start();
    take(lab, sites);
  });
  afterAll(async () => {
    await lab?.close();
    sites?.close();
  });
}
