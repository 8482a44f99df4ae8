import { existsSync, readFileSync } from 'node:fs';
import { prepare } from './lib/prepare.mjs';
import { at, root } from './lib/root.mjs';

// Writes what is generated from the sources and committed; each part's own test says when it is out of date.
prepare();

const { runTs } = await import('./lib/run-ts.mjs');
const { writeMetadata } = await import('./build/metadata.mjs');
const { writeRulebookIndex } = await import('./generate/rulebooks.mjs');
const { writeSampleIndex } = await import('./generate/samples.mjs');
const { HASHES, withNewVersions } = await import('./generate/hashes.mjs');
const { writeWhenChanged } = await import('./generate/write.mjs');

writeRulebookIndex();
writeSampleIndex();
await writeMetadata();
// After the indexes: the samples are scored by the rulebooks.
const { builtIn } = await runTs('shared/built-in.ts');
const recorded = existsSync(at(HASHES)) ? JSON.parse(readFileSync(at(HASHES), 'utf8')) : {};
writeWhenChanged(HASHES, `${JSON.stringify(withNewVersions(recorded, builtIn.summaries()), null, 2)}\n`);
const { sampleFiles } = await runTs('scripts/samples/index.ts');
const { pageFiles } = await runTs('scripts/pages/index.ts');
const { readmeFiles } = await runTs('scripts/generate/readmes.ts');
const { formatFiles } = await runTs('scripts/format/index.ts');
for (const [file, content] of [...pageFiles(root), ...formatFiles(root), ...readmeFiles(root)]) writeWhenChanged(file, content);
for (const [file, content] of sampleFiles()) writeWhenChanged(`addin/public/samples/${file}`, content);
