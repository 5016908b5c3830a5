import type { EraseReport, UiContext } from '../protocol';
import type { Banner } from './ask';
import type { Teller } from './confirmation';
import type { BannerButton } from './banner';
import { reportOf } from './outcome';
import type { BannerTexts } from './texts/texts';

export interface AnswerOptions {
  readonly banner: Banner;
  readonly context: UiContext;
  readonly texts: BannerTexts;
  /** Loads what tells how a choice ended. Where it can't be loaded the banner says "saved" and no more. */
  readonly teller: () => Promise<Teller>;
  /** False where a button of the page was pressed, and nothing has to be asked while its choice is carried out. */
  readonly asks: boolean;
  readonly act: () => Promise<EraseReport | null>;
}

/** Carries out a choice and lets the banner tell how it ended. */
export async function answer({ banner, context, texts, teller, asks, act }: AnswerOptions): Promise<void> {
  const before = context.record();
  /* A double click on a choice must not take the confirmation away unread. */
  const close: BannerButton = [texts.close, (event) => event.detail < 2 && context.close()];
  const ended = act();
  banner.draw([], asks ? undefined : [close]); // emptied first, so that the same message is spoken again the second time
  const [report, tell] = await Promise.all([reportOf(ended), teller().catch(() => null)]);
  const focused = banner.root.activeElement;
  if (report) {
    const { lines, reload } = tell?.({ report, before }) ?? { lines: [texts.saved] };
    banner.draw(lines, reload ? [[reload, () => context.reload()], close] : [close]);
  } else banner.draw([texts.notChanged]);
  /* The button that had the focus is gone: its place is taken by the last one. */
  if (focused && !focused.isConnected) banner.root.querySelector<HTMLElement>('button:last-child')?.focus();
}
