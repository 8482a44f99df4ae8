import { buildManifests, manifestSettings } from './manifests.mjs';
import { writeRulebookIndex } from '../generate/rulebooks.mjs';
import { writePanePages } from './pane-pages.mjs';

// A rulebook's folder that was just added is built in without another word.
writeRulebookIndex();

/**
 * What is built, from what, and by whom. `inputs` decide whether it is out of date.
 * @type {Record<'functions' | 'cli' | 'addin' | 'singleFile' | 'manifests', { name: string, inputs: string[], output: string, make: () => Promise<void> }>}
 */
export const steps = {
  functions: {
    name: 'dist/functions',
    inputs: ['functions', 'shared', 'scripts/build/functions.mjs', 'scripts/build/notices.mjs', 'scripts/build/rulebooks-beside.mjs', 'scripts/generate/folders.mjs', 'scripts/production', 'scripts/lib', 'package-lock.json'],
    output: 'dist/functions/host.json',
    make: async () => (await import('./functions.mjs')).buildFunctions(),
  },
  cli: {
    name: 'dist/cli',
    inputs: ['cli', 'workbook', 'shared', 'scripts/build/cli.mjs', 'scripts/build/functions.mjs', 'scripts/build/rulebooks-beside.mjs', 'package-lock.json', 'package.json'],
    output: 'dist/cli/package.json',
    make: async () => (await import('./cli.mjs')).buildCli(),
  },
  addin: {
    name: 'dist/addin',
    inputs: ['addin', 'web', 'workbook', 'shared', 'vite.config.ts', 'scripts/build/addin.mjs', 'scripts/build/notices.mjs', 'scripts/build/metadata.mjs', 'package-lock.json'],
    output: 'dist/addin/taskpane.html',
    make: async () => {
      await (await import('./addin.mjs')).buildAddin();
      writePanePages();
    },
  },
  singleFile: {
    name: 'dist/kaohe.html',
    inputs: ['addin', 'web', 'workbook', 'shared', 'scripts/build/single-file.mjs', 'scripts/build/notices.mjs', 'scripts/build/rules-in-one.mjs', 'package-lock.json'],
    output: 'dist/kaohe.html',
    make: async () => (await import('./single-file.mjs')).buildSingleFile(),
  },
  manifests: {
    name: 'dist/manifests',
    inputs: ['manifests', 'package.json'],
    output: 'dist/manifests/manifest.xml',
    make: () => buildManifests(manifestSettings()),
  },
};
