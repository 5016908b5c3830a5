import { CONSENT_ATTRIBUTE, type EraseReport, type Interface, type UiHost, type UiSource } from '../protocol';
import { answer } from './answer';
import { showBanner, shownBanner, type Banner } from './ask';
import type { Teller } from './confirmation';
import { createContext } from './context';
import { createDialog } from './create-dialog';
import { firstTexts } from './first-texts';

const PREFERENCE_TEXTS = { en: () => import('./texts/en.preferences'), 'zh-CN': () => import('./texts/zh-CN.preferences') };

/** Decides which part is shown when: the banner or the control, and over it, while it is open, the preference centre. */
export async function createInterface(host: UiHost): Promise<Interface> {
  const { language, texts } = await firstTexts(host.declaration.language);
  let choosing: UiSource | null = null;
  let busy = false;
  const context = createContext({ host, language, close: hide, during: (source) => (choosing = source) });
  const teller = async (): Promise<Teller> => (await import('./confirmation')).createTeller(context, texts);
  const dialog = createDialog(async () => {
    const [{ showPreferences }, more] = await Promise.all([import('./preferences'), PREFERENCE_TEXTS[language]()]);
    return () => showPreferences(context, { ...texts, ...more.texts }, teller);
  });

  function tell(): void {
    host.failed(false);
    host.emit('ui', dialog.isOpen() ? 'preferences' : shownBanner() ? 'banner' : 'none');
  }

  function failed(error: unknown): void {
    host.failed(true);
    console.error('DingTalkConsent: a part could not be loaded; what is not allowed stays refused.', error);
  }

  const takeBanner = (): void => shownBanner()?.close();

  function putBanner(): Banner {
    dialog.close();
    const banner = showBanner({ host, language, texts, press: (button, event) => press(button, event, 'banner') });
    tell();
    return banner;
  }

  /** Takes away what is on top: the preference centre, or else the banner. A visitor who has not chosen keeps the banner under it. */
  function hide(): void {
    if (!dialog.isOpen() || !host.undecided()) takeBanner();
    dialog.close();
    tell();
    if (!shownBanner() && !document.querySelector(`[${CONSENT_ATTRIBUTE}=preferences]`))
      import('./control').then(({ showControl }) => showControl(host.declaration.language)).catch(failed);
  }

  async function choose(source: UiSource, act: () => Promise<EraseReport | null>): Promise<void> {
    if (busy) return;
    busy = true;
    await answer({ banner: putBanner(), context, texts, teller, asks: source === 'banner', act });
    busy = false;
  }

  const openPreferences = (): void => void dialog.open().then(tell, failed);

  const press = (button: string | null, event: Event, source: UiSource = 'page'): void => {
    if (button === 'preferences') openPreferences();
    if (button === 'withdraw') void choose(source, () => context.withdraw(undefined, source, event));
    if (button === 'accept-all' || button === 'reject-all') void choose(source, () => context.choose(button, source, event));
  };

  host.on('change', () => {
    const ownWords = choosing === 'banner' || choosing === 'page'; // the banner itself says what became of its own choice
    if (host.undecided()) putBanner();
    else if (dialog.isOpen()) takeBanner();
    else if (shownBanner() && !ownWords) hide();
  });

  function start(): void {
    if (!host.undecided()) return hide();
    putBanner();
    Promise.all([host.deciding(), teller()]).catch(() => undefined); // fetched before they are needed; a choice asks for them again
  }
  return { showBanner: () => void putBanner(), showPreferences: openPreferences, hide, start, press };
}
