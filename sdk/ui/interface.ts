import type { EraseReport, Interface, UiContext, UiHost, UiSource } from '../protocol';
import { matchLanguage } from '../lib/match-language';
import type { BannerOptions } from './banner';
import { createStage, type Load, type Part } from './stage';

const TEXTS = {
  en: { first: () => import('./texts/en'), outcome: () => import('./texts/en.outcome'), more: () => import('./texts/en.preferences') },
  'zh-CN': { first: () => import('./texts/zh-CN'), outcome: () => import('./texts/zh-CN.outcome'), more: () => import('./texts/zh-CN.preferences') },
};

/** The language texts are shown in: the configuration's, else the page's, else the visitor's, else English. */
function uiLanguage(configured: string | null): keyof typeof TEXTS {
  return matchLanguage([configured, document.documentElement.lang, ...navigator.languages], ['en', 'zh-CN']);
}

interface ContextOptions {
  readonly host: UiHost;
  readonly language: string;
  readonly openPreferences: () => void;
  readonly close: () => void;
  /** Told what a choice is made in while it is carried out, and null after it. */
  readonly during: (source: UiSource | null) => void;
}

/** Nobody but the visitor chooses through it: events that are not trusted are ignored. */
function createContext({ host, during, ...rest }: ContextOptions): UiContext {
  const { declaration, gpc, record, refused, on, deciding } = host;
  type Later = Awaited<ReturnType<typeof deciding>>;
  const byVisitor = async (event: Event, source: UiSource, act: (later: Later) => EraseReport): Promise<EraseReport | null> => {
    if (!event.isTrusted) return null;
    const later = await deciding();
    during(source);
    try {
      return act(later);
    } finally {
      during(null);
    }
  };
  return {
    ...rest,
    declaration,
    gpc,
    record,
    refused,
    on,
    inspect: async () => (await deciding()).inspect(),
    choose: (choices, source, event) => byVisitor(event, source, (later) => later.choose(choices, source)),
    withdraw: (purposes, source, event) => byVisitor(event, source, (later) => later.withdraw(purposes, source)),
    reload: () => location.reload(),
  };
}

function loaders(context: UiContext, language: keyof typeof TEXTS): Record<Part, Load> {
  const { first, outcome, more } = TEXTS[language];
  return {
    async banner(choosing) {
      const [{ showBanner }, { texts }] = await Promise.all([import('./banner'), first()]);
      const confirmation: BannerOptions['confirmation'] = async () => {
        const [part, added] = await Promise.all([import('./confirmation'), outcome()]);
        return (ended) => part.confirmation(ended, context, { ...texts, ...added.texts });
      };
      return () => {
        const handle = showBanner(context, texts, { confirmation, ...(choosing && { choosing }) });
        confirmation().catch(() => undefined); // fetched before it is needed; a choice asks for it again
        return handle;
      };
    },
    async preferences() {
      const [{ showPreferences }, ...texts] = await Promise.all([import('./preferences'), first(), outcome(), more()]);
      return () => showPreferences(context, { ...texts[0].texts, ...texts[1].texts, ...texts[2].texts });
    },
    async control() {
      const { showControl } = await import('./control');
      return () => showControl(context);
    },
  };
}

/** Decides which part is shown when. */
export function createInterface(host: UiHost): Interface {
  const language = uiLanguage(host.declaration.language);
  let choosing: UiSource | null = null;
  const context = createContext({ host, language, openPreferences: () => put('preferences'), close: hide, during: (source) => (choosing = source) });
  const { shows, put, take } = createStage(host, loaders(context, language));

  /** Takes away what is on top: the preference centre, or else the banner. A visitor who has not chosen keeps the banner under it. */
  function hide(): void {
    if (shows('preferences') && host.undecided()) take('preferences');
    else take('preferences', 'banner');
    if (!shows('banner') && !shows('control') && !document.querySelector('[data-consent="preferences"]')) put('control');
  }

  host.on('change', () => {
    const ownWords = choosing === 'banner' || choosing === 'page'; // the banner itself says what became of its own choice
    if (host.undecided()) put('banner');
    else if (shows('preferences')) take('banner');
    else if (shows('banner') && !ownWords) hide();
  });

  return {
    showBanner: () => put('banner'),
    showPreferences: () => put('preferences'),
    hide,
    start: () => (host.undecided() ? put('banner') : hide()),
    press(button, event) {
      if (button === 'preferences') put('preferences');
      const before = host.record();
      if (button === 'withdraw') put('banner', { before, ended: context.withdraw(undefined, 'page', event) });
      if (button === 'accept-all' || button === 'reject-all') put('banner', { before, ended: context.choose(button, 'page', event) });
    },
  };
}
