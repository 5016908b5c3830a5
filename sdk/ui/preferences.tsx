import { render } from 'preact';
import type { ConsentRecord, EraseReport, Item, UiHandle } from '../protocol';
import base from './base.css';
import type { Teller } from './confirmation';
import { createHost } from './create-host';
import { draftOf, type Draft } from './draft';
import entryTables from './entry-tables.css';
import { reportOf, type Said } from './outcome';
import css from './preferences.css';
import { PreferenceCentre } from './PreferenceCentre';
import type { PreferencesProps, RulesPart } from './preferences-props';
import { stylePage } from './style-page';

/** What has the focus, shadow trees of the page and of our own parts included. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

export const PREFERENCES_CSS = base + css + entryTables;

const NOTHING: Said = { lines: [] };

/** The page behind stays where it is, and its scrollbar's room stays kept. */
const pageStill = (): string =>
  `:root{overflow:hidden${innerWidth > document.documentElement.clientWidth ? ';scrollbar-gutter:stable' : ''}}`;

export interface PreferencesOptions extends Pick<PreferencesProps, 'context' | 'texts' | 'showObjects' | 'rules'> {
  /** Loads what tells how a choice ended; where it can't be loaded no more than "saved" is said. */
  readonly teller: () => Promise<Teller>;
  /** Tries again to load the rules, where there are none; resolves to null where they still can't be. */
  readonly loadRules: () => Promise<RulesPart | null>;
}

/** Draws the second layer and keeps it in step with the record; returns what ends that. `close` closes the dialog that it is. */
export function drawPreferences({ context, texts, teller, showObjects, rules: loaded, loadRules }: PreferencesOptions, root: ShadowRoot, close?: () => void): () => void {
  const before = context.record()?.id;
  let rules = loaded;
  /* A new choice answers what was asked again. */
  const present = (): Draft => {
    const { granted = [], lapsed = [] } = rules ?? {};
    return draftOf(context.record(), { granted, lapsed: context.record()?.id === before ? lapsed : [] });
  };
  let draft = present();
  let saved = draft;
  let items: readonly Item[] = [];
  let said = NOTHING;
  let busy = false;

  const redraw = (): void => render(<PreferenceCentre {...{ context, texts, showObjects, rules, draft, items, said, edit, choose, withdraw, retry: () => void retry(), look: () => void look(), close }} />, root);

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

  /** Shows what is allowed now; switches that were moved meanwhile stay, unless it `outranks` them. */
  function renew(outranks?: boolean): void {
    if (outranks || draft === saved) draft = saved = present();
    redraw();
  }

  async function retry(): Promise<void> {
    rules = await loadRules();
    if (!rules) return;
    const pressed = root.activeElement;
    renew();
    if (pressed?.isConnected === false) root.querySelector('h2')!.focus();
  }

  async function tell(report: EraseReport | null, before: ConsentRecord | null): Promise<Said> {
    if (!report) return { lines: [texts.notChanged] };
    return (await teller().catch(() => null))?.({ report, before }, 'whole') ?? { lines: [texts.saved] };
  }

  async function follow(act: () => Promise<EraseReport | null>): Promise<void> {
    if (busy) return;
    busy = true;
    saved = draft;
    const before = context.record();
    const pressed = root.activeElement;
    const ended = act();
    /* The message is emptied first, so that the same one is spoken again the second time. */
    said = NOTHING;
    redraw();
    said = await tell(await reportOf(ended), before);
    busy = false;
    redraw();
    /* A button that went away (withdraw, without a record) must not take the focus with it. */
    if (close ? !root.activeElement : pressed?.isConnected === false) root.querySelector('h2')!.focus();
    root.querySelector('.status')?.scrollIntoView({ block: 'nearest' }); // where there is no room to keep it in sight
    void look();
  }

  const choose: PreferencesProps['choose'] = (choices, event) => void follow(() => context.choose(choices, 'preferences', event));
  const withdraw: PreferencesProps['withdraw'] = (event) => void follow(() => context.withdraw(undefined, 'preferences', event));

  redraw();
  void look();
  const undo = [
    context.on('change', () => renew(!busy)), // a choice made elsewhere outranks what is not saved here
    context.on('erased', () => void look()),
  ];
  return () => {
    for (const unlisten of undo) unlisten();
    render(null, root);
  };
}

/**
 * Shows the second layer, a modal dialog. Focus goes to its heading, and back to where it was when it closes.
 * Esc and the close button call `context.close()` and save nothing.
 */
export function showPreferences(options: PreferencesOptions): UiHandle {
  const opener = focused();
  const { host, root } = createHost({ part: 'preferences', language: options.context.language, css: PREFERENCES_CSS });
  const style = stylePage();
  const dialog = (): HTMLDialogElement => root.querySelector('dialog')!;
  const end = drawPreferences(options, root, () => dialog().close());
  style(pageStill());
  dialog().showModal();
  root.querySelector('h2')!.focus();
  return {
    close() {
      style('');
      host.remove();
      if (opener?.isConnected) (opener as HTMLElement).focus();
      end();
    },
  };
}
