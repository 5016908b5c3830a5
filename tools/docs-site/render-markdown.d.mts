import type { Place } from './link-target.mjs';

export interface DocHeading {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
}

export function renderMarkdown(text: string, place: Place): { readonly markup: string; readonly headings: readonly DocHeading[] };
