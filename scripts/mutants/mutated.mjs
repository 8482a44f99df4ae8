import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { at } from '../lib/root.mjs';

/**
 * What is mutated: scoring core and service. Left out are the texts and rulebooks, which are data with tests of their own,
 * and what stands between the service and its host, which is tested in processes of its own.
 */
const LEFT_OUT = [
  /\.test\.ts$/,
  /^shared\/(i18n|rulebooks)\//,
  /^functions\/testing\//,
  /^functions\/(main|server|local|local-connections|version|log)\.ts$/,
  /^functions\/workers\/thread\.ts$/,
];

/** Paths below the root. */
export const mutatedFiles = () =>
  ['shared', 'functions']
    .flatMap((folder) => readdirSync(at(folder), { recursive: true }).map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`))
    .filter((file) => file.endsWith('.ts') && !LEFT_OUT.some((pattern) => pattern.test(file)))
    .sort();

/**
 * Where a mutant stands in the order of its seed, from 0 to 1: the same for the same code, seed and mutant.
 * @param {string} seed
 * @param {{ fileName: string, mutatorName: string, replacement: string, location: { start: Position, end: Position } }} mutant
 * @typedef {{ line: number, column: number }} Position
 */
export function lotOf(seed, { fileName, mutatorName, replacement, location: { start, end } }) {
  // In a sandbox the path begins elsewhere.
  const file = fileName.replaceAll('\\', '/').match(/(?:^|\/)((?:shared|functions)\/.*)$/)?.[1];
  const text = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement].join('\n');
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** Every mutant that there is, as Stryker makes them. */
export async function allMutants() {
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const silent = new Proxy({}, { get: () => () => false });
  const files = mutatedFiles().map((name) => ({ name, content: readFileSync(at(name), 'utf8'), mutate: true }));
  const { mutants } = await new Instrumenter(silent).instrument(files, { ignorers: [], excludedMutations: [], plugins: null });
  return mutants;
}
