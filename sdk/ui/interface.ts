import type { Interface, UiHost, UiSource } from '../protocol';
import { answer } from './answer';
import { prepare, showBanner, shownBanner, type Banner } from './ask';
import type { Teller } from './confirmation';
import { createContext } from './context';
import { createDialog } from './create-dialog';
import { createPress, type Act } from './create-press';
import { firstTexts } from './first-texts';
import { preferencesLoader } from './preferences-loader';

const takeBanner = (): void => shownBanner()?.close();

/** Decides which part is shown when: the banner or the control, and over it, while it is open, the preference centre. */
export async function createInterface(host: UiHost): Promise<Interface> {
  const first = await firstTexts(host.declaration.language);
  await prepare(host, first);
  let choosing: UiSource | null = null;
  const context = createContext({ host, language: first.language, close: hide, during: (source) => (choosing = source) });
  const teller = async (): Promise<Teller> => (await import('./confirmation')).createTeller(context, first.texts);
  const dialog = createDialog(preferencesLoader(context, first, teller));

  function tell(): void {
    host.failed(false);
    host.emit('ui', dialog.isOpen() ? 'preferences' : shownBanner() ? 'banner' : 'none');
  }

  function putBanner(): Banner {
    dialog.close();
    const banner = showBanner({ ...first, host, press: (button, event) => press(button, event, 'banner') });
    tell();
    return banner;
  }

  /** Takes away what is on top: the preference centre, or else the banner. A visitor who has not chosen keeps the banner under it. */
  function hide(): void {
    if (!dialog.isOpen() || !host.undecided()) takeBanner();
    dialog.close();
    tell();
    if (!shownBanner()) host.control();
  }

  const openPreferences = (): void => void dialog.open().then(tell, () => host.failed(true));
  const choose = (source: UiSource, act: Act): Promise<void> => answer({ banner: putBanner(), context, texts: first.texts, teller, asks: source === 'banner', act });
  const press = createPress({ context, openPreferences, choose });

  host.on('change', () => {
    const ownWords = choosing === 'banner' || choosing === 'page'; // the banner itself says what became of its own choice
    if (host.undecided()) putBanner();
    else if (dialog.isOpen()) takeBanner();
    else if (shownBanner() && !ownWords) hide();
  });

  function start(): void {
    if (!host.undecided()) return hide();
    putBanner();
    const time = Date.now();
    const asked = host.deciding().then((deciding) => deciding.asked(time, first.language));
    Promise.all([asked, teller()]).catch(() => undefined); // fetched before they are needed; a choice asks for them again
  }
  const askForSpace: Interface['askForSpace'] = async (question) => (await import('./space-question')).askForSpace(question, context);
  return { showBanner: () => void putBanner(), showPreferences: openPreferences, hide, start, press, askForSpace };
}
