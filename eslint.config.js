import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** What Office.js puts on the page. Only what stands between it and us may touch it. */
const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
/** What a browser or Node puts there. */
const hostGlobals = ['window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'global', 'setTimeout', 'setInterval'];

const tests = ['**/*.test.{ts,tsx}', '**/testing/**', 'tests/**'];

const known = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const globals = (names, message) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
});

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'test-results/', 'node_modules/', '**/*.generated.*'] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 350 }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vite.config.ts', 'vitest.config.ts', 'vitest.mutants.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler knows what is defined, types included.
      'no-undef': 'off',
      // A promise nobody waits for is a cell that stays #BUSY!.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['{addin,web}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['{shared,workbook}/**/*.ts'],
    ignores: tests,
    rules: {
      ...globals([...officeGlobals, ...hostGlobals], 'shared/ and workbook/ are pure: they run anywhere.'),
    },
  },
  {
    files: ['addin/**/*.{ts,tsx}'],
    ignores: [...tests, 'addin/hosts/office-js/**', 'addin/custom-functions/functions.ts'],
    rules: globals(officeGlobals, 'Only addin/hosts/office-js (and web) may touch Office.js.'),
  },
  {
    files: ['scripts/**', 'functions/local.ts', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: known(['process', 'console', 'fetch', 'URL', 'setTimeout', 'setInterval', 'clearInterval', 'Buffer', 'performance']) },
  },
  {
    // Plain scripts that share one page, or one module of a macro editor, in kernels of any age.
    files: ['tools/**/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2017 },
    rules: { 'no-undef': 'off', 'no-var': 'off', 'prefer-rest-params': 'off', '@typescript-eslint/no-unused-vars': ['error', { vars: 'local', caughtErrors: 'none' }] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: known(['require', 'module', '__dirname']) },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
