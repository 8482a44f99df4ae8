import { resolve } from 'node:path';

/** The folder of package.json; every script works from here, wherever it was called. */
export const root = resolve(import.meta.dirname, '../..');

/** A path below the root. */
export const at = (...parts) => resolve(root, ...parts);
