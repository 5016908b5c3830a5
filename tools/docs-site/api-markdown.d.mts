import type { PublicEntry } from './public-types.mjs';

export interface PublicModule {
  readonly name: string;
  readonly title: string;
  readonly entries: readonly PublicEntry[];
}

export function publicModules(folder?: string): PublicModule[];
export function apiMarkdown(modules?: readonly PublicModule[]): string;
