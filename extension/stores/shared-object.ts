import { parse } from 'devalue';
import { frameStore } from './frame-store';
import type { Copy } from './store';

export const sharedObjectStore = frameStore('shared-object');

/** The `.sol` file that a copy of a shared object holds, base64. */
export const solOfCopy = ({ content = '' }: Copy): string => (parse(content) as { readonly sol: string }).sol;
