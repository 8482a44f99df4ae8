import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { parseArgs } from 'node:util';
import { at } from './lib/root.mjs';

// `npm run stack < fault.txt` puts the places of a logged fault, `answering.cjs:1:20467`, as places in the sources.
// It needs the maps of that build: check its version out and run `npm run build`, which gives the same build again.
//   npm run stack -- --of server      for a server of one's own; without it for the function in Azure
const { of } = parseArgs({ options: { of: { type: 'string', default: 'functions' } } }).values;

const maps = new Map();
function mapOf(bundle) {
  const file = at('dist/maps', of, `${bundle}.map`);
  if (!maps.has(bundle)) maps.set(bundle, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null);
  return maps.get(bundle);
}

/** `at aB (/…/main.cjs:1:20467)` as `at scoreExactly (shared/engine/general/score-exactly.ts:31:9)`; any other line as it is. */
function inSources(line) {
  const [, indent, bundle, row, column] = /^(\s*)at .*?([\w-]+\.cjs):(\d+):(\d+)\)?$/.exec(line) ?? [];
  if (!bundle) return line;
  const found = mapOf(bundle)?.findEntry(row - 1, column - 1);
  if (!found?.originalSource) return line;
  const { originalSource, originalLine, originalColumn, name } = found;
  const place = `${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}:${originalColumn + 1}`;
  return name ? `${indent}at ${place} (${name})` : `${indent}at ${place}`;
}

if (!existsSync(at('dist/maps', of))) throw new Error('There are no maps: run `npm run build` first.');
console.log(readFileSync(0, 'utf8').split('\n').map(inSources).join('\n'));
