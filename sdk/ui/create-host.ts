import { directionOf } from './direction-of';

export interface HostOptions {
  /** Value of the host's `data-part`, by which a page or a test can tell the parts apart. */
  readonly part: 'banner' | 'preferences' | 'control' | 'space' | 'inline';
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly css: string;
  /** Value of `data-layout`: where the banner stands, if not at the end of the window. */
  readonly layout?: string | undefined;
  /** Comes after the page, not in front of it. */
  readonly isLast?: boolean;
}

/**
 * Puts an empty part of the interface on the page, apart from its styles and its layout. It comes in front of the
 * page in tab order, so that this is where the focus goes on when it closes. The control comes after the page, and so does a
 * question for space, which has to lie over a banner that still tells what became of a choice.
 */
export function createHost({ part, language, css, layout, isLast }: HostOptions): { readonly host: HTMLElement; readonly root: ShadowRoot; readonly sheet: CSSStyleSheet } {
  const host = document.createElement('dingtalk-consent');
  host.dataset['part'] = part;
  host.lang = language;
  host.dir = directionOf(language);
  if (layout) host.dataset['layout'] = layout;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const parent = document.body ?? document.documentElement; // a fast load can outrun the parser
  parent.insertBefore(host, isLast ? null : parent.firstChild);
  return { host, root, sheet };
}
