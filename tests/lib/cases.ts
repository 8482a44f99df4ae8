import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseJson, type ScoreRequest, type ScoreAnswer } from '../../shared';

/** A request with its answer; one file each, so that adding a case needs no test code. */
export interface Case {
  name: string;
  about: string;
  request: ScoreRequest;
  answer: Partial<ScoreAnswer>;
}

const root = resolve(import.meta.dirname, '../..');

/** The rulebooks' own cases, by rulebook. */
export const ownCases = (): Map<string, Case[]> => {
  const folder = join(root, 'shared/rulebooks');
  return foldersOf(folder, (id) => join(folder, id, 'cases'));
};

/** Cases from outside, where they are at hand: one folder per rulebook. */
export function outsideCases(): Map<string, Case[]> {
  const folder = resolve(root, process.env.KAOHE_EXAMPLES ?? '../shared/spec/examples');
  return existsSync(folder) ? foldersOf(folder, (id) => join(folder, id)) : new Map();
}

function foldersOf(folder: string, casesIn: (id: string) => string): Map<string, Case[]> {
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(ids.map(({ name }) => [name, read(casesIn(name))]));
}

function read(folder: string): Case[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file.replace(/\.json$/, ''), ...(parseJson(readFileSync(join(folder, file), 'utf8')) as Omit<Case, 'name'>) }));
}
