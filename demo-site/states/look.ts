import { LANGUAGES, type UiLanguage } from '../../sdk/ui/texts/choose-language';

const THEMES = ['system', 'light', 'dark'] as const;

/** CSS pixels; the last one is what a window of 1280 × 1024 holds at 400 %. */
const SIZES = ['1280', '768', '320', '320x256'] as const;

/** How a state is looked at. */
export interface Look {
  readonly lang: UiLanguage;
  readonly theme: (typeof THEMES)[number];
  readonly size: (typeof SIZES)[number];
}

/** What a look can be of, by the name in the address. */
export const LOOKS: { readonly [Name in keyof Look]: readonly Look[Name][] } = { lang: LANGUAGES, theme: THEMES, size: SIZES };

const pick = <T extends string>(list: readonly T[], wanted: string | null): T => list.find((one) => one === wanted) ?? list[0]!;

/** What an address asks for; the first of each where it asks for nothing that there is. */
export const lookOf = (query: URLSearchParams): Look => ({ lang: pick(LOOKS.lang, query.get('lang')), theme: pick(LOOKS.theme, query.get('theme')), size: pick(LOOKS.size, query.get('size')) });
