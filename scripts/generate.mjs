import { prepare } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';

// Writes what is generated from the sources and committed; each part's own test says when it is out of date.
prepare();

const { runTs } = await import('./lib/run-ts.mjs');
const { writeMetadata } = await import('./build/metadata.mjs');
const { writeRulebookIndex } = await import('./generate/rulebooks.mjs');
const { writeWhenChanged } = await import('./generate/write.mjs');

writeRulebookIndex();
await writeMetadata();
// After the index: the samples are scored by the rulebooks.
const { sampleFiles } = await runTs('scripts/samples/index.ts');
const { pageFiles } = await runTs('scripts/pages/index.ts');
for (const [file, content] of pageFiles(root)) writeWhenChanged(file, content);
for (const [file, content] of sampleFiles()) writeWhenChanged(`addin/public/samples/${file}`, content);
