import type { Interface, UiHost } from '../protocol';
import { createBanner, type Banner, type BannerOptions } from './banner';
import { firstTexts } from './first-texts';

export type { Banner, BannerOptions };

let shown: Banner | undefined;

/** The banner that is on the page, whoever has put it there. */
export const shownBanner = (): Banner | undefined => (shown?.root.isConnected ? shown : undefined);

/** Shows the banner, or returns the one that is there. */
export const showBanner = (options: BannerOptions): Banner => shownBanner() ?? (shown = createBanner(options));

/**
 * Asks an undecided visitor. This is all that loads before the question is visible;
 * `withInterface` loads the rest, which carries out the answer.
 */
export async function ask(host: UiHost, withInterface: (use: (ui: Interface) => void) => unknown): Promise<void> {
  const first = await firstTexts(host.declaration.language);
  if (host.undecided()) {
    showBanner({ ...first, host, press: (button, event) => withInterface((ui) => ui.press(button, event, 'banner')) });
    host.emit('ui', 'banner');
    host.on('ui', (state) => state === 'failed' && shownBanner()?.draw([first.texts.notChanged]));
  }
  withInterface((ui) => ui.start());
}
