import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runTs } from '../lib/run-ts.mjs';
import { at } from '../lib/root.mjs';

/** Excel loads add-ins from https alone; this is where `npm run dev:https` serves. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

const FILES = {
  development: 'manifest.development.xml',
  production: 'manifest.xml',
  '21vianet': 'manifest.21vianet.xml',
};

/**
 * Writes the manifests: for service at `origin`, worldwide and in the cloud run by 21Vianet, and the
 * one for development.
 * @param {{ origin: string, development?: string, out?: string }} settings `out`: a folder, usually dist/manifests
 * @returns {Promise<Record<keyof typeof FILES, string>>} the files written
 */
export async function buildManifests({ origin, development = DEVELOPMENT_ORIGIN, out = at('dist/manifests') }) {
  const { manifestXml } = await runTs('manifests/index.ts');
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  mkdirSync(out, { recursive: true });
  const written = Object.entries(FILES).map(([edition, file]) => {
    const path = resolve(out, file);
    writeFileSync(path, manifestXml({ edition, origin: edition === 'development' ? development : origin, version }));
    return [edition, path];
  });
  return Object.fromEntries(written);
}

/** `ADDIN_ORIGIN` says where the add-in will be served. */
export function manifestSettings(environment = process.env) {
  return { origin: environment.ADDIN_ORIGIN || DEVELOPMENT_ORIGIN };
}
