import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from '../../scripts/generate/folders.mjs';
import { itemBoundaries, outcomeBoundaries, withoutFigures } from '../boundaries';

/** What belongs to a document besides its rulebook, by place; `<id>` stands for the id of the rulebook. */
const PARTS = {
  cases: 'shared/rulebooks/<id>/cases/01-….json: a request with its answer, worked out by hand',
  reference: 'tests/reference/<id>/index.ts: the document evaluated a second time, from its words; boundary cases and altered figures are judged by it',
  clauses: 'tests/coverage/<id>.json: the numbers of all clauses of the document',
  sample: 'scripts/samples/<id>/book.ts: a workbook to try it with; README, list of samples and preview take it from there',
};

const lineOf = (part: keyof typeof PARTS, id: string): string => PARTS[part].replaceAll('<id>', id);

/** The folders of documents below a root, by id. */
export const documentFolders = (root: string): string[] => foldersIn(join(root, 'shared/rulebooks'));

/** Files that a document still needs, each with what it is for; none where it is complete. */
export function missingFiles(root: string, id: string): string[] {
  const has = (file: string): boolean => existsSync(join(root, file));
  if (!has(`shared/rulebooks/${id}/rulebook.json`)) return [`shared/rulebooks/${id}/rulebook.json: the rules`];
  const cases = `shared/rulebooks/${id}/cases`;
  const missing = {
    cases: !has(cases) || !readdirSync(join(root, cases)).some((file) => file.endsWith('.json')),
    reference: !has(`tests/reference/${id}/index.ts`),
    clauses: !has(`tests/coverage/${id}.json`),
    sample: !has(`scripts/samples/${id}/book.ts`),
  };
  return [
    ...(Object.keys(missing) as (keyof typeof PARTS)[]).filter((part) => missing[part]).map((part) => lineOf(part, id)),
    ...kindsOf(join(root, `shared/rulebooks/${id}/rulebook.json`))
      .filter((kind) => !(kind in itemBoundaries || kind in outcomeBoundaries || withoutFigures.has(kind)))
      .map((kind) => `tests/boundaries/${kind}.ts: cases around the figures of the kind "${kind}", named in tests/boundaries/index.ts`),
  ];
}

/** Parts of documents that have no rulebook: left behind where one was renamed or taken out. */
export function leftBehind(root: string): string[] {
  const ids = new Set(documentFolders(root));
  const filesOf = (folder: string): string[] => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []);
  return [
    ...filesOf('tests/coverage').map((file) => ({ id: file.replace(/\.json$/, ''), path: `tests/coverage/${file}` })),
    ...withFile(join(root, 'tests/reference'), 'index.ts').map((id) => ({ id, path: `tests/reference/${id}` })),
    ...withFile(join(root, 'scripts/samples'), 'book.ts').map((id) => ({ id, path: `scripts/samples/${id}` })),
  ].flatMap(({ id, path }) => (ids.has(id) ? [] : [path]));
}

const withFile = (folder: string, file: string): string[] => foldersIn(folder).filter((id) => existsSync(join(folder, id, file)));

function kindsOf(file: string): string[] {
  const { items = [], outcomes = [] } = JSON.parse(readFileSync(file, 'utf8')) as Record<'items' | 'outcomes', { kind: string }[] | undefined>;
  return [...new Set([...items, ...outcomes].map(({ kind }) => kind))];
}
