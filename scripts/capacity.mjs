import { prepare } from './lib/prepare.mjs';

// npm run capacity              a year end, simulated: prints two tables
// npm run capacity -- FILE.md   writes them
prepare();
const { runTs } = await import('./lib/run-ts.mjs');
const { main } = await runTs('scripts/capacity/main.ts');
main(process.argv[2]);
