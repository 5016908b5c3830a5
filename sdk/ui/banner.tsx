import { render } from 'preact';
import type { UiContext, UiHandle } from '../protocol';
import css from './banner.css';
import base from './base.css';
import { createHost } from './create-host';
import { FirstLayer } from './FirstLayer';
import { keepPageClear } from './keep-page-clear';
import { settle, type Choosing, type Outcome } from './outcome';
import type { BannerTexts } from './texts/texts';

/** A region that scrolls has to be reachable by keyboard; one that does not would be a needless stop. */
function stopWhereItScrolls(region: HTMLElement): void {
  if (region.scrollHeight > region.clientHeight) region.tabIndex = 0;
  else region.removeAttribute('tabindex');
}

/**
 * Shows the first layer: a region that asks, and after a choice says what became of it.
 * With `choosing`, a choice that a button of the page has made, it does not ask first.
 * It never takes the focus. Where a choice is made elsewhere, whoever showed it closes it.
 */
export function showBanner(context: UiContext, texts: BannerTexts, choosing?: Choosing): UiHandle {
  const { host, root } = createHost({ part: 'banner', language: context.language, dir: texts.dir, css: base + css, first: true });
  let outcome: Outcome | 'pending' | null = null;

  function choose(choice: 'accept-all' | 'reject-all', event: Event): void {
    if (outcome === 'pending') return;
    const before = context.record();
    void follow({ before, ended: context.choose(choice, 'banner', event) }, true);
  }
  const redraw = (asks: boolean): void => render(<FirstLayer {...{ context, texts, outcome, asks, choose }} />, root);

  async function follow(choice: Choosing, asks: boolean): Promise<void> {
    /* The message is emptied first, so that the same one is spoken again the second time. */
    outcome = 'pending';
    redraw(asks);
    outcome = await settle(choice, context);
    const button = root.activeElement;
    redraw(!outcome.report);
    /* The button that had the focus is gone: its place is taken by the last one. */
    if (button && !button.isConnected) root.querySelector<HTMLElement>('button:last-child')?.focus();
  }

  if (choosing) void follow(choosing, false);
  else redraw(true);
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
