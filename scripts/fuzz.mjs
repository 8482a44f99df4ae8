// `npm run fuzz`: 100,000 random and mutated requests against the running service, or as many as are asked
// for (`npm run fuzz -- 250000`). A run that fails says its seed; FUZZ_SEED repeats it.
process.env.FUZZ_REQUESTS ??= process.argv[2] ?? '100000';
process.argv.splice(2, process.argv.length, 'tests/service/fuzz.test.ts');
await import('./test.mjs');
