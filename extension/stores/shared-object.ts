import { fromTypedText } from '../content/frame-stores/typed-text';
import { frameStore } from './frame-store';
import type { Copy } from './store';

export const sharedObjectStore = frameStore('shared-object');

/** The `.sol` file that a copy of a shared object holds, base64. */
export const solOfCopy = async ({ content = '' }: Copy): Promise<string> => ((await fromTypedText(content)) as { readonly sol: string }).sol;
