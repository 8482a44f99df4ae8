import { existsSync, readdirSync } from 'node:fs';
import { at } from '../lib/root.mjs';

/**
 * The names of the folders directly below this one, sorted; none where it is not there.
 * @param {string} path
 * @returns {string[]}
 */
export const foldersIn = (path) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

/**
 * The ids of the documents that have a file of this name in a folder of their own.
 * @param {string} folder below the root
 * @param {string} file
 * @returns {string[]}
 */
export const idsWith = (folder, file) => foldersIn(at(folder)).filter((id) => existsSync(at(`${folder}/${id}/${file}`)));

/** The id of a document as a name in code: `village-cadre` is `villageCadre`. */
export const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
