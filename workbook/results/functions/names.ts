import names from './names.json';

/**
 * How the functions are called in cells: `root` alone, and `root` + `join` + a part. Manifest, metadata,
 * samples and preview take the names from here: `{ "root": "KH.SCORE", "join": "." }` or
 * `{ "root": "SCORE", "join": "_" }` changes them everywhere.
 */
export const parts = [
  '',
  'RANGE',
  'ITEMS',
  'CAP',
  'VETO',
  'STATUS',
  'WHY',
  'RANK',
  'TABLE',
  'GRADE',
  'ELIG',
  'CONSEQ',
  'PAY',
  'SAMPLE',
] as const;
export type Part = (typeof parts)[number];

/** `SCORE`, `SCORE.ITEMS`: the name in cells, which is also the id in the metadata. */
export function functionName(part: Part): string {
  return part === '' ? names.root : names.root + names.join + part;
}
