import { render } from 'preact';
import type { UiHandle, UiHost } from '../protocol';
import css from './banner.css';
import base from './base.css';
import { createHost } from './create-host';
import type { FirstTexts } from './first-texts';
import { FirstLayer, type BannerButton } from './FirstLayer';
import { keepPageClear } from './keep-page-clear';

export interface Banner extends UiHandle {
  readonly root: ShadowRoot;
  /** Says these lines; with buttons it asks no longer, and shows those instead of its own. */
  draw(lines?: readonly string[], buttons?: readonly BannerButton[]): void;
}

export interface BannerOptions extends FirstTexts {
  readonly host: UiHost;
  readonly press: (button: 'accept-all' | 'reject-all' | 'preferences', event: Event) => void;
}

/** Puts the first layer on the page: a region that asks and never takes the focus. */
export function createBanner({ press, ...options }: BannerOptions): Banner {
  const { texts, language } = options;
  const { host, root } = createHost({ part: 'banner', language, css: base + css });
  const choices = ([['accept-all', texts.acceptAll], ['reject-all', texts.rejectAll], ['preferences', texts.settings]] as const).map(
    ([button, name]): BannerButton => [name, (event) => press(button, event)],
  );
  const draw: Banner['draw'] = (lines = [], buttons) =>
    render(<FirstLayer {...options} asks={!buttons} lines={lines} buttons={buttons ?? choices} />, root);
  draw();
  const undoClear = keepPageClear(root.querySelector('section')!);
  return {
    root,
    draw,
    close() {
      undoClear();
      host.remove();
    },
  };
}
