import { statedRegion } from '../lib/stated-region';
import { RULED_REGIONS, type Interface, type UiHost } from '../protocol';
import { createBanner, type Banner, type BannerOptions } from './banner';
import { firstTexts, type FirstTexts } from './first-texts';
import type { RuledFirst } from './ruled';

export type { Banner, BannerOptions };

let shown: Banner | undefined;
let ruled: RuledFirst | null = null;

/** The banner that is on the page, whoever has put it there. */
export const shownBanner = (): Banner | undefined => (shown?.root.isConnected ? shown : undefined);

/** Shows the banner, or returns the one that is there. */
export const showBanner = (options: BannerOptions): Banner => shownBanner() ?? (shown = createBanner({ ...options, ruled }));

/**
 * Gets what the visitor's rule changes in the question. Nobody waits for it where nothing says that another rule than asking first could
 * apply. Where it can't be loaded the usual question is asked, and nothing is allowed before.
 */
export async function prepare(host: UiHost, first: FirstTexts): Promise<void> {
  const isUsual = !host.record() && !RULED_REGIONS.test(statedRegion(host.declaration.region));
  ruled = isUsual ? null : await import('./ruled').then(({ createRuled }) => createRuled(host, first)).catch(() => null);
  if (shownBanner()?.ruled !== ruled) shown?.close(); // it says what no longer holds
}

/**
 * Asks an undecided visitor. This is all that loads before the question is visible;
 * `withInterface` loads the rest, which carries out the answer.
 */
export async function ask(host: UiHost, withInterface: (use: (ui: Interface) => void) => unknown): Promise<void> {
  const first = await firstTexts(host.declaration);
  await prepare(host, first);
  if (!host.undecided()) return ruled ? ruled.tellNews(showBanner) : host.control();
  showBanner({ ...first, host, press: (button, event) => withInterface((ui) => ui.press(button, event, 'banner')) });
  host.on('change', () => host.undecided() || shown!.undo || shown!.close()); // answered elsewhere; one with `undo` is in the interface's hands
  host.on('ui', (state) => state === 'failed' && shownBanner()?.draw([first.texts.notChanged]));
  host.emit('ui', 'banner');
  /* What carries out the answer does not hold up the frame that shows the question. */
  requestAnimationFrame(() => setTimeout(() => host.undecided() ? withInterface((ui) => ui.start()) : host.control()));
}
