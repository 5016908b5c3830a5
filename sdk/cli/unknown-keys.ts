import type { Node } from 'jsonc-parser';
import { CONFIG_KEYS, type KnownKeys } from './config-keys';
import type { Problem } from './finding';
import { nearestName } from './nearest-name';

interface Unknown extends Problem {
  readonly offset: number;
}

/** JSON has no comments: a key that starts so is a note of whoever writes it. */
const NOTE = /^(\/\/|_)/;

function unknown(at: string, name: string, known: KnownKeys): Problem {
  const names = Object.keys(known);
  const near = nearestName(name, names);
  return { path: at, message: `${at} is unknown, and has no effect${near ? ` (did you mean ${near}?)` : ''}`, write: near ?? `one of ${names.join(', ')}, or nothing` };
}

/** Keys that nothing reads, since they are mistyped or stand where they do not belong: the page says nothing of them, and does without. */
export function unknownKeys(node: Node, known: KnownKeys | true = CONFIG_KEYS, path = ''): readonly Unknown[] {
  if (known === true) return [];
  const { type, children = [] } = node;
  if (type === 'array') return children.flatMap((one, index) => unknownKeys(one, known, `${path}[${index}]`));
  return children.flatMap(({ children: [key, value] = [] }): readonly Unknown[] => {
    if (!key || !value) return [];
    const name = String(key.value);
    const at = path ? `${path}.${name}` : name;
    const below = known['*'] ?? (Object.hasOwn(known, name) ? known[name] : undefined);
    if (below) return unknownKeys(value, below, at);
    return NOTE.test(name) ? [] : [{ ...unknown(at, name, known), offset: key.offset }];
  });
}
