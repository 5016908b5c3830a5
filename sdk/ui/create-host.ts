export interface HostOptions {
  /** Value of the host's `data-part`, by which a page or a test can tell the parts apart. */
  readonly part: 'banner' | 'preferences' | 'control';
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** The direction they run in. */
  readonly dir: 'ltr' | 'rtl';
  readonly css: string;
  /** Puts the part in front of the page in tab order instead of after it; there the focus goes on when it closes. */
  readonly first?: boolean;
}

/** Puts an empty part of the interface on the page, apart from its styles and its layout. */
export function createHost({ part, language, dir, css, first }: HostOptions): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('dingtalk-consent');
  host.dataset['part'] = part;
  host.lang = language;
  host.dir = dir;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const parent = document.body ?? document.documentElement; // a fast load can outrun the parser
  parent.insertBefore(host, first ? parent.firstChild : null);
  return { host, root };
}
