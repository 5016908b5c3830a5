import { showBanner, shownBanner, type Banner, type BannerOptions } from './ask';
import { keepPageClear } from './keep-page-clear';

let undoClear: (() => void) | undefined;

/** Shows the banner, or takes over the one that is there, and keeps the page clear of it. */
export function placeBanner(options: BannerOptions): Banner {
  const banner = showBanner(options);
  undoClear ??= keepPageClear(banner.root.querySelector('section')!);
  return banner;
}

/** Takes the banner away, where there is one. */
export function takeBanner(): void {
  shownBanner()?.close();
  undoClear?.();
  undoClear = undefined;
}
