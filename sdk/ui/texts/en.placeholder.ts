import type { PlaceholderTexts } from './texts';

export const texts: PlaceholderTexts = {
  notShown: 'Content of {vendor} is not shown: it would store or send data for “{purpose}”, which you have not allowed.',
  allow: 'Allow {vendor}',
};
