import { render } from 'preact';
import type { ConsentRecord, EraseReport, Item, UiHandle } from '../protocol';
import base from './base.css';
import type { Teller } from './confirmation';
import { createHost } from './create-host';
import { draftOf, type Draft } from './draft';
import { reportOf, type Said } from './outcome';
import css from './preferences.css';
import { PreferenceCentre } from './PreferenceCentre';
import type { PreferencesProps } from './preferences-props';
import { stylePage } from './style-page';

/** What has the focus, shadow trees of the page and of our own parts included. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const NOTHING: Said = { lines: [] };

/** The page behind stays where it is, and its scrollbar's room stays kept. */
const pageStill = (): string =>
  `:root{overflow:hidden${innerWidth > document.documentElement.clientWidth ? ';scrollbar-gutter:stable' : ''}}`;

export interface PreferencesOptions extends Pick<PreferencesProps, 'context' | 'texts' | 'showObjects' | 'rules'> {
  readonly teller: () => Promise<Teller>;
}

/**
 * Shows the second layer, a modal dialog. Focus goes to its heading, and back to where it was when it closes.
 * Esc and the close button call `context.close()` and save nothing. `teller` loads what tells how a choice ended;
 * where it can't be loaded no more than "saved" is said.
 */
export function showPreferences({ context, texts, teller, showObjects, rules }: PreferencesOptions): UiHandle {
  const opener = focused();
  const { host, root } = createHost({ part: 'preferences', language: context.language, css: base + css });
  const style = stylePage();
  const before = context.record()?.id;
  const { granted = [], lapsed = [] } = rules ?? {};
  /* A new choice answers what was asked again. */
  const present = (): Draft => draftOf(context.record(), { granted, lapsed: context.record()?.id === before ? lapsed : [] });
  let draft = present();
  let items: readonly Item[] = [];
  let said = NOTHING;
  let busy = false;

  const dialog = (): HTMLDialogElement => root.querySelector('dialog')!;
  const redraw = (): void =>
    render(<PreferenceCentre {...{ context, texts, showObjects, rules, draft, items, said, edit, choose, withdraw }} close={() => dialog().close()} />, root);

  async function look(): Promise<void> {
    /* The table's marks are an extra: without them everything else still works. */
    items = await context.deciding().then(({ inspect }) => inspect()).catch(() => []);
    redraw();
  }

  function edit(next: typeof draft): void {
    draft = next;
    said = NOTHING;
    redraw();
  }

  async function tell(report: EraseReport | null, before: ConsentRecord | null): Promise<Said> {
    if (!report) return { lines: [texts.notChanged] };
    const told = await teller().catch(() => null);
    return told?.({ report, before }, 'whole') ?? { lines: [texts.saved] };
  }

  async function follow(act: () => Promise<EraseReport | null>): Promise<void> {
    if (busy) return;
    busy = true;
    const before = context.record();
    const ended = act();
    /* The message is emptied first, so that the same one is spoken again the second time. */
    said = NOTHING;
    redraw();
    said = await tell(await reportOf(ended), before);
    busy = false;
    redraw();
    /* A button that went away (withdraw, without a record) must not take the focus with it. */
    if (!root.activeElement) root.querySelector('h2')!.focus();
    void look();
  }

  const choose: PreferencesProps['choose'] = (choices, event) => void follow(() => context.choose(choices, 'preferences', event));
  const withdraw: PreferencesProps['withdraw'] = (event) => void follow(() => context.withdraw(undefined, 'preferences', event));

  redraw();
  style(pageStill());
  dialog().showModal();
  root.querySelector('h2')!.focus();
  void look();
  const unlisten = context.on('change', () => {
    draft = present();
    redraw();
  });
  return {
    close() {
      unlisten();
      style('');
      host.remove();
      if (opener?.isConnected) (opener as HTMLElement).focus();
      render(null, root);
    },
  };
}
