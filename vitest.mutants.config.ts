import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that a mutant of scoring core or service must pass to survive: those that run in the process itself, and fast. */
export default defineConfig({
  test: {
    include: [
      '{functions,shared}/**/*.test.ts',
      'tests/{boundaries,cases,coverage,edges,reference,properties,refusals}.test.ts',
      'tests/service/sign-in.test.ts',
      // What the core tells pages, readers of ledgers and the pane.
      'scripts/pages/*.test.ts',
      'addin/score-store/{prepare-request,row-faults}.test.ts',
      'workbook/health/*.test.ts',
      'workbook/{ledger,snapshot}/*.test.ts',
    ],
    exclude: configDefaults.exclude,
    // A few tries of each property: what they find they mostly find at once.
    env: { KAOHE_RUNS: '3' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
