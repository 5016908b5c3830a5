import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/* Fonts differ from machine to machine: these two come with the tests. */
const FONTS = [
  ['Pinned Latin', 'inter/files/inter-latin'],
  ['Pinned Arabic', 'noto-sans-arabic/files/noto-sans-arabic-arabic'],
] as const;
const WEIGHTS = [400, 600, 700] as const;

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly base64: string;
}

const faces = (): Face[] =>
  FONTS.flatMap(([family, file]) => WEIGHTS.map((weight) => ({ family, weight, base64: readFileSync(`node_modules/@fontsource/${file}-${weight}-normal.woff2`, 'base64') })));

const FAMILIES = FONTS.map(([family]) => `'${family}'`).join(', ');

/** What is not the interface is no part of the picture, and each part of it has the pinned fonts. */
const PAGE = `dingtalk-consent { font-family: ${FAMILIES}, sans-serif !important } main :not(:has(dingtalk-consent), dingtalk-consent) { visibility: hidden }`;

/** Chinese glyphs are as wide as they are high in every font, so that lines break alike; what they look like is left out. */
const NO_GLYPHS = 'dingtalk-consent { -webkit-text-fill-color: transparent }';

/** Times and dates are of the day. */
const PART = '.content > .soft { visibility: hidden }';

/** Runs in the page. From data, since a page's CSP may let it fetch no font. */
async function dress({ faces: all, page, part }: { faces: readonly Face[]; page: string; part: string }): Promise<void> {
  const sheet = (css: string): CSSStyleSheet => {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  };
  for (const { family, weight, base64 } of all) document.fonts.add(await new FontFace(family, Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)), { weight: String(weight) }).load());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet(page)];
  for (const { shadowRoot } of document.querySelectorAll('dingtalk-consent')) if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet(part)];
}

/** Pins what differs from one machine or day to the next; what the browser is started with pins the rest. */
export const pinLook = (page: Page, hasGlyphs = true): Promise<void> => page.evaluate(dress, { faces: faces(), page: PAGE + (hasGlyphs ? '' : NO_GLYPHS), part: PART });

/** No hinting and no colours of a screen's own. Animations and the caret are hidden by the one who takes the picture. */
export const PINNED_SWITCHES = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning', '--force-device-scale-factor=1', '--force-color-profile=srgb', '--hide-scrollbars'];
