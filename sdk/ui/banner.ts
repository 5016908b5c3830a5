import type { PurposeId, UiHandle, UiHost } from '../protocol';
import css from './banner.css';
import base from './base.css';
import { createHost } from './create-host';
import { element } from './element';
import type { FirstTexts } from './first-texts';
import { question } from './question';

/** What a rule changes in what is asked. */
export interface Ruled {
  /** Left out where the usual question is asked. */
  readonly question: (() => HTMLElement[]) | undefined;
  /** The purposes that are asked about, where that is not every one. */
  readonly about: readonly PurposeId[] | undefined;
  /** Words for refusing everything that stand beside the question, where the law has its own. */
  readonly refusal: string | undefined;
}

/** A button's text and what it does; within one banner no two have the same text. */
export type BannerButton = readonly [name: string, press: (event: MouseEvent) => void];

export interface Banner extends UiHandle {
  readonly root: ShadowRoot;
  readonly ruled: Ruled | null;
  /** What has been done to the page for its sake; called when it closes. */
  undo?: () => void;
  /** Says these lines; with buttons it asks no longer, and shows those instead of its own. */
  draw(lines?: readonly string[], buttons?: readonly BannerButton[]): void;
}

export interface BannerOptions extends FirstTexts {
  readonly host: UiHost;
  /** What a rule changes in the question. */
  readonly ruled?: Ruled | null;
  readonly press: (button: 'accept-all' | 'reject-all' | 'preferences', event: Event) => void;
}

/**
 * Puts the first layer on the page: a region that asks and never takes the focus. Three buttons and a text need no
 * Preact, which is two thirds of what would load before they can be seen.
 */
export function createBanner({ press, host: core, ruled = null, ...first }: BannerOptions): Banner {
  const { texts, language } = first;
  const { host, root } = createHost({ part: 'banner', language, css: base + css, layout: core.declaration.layout });
  const asked = element('div', {}, ...(ruled?.question?.() ?? question(core, first)));
  if (ruled?.refusal) asked.append(element('button', { onclick: (event: Event) => press('reject-all', event) }, ruled.refusal));
  const status = element('div', { role: 'status' });
  const actions = element('div', { className: 'actions' });
  const choices = ([['accept-all', texts.acceptAll], ['reject-all', texts.rejectAll], ['preferences', texts.settings]] as const).map(
    ([button, name]): BannerButton => [name, (event) => press(button, event)],
  );
  const region = element('section', { part: 'banner' }, element('div', { className: 'text' }, element('h2', { id: 'title' }, texts.title), asked, status), actions);
  region.setAttribute('aria-labelledby', 'title');

  function draw(lines: readonly string[] = [], buttons?: readonly BannerButton[]): void {
    const wanted = buttons ?? choices;
    const there = [...actions.children] as HTMLElement[];
    asked.hidden = !!buttons;
    status.replaceChildren(...lines.map((line) => element('p', {}, line)));
    /* Buttons that stay are left where they are, or they would lose the focus. */
    for (const button of there) if (!wanted.some(([name]) => name === button.textContent)) button.remove();
    for (const [name, onclick] of wanted) Object.assign(there.find((button) => button.textContent === name) ?? actions.appendChild(element('button', { part: 'button' }, name)), { onclick });
  }
  draw();
  root.append(region);
  const banner: Banner = {
    root,
    ruled,
    draw,
    close() {
      banner.undo?.();
      host.remove();
    },
  };
  return banner;
}
