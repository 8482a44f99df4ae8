import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/root.mjs';

/**
 * The licences of the packages that went into a bundle: they ask that their text goes along.
 * @param {import('esbuild').Metafile} metafile
 */
export function noticesOf(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].sort().map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
  const file = readdirSync(at(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file || !existsSync(at(folder, file))) throw new Error(`${name} ${version} carries no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(at(folder), file), 'utf8').trim()}\n`;
}
