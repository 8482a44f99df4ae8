import { mkdirSync, writeFileSync } from 'node:fs';
import { at } from './lib/root.mjs';
import { prepare } from './lib/prepare.mjs';

// Writes what is generated from the sources and committed: the sample workbooks.
prepare();

const { runTs } = await import('./lib/run-ts.mjs');

const { sampleFiles } = await runTs('scripts/samples/index.ts');
mkdirSync(at('addin/public/samples'), { recursive: true });
for (const [file, bytes] of sampleFiles()) {
  writeFileSync(at('addin/public/samples', file), bytes);
  console.log(`addin/public/samples/${file}  ${bytes.length} bytes`);
}
