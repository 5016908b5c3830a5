/** What every column asks about: four categories, one of them necessary, and four gated scripts of the other three. */
export const CATEGORIES = ['preferences', 'analytics', 'advertising'];
export const GATED = [
  { category: 'preferences', name: 'chat' },
  { category: 'analytics', name: 'metrics' },
  { category: 'analytics', name: 'replay' },
  { category: 'advertising', name: 'ads' },
];

export const LIBRARY = '/library';

/** One tag for each gated script, as the library wants it written. */
export const tags = (vendor, show) => GATED.map(({ category, name }) => show(`${vendor}/gated/${name}.js`, category)).join('\n');
