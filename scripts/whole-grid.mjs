import { runTs } from './lib/run-ts.mjs';

/** `npm run bench:grid`: Excel's whole grid through the built service and the reading of the add-in, as a table. */
await runTs('scripts/whole-grid/main.ts');
