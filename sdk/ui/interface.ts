import { loadOnce } from '../lib/load-once';
import type { Interface, UiContext, UiHost, UiSource } from '../protocol';
import { answer } from './answer';
import { prepare, showBanner, shownBanner, type Banner } from './ask';
import type { Teller } from './confirmation';
import { createContext } from './context';
import { createDialog } from './create-dialog';
import { createPress, type Act } from './create-press';
import { firstTexts, type FirstTexts } from './first-texts';
import { keepPageClear } from './keep-page-clear';
import { preferencesLoader, type Show } from './preferences-loader';

const takeBanner = (): void => shownBanner()?.close();

/** When and in which language the visitor was asked, for the history. */
async function noteQuestion({ deciding }: UiHost, { language }: FirstTexts): Promise<void> {
  const time = Date.now();
  (await deciding()).asked(time, language);
}

/** The preference centre in an element of the page. */
const showIn = async (element: Element, load: () => Promise<Show>): Promise<unknown> => (await import('./inline-preferences')).showInline(element, await load());

/** Loads what tells how a choice ended: once, since an `import()` in the turn of the click holds up what the choice allows. */
const tellerFor = (context: UiContext, { texts }: FirstTexts): (() => Promise<Teller>) => loadOnce(async () => (await import('./confirmation')).createTeller(context, texts));

/** Decides which part is shown when: the banner or the control, and over it, while it is open, the preference centre. */
export async function createInterface(host: UiHost): Promise<Interface> {
  const first = await firstTexts(host.declaration);
  let choosing: UiSource | null = null;
  const context = createContext({ host, language: first.language, close: hide, during: (source) => (choosing = source) });
  const teller = tellerFor(context, first);
  const load = preferencesLoader(context, first.texts, teller);
  const dialog = createDialog(load);

  function tell(): void {
    host.failed(false);
    host.emit('ui', dialog.isOpen() ? 'preferences' : shownBanner() ? 'banner' : 'none');
  }

  function putBanner(): Banner {
    const banner = showBanner({ ...first, host, press: (button, event) => press(button, event, 'banner') });
    banner.undo ??= keepPageClear(banner.root.querySelector('section')!);
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

  function putInstead(): Banner {
    dialog.close();
    return putBanner();
  }
  const askAnew = (): Promise<unknown> => prepare(host, first).then(putInstead); // it may be another question than the last time
  const openPreferences = (into?: unknown): void => void (into instanceof Element ? showIn(into, load) : dialog.open()).then(tell, () => host.failed(true));
  const choose = (source: UiSource, act: Act): Promise<void> => answer({ banner: putInstead(), context, texts: first.texts, teller, asks: source === 'banner', act });
  const press = createPress({ context, openPreferences, choose });

  host.on('change', () => {
    if (host.undecided()) void askAnew();
    else if (dialog.isOpen()) takeBanner();
    else if (shownBanner() && choosing !== 'banner' && choosing !== 'page') hide(); // the banner itself says what became of its own choice
  });

  function start(): void {
    if (!host.undecided()) return hide();
    putBanner(); // under a preference centre that the page has opened meanwhile
    Promise.all([noteQuestion(host, first), teller()]).catch(() => undefined); // fetched before they are needed; a choice asks for them again
  }
  return { showBanner: () => void askAnew(), showPreferences: openPreferences, hide, start, press, askForSpace: async (question) => (await import('./space-question')).askForSpace(question, context) };
}
