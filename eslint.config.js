import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** What Excel puts on the page. Only the folders that stand between it and us may touch it. */
const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
/** What a browser or Node puts there. */
const hostGlobals = ['window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'global', 'setTimeout', 'setInterval'];

const tests = ['**/*.test.{ts,tsx}', '**/testing/**', 'tests/**'];

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const never = (group, message) => ({ group, message });
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
    files: ['addin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: tests,
    rules: {
      ...imports(
        never(['node:*'], 'shared/ is pure: no Node.'),
        never(['**/addin/**', '**/functions/**'], 'shared/ knows neither the add-in nor the functions.'),
        never(['react', 'react/*', '@azure/*', '@microsoft/*'], 'shared/ is pure: no host, no screen.'),
      ),
      ...globals([...officeGlobals, ...hostGlobals], 'shared/ is pure: it runs anywhere.'),
    },
  },
  {
    files: ['addin/**/*.{ts,tsx}'],
    ignores: tests,
    rules: {
      ...imports(
        never(['**/functions/{routes,http,main,local,access,openapi,work}*', '@azure/functions'], 'The add-in reaches the functions over HTTP alone.'),
        never(['node:*'], 'The add-in runs in a browser.'),
      ),
    },
  },
  {
    files: ['addin/**/*.{ts,tsx}'],
    ignores: [...tests, 'addin/excel/**', 'addin/custom-functions/**', 'web/**'],
    rules: globals(officeGlobals, 'Only addin/excel (and addin/custom-functions, web) may touch Excel.'),
  },
  {
    files: ['functions/**/*.ts'],
    ignores: tests,
    rules: imports(never(['**/addin/**', 'react', '@fluentui/*'], 'The functions know nothing of the add-in.')),
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
    files: ['**/*.cjs'],
    languageOptions: { globals: known(['require', 'module', '__dirname']) },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
