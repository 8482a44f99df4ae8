import { prepare } from './lib/prepare.mjs';

// What became of every clause of every document, as a table: `npm run coverage`, or with an id for one.
prepare();

const { runTs } = await import('./lib/run-ts.mjs');
const { coverageTables } = await runTs('scripts/coverage/tables.ts');
const { text, faults } = coverageTables(process.argv.slice(2));
console.log(text);
process.exitCode = faults > 0 ? 1 : 0;
