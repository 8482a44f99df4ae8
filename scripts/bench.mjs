import { runTs } from './lib/run-ts.mjs';

/** `npm run bench`: speed, as a table. `--write` puts it into docs/performance.md; BENCH_STRICT=1 fails below the marks. */
await runTs('scripts/bench/main.ts');
