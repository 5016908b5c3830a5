/** Remembers the language that the visitor chose, for as long as the guards let it. */
const YEAR_HALF_SECONDS = 180 * 86_400;

document.querySelector<HTMLAnchorElement>('a[data-language]')?.addEventListener('click', ({ currentTarget }) => {
  const { language } = (currentTarget as HTMLAnchorElement).dataset;
  document.cookie = `demo_language=${language}; path=/; max-age=${YEAR_HALF_SECONDS}; samesite=lax`;
});

export {};
