import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

/** Where tests may lie. */
const ALL = ['{addin,web,workbook,cli,functions,shared,manifests,tests,scripts}/**/*.test.{ts,tsx}'];

/** What takes minutes, or needs more than this process; docs/reliability.md says what each project is for. */
const browser = ['**/*.browser.test.ts', 'tests/e2e/**/*.test.ts'];
const service = [
  'tests/{cli,deploy,faults,production,service}/**/*.test.ts',
  'tests/{build-in-child,dev-servers,licences,web-security}.test.ts',
  'manifests/command.test.ts',
];
const components = ['addin/pane/**/*.test.tsx'];
const long = [
  'tests/{architecture,boundaries,local-answers,long-ledger,mutants,parts,properties,reference}.test.ts',
  'tests/{general,printed}/**/*.test.ts',
  'tests/wording/damage.test.ts',
  'shared/engine/general/general.test.ts',
  'workbook/binding/{irrelevant,random}.test.ts',
  'workbook/{editions/differences,rule-sheet/round-trip,rule-trial/rule-trial}.test.ts',
  'functions/workers/worker-pool.test.ts',
  'addin/snapshot/watch.test.ts',
  'tests/cf-runtime/**/*.test.ts',
  'tests/office-emulator/offered.test.ts',
  'workbook/printouts/kept/resaved.test.ts',
];

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include,
    exclude: [...configDefaults.exclude, ...exclude],
    // Fast tests share the modules that they load, which halves their time: each puts back what it replaced.
    isolate: name !== 'unit' && name !== 'components',
  },
});

export default defineConfig({
  plugins: [react()],
  test: {
    globalSetup: ['tests/lib/generated.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      // Whatever is in no other: a new test is here until it is known to be slow.
      project('unit', ALL, [...browser, ...service, ...long, ...components]),
      project('components', components),
      project('long', long),
      project('service', service, browser),
      project('browser', browser),
    ],
  },
});
