import { render } from 'preact';
import type { UiContext, UiHandle } from '../protocol';
import css from './banner.css';
import base from './base.css';
import type { Ended } from './confirmation';
import { createHost } from './create-host';
import { FirstLayer } from './FirstLayer';
import { keepPageClear } from './keep-page-clear';
import { reportOf, type Choosing, type Said } from './outcome';
import type { BannerTexts } from './texts/texts';

/** A region that scrolls has to be reachable by keyboard; one that does not would be a needless stop. */
function stopWhereItScrolls(region: HTMLElement): void {
  if (region.scrollHeight > region.clientHeight) region.tabIndex = 0;
  else region.removeAttribute('tabindex');
}

export interface BannerOptions {
  /** Loads what tells how a choice ended. Where it can't be loaded the banner says "saved" and no more. */
  readonly confirmation: () => Promise<(ended: Ended) => Said>;
  /** A choice that a button of the page has made: told without asking first. */
  readonly choosing?: Choosing;
}

const NOTHING: Said = { lines: [] };

/**
 * Shows the first layer: a region that asks, and after a choice says what became of it.
 * It never takes the focus. Where a choice is made elsewhere, whoever showed it closes it.
 */
export function showBanner(context: UiContext, texts: BannerTexts, { confirmation, choosing }: BannerOptions): UiHandle {
  const { host, root } = createHost({ part: 'banner', language: context.language, dir: texts.dir, css: base + css, first: true });
  let busy = false;

  function choose(choice: 'accept-all' | 'reject-all', event: Event): void {
    if (busy) return;
    const before = context.record();
    void follow({ before, ended: context.choose(choice, 'banner', event) }, true);
  }
  const draw = (asks: boolean, said: Said): void => render(<FirstLayer {...{ context, texts, asks, said, choose }} />, root);

  async function follow(choice: Choosing, asks: boolean): Promise<void> {
    busy = true;
    draw(asks, NOTHING); // emptied first, so that the same message is spoken again the second time
    const [report, tell] = await Promise.all([reportOf(choice), confirmation().catch(() => null)]);
    busy = false;
    const button = root.activeElement;
    if (!report) draw(true, { lines: [texts.notChanged] });
    else draw(false, tell?.({ report, before: choice.before }) ?? { lines: [texts.saved] });
    /* The button that had the focus is gone: its place is taken by the last one. */
    if (button && !button.isConnected) root.querySelector<HTMLElement>('button:last-child')?.focus();
  }

  if (choosing) void follow(choosing, false);
  else draw(true, NOTHING);
  const region = root.querySelector('section')!;
  const undoClear = keepPageClear(region, () => stopWhereItScrolls(region));
  return {
    close() {
      undoClear();
      host.remove();
      render(null, root);
    },
  };
}
