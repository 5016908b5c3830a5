/** ESLint rule: a file is named as what it exports, in kebab-case (components PascalCase), and never after a heap of things. */
import { basename } from 'node:path';

const HEAP = /^(utils?|helpers?|common|managers?|misc|shared)$/i;
/* A shared object is one thing: the glossary has it. */
const TERM = /\bshared-objects?\b/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
/* Locale names are what they are: `zh-CN.ts`. */
const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/;

/** Why a file's name is refused, or null. */
export function refuseName(path) {
  const file = basename(path);
  const [name = ''] = file.split('.').filter(Boolean);
  if (name.replace(TERM, 'term').split('-').some((word) => HEAP.test(word))) return `"${file}" names a heap; name the one thing that it holds`;
  if (KEBAB.test(name) || LOCALE.test(name)) return null;
  if (PASCAL.test(name) && file.endsWith('x')) return null;
  return PASCAL.test(name) && file.endsWith('.test.tsx') ? null : `"${file}" is neither kebab-case nor a component in PascalCase.tsx`;
}

export const fileName = {
  meta: { type: 'suggestion', docs: { description: 'one naming rule for all files' }, schema: [] },
  create: (context) => ({
    Program(node) {
      const message = refuseName(context.filename);
      if (message) context.report({ node, message });
    },
  }),
};
