import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fixture } from './fixture';

const root = resolve(import.meta.dirname, '../..');

/** Our own corpus: `known` is what the rules of the reader were written with; `unseen` was written apart from them, and looked at afterwards. */
export const ownFixtures = (set: 'known' | 'unseen'): Fixture[] => inFolder(join(root, 'workbook/wording/fixtures', set));

/** Fixtures from outside, where they are at hand. */
export function outsideFixtures(): Fixture[] {
  const file = resolve(root, process.env.KAOHE_EXAMPLES ?? '../shared/spec/examples', '..', 'phrases.json');
  return existsSync(file) ? read(file) : [];
}

export function inFolder(folder: string): Fixture[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.json')).sort().flatMap((file) => read(join(folder, file)));
}

const read = (file: string): Fixture[] => JSON.parse(readFileSync(file, 'utf8')) as Fixture[];
