import type { Node } from 'jsonc-parser';
import type { Problem } from './finding';

interface Repeated extends Problem {
  readonly offset: number;
}

/** Names that stand again in their object. A reader of the text could take the first for what counts, and it is the last. */
export function repeatedNames(node: Node, path = ''): readonly Repeated[] {
  const { type, children = [] } = node;
  if (type === 'array') return children.flatMap((one, index) => repeatedNames(one, `${path}[${index}]`));
  const seen = new Set<string>();
  return children.flatMap(({ children: [key, value] = [] }): readonly Repeated[] => {
    if (!key) return [];
    const name = String(key.value);
    const at = path ? `${path}.${name}` : name;
    const again = seen.has(name) ? [{ path: at, offset: key.offset, message: `${at} stands twice, and only the last one counts`, write: 'it once' }] : [];
    seen.add(name);
    return [...again, ...(value ? repeatedNames(value, at) : [])];
  });
}
