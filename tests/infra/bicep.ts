import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { root } from '../lib/sources';

/**
 * Bicep as its grammar sees it: syntax and names. Types, API versions and what Azure thinks of it are
 * known to Azure's own compiler alone, a program of its own for each system, which no package of npm
 * brings along. Nothing smaller reads nested objects, texts with values in them and loops to the last sign.
 */
export interface Bicep {
  readonly file: string;
  /** `line:column text` of all that is no Bicep. */
  readonly errors: string[];
  readonly params: { name: string; hasDefault: boolean }[];
  readonly variables: string[];
  readonly outputs: string[];
  readonly modules: { name: string; path: string; params: string[] }[];
  /** Every word that stands for a value somewhere. */
  readonly used: ReadonlySet<string>;
  /** The keys of the object that is the value of this variable. */
  keysOf(variable: string): string[];
  /** The texts of every property of that name. */
  values(property: string): string[];
}

let parser: Promise<Parser> | null = null;

const bicepParser = (): Promise<Parser> => (parser ??= makeParser());

async function makeParser(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/package.json').replace('package.json', 'tree-sitter-bicep.wasm');
  const made = new Parser();
  made.setLanguage(await Language.load(grammar));
  return made;
}

/** Paths below the root. */
export const bicepFiles = (): string[] =>
  readdirSync(join(root, 'infra'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bicep'))
    .map((file) => `infra/${file.replaceAll('\\', '/')}`)
    .sort();

export async function readBicep(file: string): Promise<Bicep> {
  return parseBicep(file, readFileSync(join(root, file), 'utf8'));
}

export async function parseBicep(file: string, text: string): Promise<Bicep> {
  const tree = (await bicepParser()).parse(text);
  if (!tree) throw new Error(`${file} cannot be read`);
  const top = children(tree.rootNode);
  const all = [tree.rootNode, ...below(tree.rootNode)];
  const declared = (type: string): Node[] => top.filter((node) => node.type === type);
  const nameOf = (node: Node): string => children(node).find(({ type }) => type === 'identifier')!.text;
  const properties = all.filter(({ type }) => type === 'object_property');
  return {
    file,
    errors: all.filter((node) => node.isError || node.isMissing).map(({ startPosition: { row, column }, text: found }) => `${row + 1}:${column + 1} ${found.slice(0, 60)}`),
    params: declared('parameter_declaration').map((node) => ({ name: nameOf(node), hasDefault: children(node).some(({ type }) => type === '=') })),
    variables: declared('variable_declaration').map(nameOf),
    outputs: declared('output_declaration').map(nameOf),
    modules: declared('module_declaration').map((node) => ({
      name: nameOf(node),
      path: unquoted(children(node).find(({ type }) => type === 'string')!.text),
      params: keysBelow(node, 'params'),
    })),
    used: new Set(all.filter((node) => node.type === 'identifier' && isValue(node)).map(({ text: word }) => word)),
    keysOf: (variable) => {
      const node = declared('variable_declaration').find((each) => nameOf(each) === variable);
      const object = node && children(node).find(({ type }) => type === 'object');
      return object ? keys(object) : [];
    },
    values: (property) => properties.filter((node) => keyOf(node) === property).map((node) => children(node).at(-1)!.text),
  };
}

/** The keys of the first object that is a property of that name below the node. */
function keysBelow(node: Node, property: string): string[] {
  const found = below(node).find((each) => each.type === 'object_property' && keyOf(each) === property);
  const object = found && [found, ...below(found)].find(({ type }) => type === 'object');
  return object ? keys(object) : [];
}

const children = (node: Node): Node[] => node.children.filter((child): child is Node => child !== null);
const below = (node: Node): Node[] => children(node).flatMap((child) => [child, ...below(child)]);
const keyOf = (property: Node): string => unquoted(children(property)[0]!.text);
const keys = (object: Node): string[] => children(object).filter(({ type }) => type === 'object_property').map(keyOf);
const unquoted = (text: string): string => text.replace(/^'|'$/g, '');

/** Not the name that is being declared, nor the key of a property. */
function isValue(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  const isFirst = children(parent).find(({ type }) => type === 'identifier')?.id === node.id;
  if (parent.type.endsWith('_declaration')) return !isFirst;
  return !(parent.type === 'object_property' && children(parent)[0]!.id === node.id);
}
