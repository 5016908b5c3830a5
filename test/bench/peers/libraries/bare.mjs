import { tags } from './texts.mjs';

/** The page without anything that asks. A returning visitor's has the four scripts as their vendors write them. */
export const bare = {
  title: 'bare page',
  first: () => '',
  returning: ({ vendor }) => tags(vendor, (src) => `<script async src="${src}"></script>`),
};
