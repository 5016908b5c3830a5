import type { Choices, Declaration, EraseReport, Interface, PurposeId, UiContext, UiSource } from '../protocol';
import { shownBanner } from './ask';

export type Act = () => Promise<EraseReport | null>;

interface PressOptions {
  readonly context: UiContext;
  readonly openPreferences: () => void;
  /** Carries out a choice and tells how it ended. */
  readonly choose: (source: UiSource, act: Act) => Promise<void>;
}

/** The banner's buttons answer what it asks about, which is not always everything. */
function wishOf(button: 'accept-all' | 'reject-all', source: UiSource, { purposes }: Declaration): Choices | 'accept-all' | 'reject-all' {
  const about = source === 'banner' ? shownBanner()?.ruled?.about : undefined;
  if (!about) return button;
  const isAccepted = button === 'accept-all';
  /* What stands for itself is not allowed along with others. */
  const isAlone = (id: PurposeId): boolean => about.length > 1 && purposes.some((one) => one.id === id && one.separate);
  return { purposes: Object.fromEntries(about.map((id) => [id, isAccepted && !isAlone(id)])) };
}

/** What a press of a button does, ours or the page's; while one choice is carried out another one is none. */
export function createPress({ context, openPreferences, choose }: PressOptions): Interface['press'] {
  let busy = false;
  const once = async (source: UiSource, act: Act): Promise<void> => {
    if (busy) return;
    busy = true;
    await choose(source, act);
    busy = false;
  };
  return (button, event, source = 'page') => {
    if (button === 'preferences') openPreferences();
    if (button === 'withdraw') void once(source, () => context.withdraw(undefined, source, event));
    if (button === 'accept-all' || button === 'reject-all') void once(source, () => context.choose(wishOf(button, source, context.declaration), source, event));
  };
}
