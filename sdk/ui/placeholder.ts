import { CONSENT_ATTRIBUTE, type UiHost } from '../protocol';
import { directionOf } from './direction-of';
import { element } from './element';
import { fillText } from './fill-text';
import { firstTexts } from './first-texts';
import { localTexts } from './local-texts';
import { reportOf } from './outcome';
import css from './placeholder.css';
import { purposeName } from './purpose-name';
import { texts as english } from './texts/en.placeholder';
import type { BannerTexts, PlaceholderTexts } from './texts/texts';

interface Spoken {
  readonly language: string;
  readonly texts: PlaceholderTexts & BannerTexts;
}

const placed = new WeakSet<Element>();

/** Placeholders have the size of what they stand for, so that nothing moves when it comes. */
function sheetFor(frame: HTMLElement): CSSStyleSheet {
  const { width, height } = getComputedStyle(frame);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css}:host{inline-size:${width};block-size:${height}}`);
  return sheet;
}

/** What is asked for: the vendor that the frame names, or its whole purpose. */
function wish({ dataset: { purpose = '', vendor } }: HTMLElement) {
  return vendor ? { vendors: { [vendor]: true } } : { purposes: { [purpose]: true } };
}

function namesFor({ dataset: { purpose: id = '', vendor } }: HTMLElement, { declaration: { purposes, vendors } }: UiHost, texts: BannerTexts): Readonly<Record<'vendor' | 'purpose', string>> {
  const purpose = purposeName(purposes.find((one) => one.id === id) ?? { id }, texts);
  return { vendor: vendor ? vendors.find((one) => one.id === vendor)?.name ?? vendor : purpose, purpose };
}

function place(frame: HTMLElement, host: UiHost, { language, texts }: Spoken): void {
  const names = namesFor(frame, host, texts);
  const stand = document.createElement('dingtalk-consent');
  const root = stand.attachShadow({ mode: 'open' });
  const allow = element('button', {}, fillText(texts.allow, names));
  const settings = element('button', {}, texts.settings);
  stand.dataset['part'] = 'placeholder';
  stand.lang = language;
  stand.dir = directionOf(language);
  /* Whoever listens to the page's own buttons sees the host, not what is inside: for this click it is such a button. */
  settings.onclick = () => {
    stand.setAttribute(CONSENT_ATTRIBUTE, 'preferences');
    setTimeout(() => stand.removeAttribute(CONSENT_ATTRIBUTE));
  };
  allow.onclick = ({ isTrusted }) => {
    if (isTrusted) host.deciding().then((deciding) => void reportOf(deciding.choose(wish(frame), 'placeholder', { locale: language })), () => host.failed(true));
  };
  root.adoptedStyleSheets = [sheetFor(frame)];
  root.append(element('div', {}, element('p', {}, fillText(texts.notShown, names)), allow, settings));
  placed.add(frame);
  frame.before(stand);
  frame.hidden = true;
  const undo = host.on('standing', () =>
    queueMicrotask(() => {
      if (!frame.hasAttribute('src')) return; // gates open in the turn in which the standing changes
      undo();
      placed.delete(frame);
      frame.hidden = false;
      stand.remove();
    }),
  );
}

/** Puts something in the place of each frame that may not load: it says why, and allows that one vendor. */
export async function showPlaceholders(frames: readonly HTMLElement[], host: UiHost): Promise<void> {
  const { language, texts: first } = await firstTexts(host.declaration);
  const own = await localTexts('placeholder', english, { ...host.declaration, language });
  const texts = { ...first, ...own.texts };
  for (const frame of frames) if (!placed.has(frame) && !frame.hasAttribute('src')) place(frame, host, { language, texts });
}
