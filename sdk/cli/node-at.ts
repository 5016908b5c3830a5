import type { Node } from 'jsonc-parser';

/** Of a name that stands twice the last one, which is the one that counts. */
function childOf(node: Node, key: string): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(key)];
  return node.children?.filter(({ children }) => children?.[0]?.value === key).pop()?.children?.[1];
}

/** The value at a path such as `entries[0].kind`; where there is none, the nearest one that would hold it. */
export function nodeAt(root: Node, path: string): Node {
  let node = root;
  for (const [key] of path.matchAll(/[^.[\]]+/g)) {
    const next = childOf(node, key);
    if (!next) return node;
    node = next;
  }
  return node;
}
