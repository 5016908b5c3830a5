import type { Carried } from '../messaging/carried';
import type { Problem, TransferProblem, Writing } from './outcome';

/** The text of one item, or why there is none. */
export type WriteOne = (item: Carried) => { readonly text: string } | { readonly why: TransferProblem };

/** Writes item after item with `between` them, and names what is left out. */
export function writeEach(items: readonly Carried[], between: string, write: WriteOne): Writing {
  const texts: string[] = [];
  const left: Problem[] = [];
  items.forEach((item, index) => {
    const written = write(item);
    if ('text' in written) texts.push(written.text);
    else left.push({ at: index + 1, name: item.name, why: written.why });
  });
  return { text: texts.join(between), left };
}
