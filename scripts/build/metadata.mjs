import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { at } from '../lib/root.mjs';

const SOURCE = 'addin/custom-functions/functions.ts';
const NAMES = 'workbook/results/functions/names.json';
/** In the source the functions are called after this root; in Excel after that of `names.json`. */
const ROOT_IN_SOURCE = 'SCORE';

/** @typedef {{ name: string, description: string, [key: string]: unknown }} Described */
/** @typedef {Described & { id: string, parameters: Described[], result: object }} FunctionMetadata */

/**
 * What Excel is told of the functions, in both languages, made of the comments in the source: each holds
 * the Chinese text, a stroke, the English text, and a parameter's begins with its Chinese name.
 * @returns {Promise<[file: string, text: string][]>}
 */
export async function metadataFiles() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(at(SOURCE), true);
  if (errors.length > 0) throw new Error(`${SOURCE}:\n${errors.join('\n')}`);
  const metadata = JSON.parse(metadataJson);
  const inLanguage = (language) => ({
    allowCustomDataForDataTypeAny: true,
    // A function that is given #REF! says so; without this Excel answers in its place, and says nothing.
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((each) => describe(each, language)),
  });
  const text = (language) => `${JSON.stringify(inLanguage(language), null, 2)}\n`;
  return [
    ['addin/public/functions.json', text('en')],
    ['addin/public/functions.zh-cn.json', text('zh')],
  ];
}

/** Writes them where they are served from. */
export async function writeMetadata() {
  for (const [file, text] of await metadataFiles()) writeFileSync(at(file), text);
}

/** @param {FunctionMetadata} fn @param {'zh' | 'en'} language */
function describe(fn, language) {
  const name = nameInCells(fn.id);
  return {
    ...fn,
    id: name,
    name,
    description: part(fn.description, language, name),
    parameters: fn.parameters.map((parameter) => parameterIn(parameter, language, `${name} ${parameter.name}`)),
    result: { type: 'any', ...fn.result },
  };
}

/** @param {Described} parameter @param {'zh' | 'en'} language @param {string} where */
function parameterIn(parameter, language, where) {
  const description = part(parameter.description, language, where);
  if (language === 'en') return { ...parameter, description };
  const [, name, rest] = /^([^：]+)：(.+)$/u.exec(description) ?? [];
  if (!name) throw new Error(`${where}: the comment does not begin with a Chinese name and “：”`);
  return { ...parameter, name, description: rest };
}

/** @param {string} comment @param {'zh' | 'en'} language @param {string} where */
function part(comment, language, where) {
  const parts = comment.split(' | ');
  if (parts.length !== 2 || parts.some((each) => each.trim() === '')) throw new Error(`${where}: the comment is not “中文 | English”`);
  return parts[language === 'zh' ? 0 : 1].trim();
}

/**
 * The name in cells. Excel refuses some names, and the generator does not say so.
 * @param {string} id
 */
function nameInCells(id) {
  const { root, join } = JSON.parse(readFileSync(at(NAMES), 'utf8'));
  const name = id === ROOT_IN_SOURCE ? root : root + join + id.slice(ROOT_IN_SOURCE.length + 1);
  if (!/^[A-Z][A-Z0-9_.]{2,127}$/.test(name)) throw new Error(`${name}: a name has 3 to 128 of A-Z 0-9 _ . and begins with a letter`);
  if (/^[A-Z]{1,3}\d+$/.test(name)) throw new Error(`${name}: that is the address of a cell`);
  return name;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeMetadata();
