import { runTs } from './lib/run-ts.mjs';

/** `npm run bench`: units per second, engine against loops by hand. BENCH_STRICT=1 fails below the marks. */
await runTs('scripts/bench/main.ts');
