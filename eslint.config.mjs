import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileName } from './tools/eslint-file-name.mjs';

const SHIPPED = ['sdk/**/*.{ts,tsx}', 'extension/**/*.{ts,tsx}', 'demo-site/**/*.{ts,tsx}'];
const TESTS = ['test/**/*.{ts,tsx}'];

const refuse = (selector, message) => ({ selector, message });

const NAMED_EXPORTS = refuse('ExportDefaultDeclaration', 'Named exports only.');

/** Properties that make nodes of text, written with a dot or quoted. */
const MARKUP = '/^(innerHTML|outerHTML|srcdoc)$/';

/* Markup from text, code from text and inline style: what the page's CSP and Trusted Types refuse. */
const NO_MARKUP = [
  refuse(`MemberExpression:matches([property.name=${MARKUP}], [property.value=${MARKUP}])`, 'Build nodes; never parse markup.'),
  refuse('CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString)$/]', 'Build nodes; never parse markup.'),
  refuse('CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', 'Build nodes; never parse markup.'),
  refuse('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Build nodes; never parse markup.'),
  refuse('JSXAttribute[name.name="style"]', 'No inline style: use a style sheet.'),
  refuse('CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]', 'No inline style: use a style sheet.'),
];

const NO_ONLY = [
  refuse('MemberExpression[object.name=/^(describe|it|test)$/][property.name="only"]', 'Leave no .only behind: it hides every other test.'),
  refuse('CallExpression[callee.name=/^(fdescribe|fit)$/]', 'Leave no focused test behind: it hides every other test.'),
];

const NO_TEXT_IN_PAGE = refuse('CallExpression[callee.property.name="waitForFunction"]', 'It evaluates text from within the page, whose policy may forbid that: use comesTrue of test/e2e/consent/visit.');

const LIMITS = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', 50],
  'max-params': ['error', 3],
  complexity: ['error', 12],
};

const NO_EVAL = { 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error' };

export default defineConfig(
  globalIgnores(['build/', 'dist/', 'node_modules/', '.jest-cache/', 'test/output/', 'test/types/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs}'],
    plugins: { house: { rules: { 'file-name': fileName } } },
    rules: { ...LIMITS, ...NO_EVAL, 'house/file-name': 'error', 'no-empty': 'error', eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', NAMED_EXPORTS],
      /* Objects here are closures: their methods never use `this`. */
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', 80] } },
  { files: SHIPPED, rules: { 'no-restricted-syntax': ['error', NAMED_EXPORTS, ...NO_MARKUP] } },
  { files: ['**/*.d.{ts,mts}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    /* The platform's functions take and give whatever the page's script does. */
    files: ['sdk/natives/**', 'sdk/guards/**', 'sdk/lib/patch*.ts'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ...NO_ONLY, NO_TEXT_IN_PAGE],
      'max-lines-per-function': 'off',
      /* Tests hand over what must be refused. */
      'no-script-url': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.recommended],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
