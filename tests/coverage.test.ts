import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulebookIds, rulebookDetail, rulebookOf } from './lib/built-in';
import { coverageOf } from '../shared/rules/coverage';

/** The clauses of each document by their numbers, listed apart from the rulebooks. */
const listOf = (id: string): string[] => {
  const file = join(import.meta.dirname, 'coverage', `${id}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
};

/** A clause may be entered sentence by sentence: `十一` as `十一①`, `十一②`; `1` is not `10`, nor `十` `十一`. */
const isPartOf = (entry: string, number: string): boolean => {
  const numeral = /[0-9一二三四五六七八九十]/;
  return entry.startsWith(number) && !(numeral.test(number.at(-1) ?? '') && numeral.test(entry[number.length] ?? ''));
};

describe.each(rulebookIds())('%s', (id) => {
  const rulebook = rulebookOf(id);
  if (!rulebook) throw new Error(`no rulebook "${id}"`);
  const entries = rulebook.clauses.map((clause) => clause.id);
  const numbers = listOf(id);

  it('has an entry for every clause of the document', () => {
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !entries.some((entry) => isPartOf(entry, number)))).toEqual([]);
  });

  it('has no entry that the document does not have', () => {
    expect(entries.filter((entry) => !numbers.some((number) => entry.startsWith(number)))).toEqual([]);
  });

  it('has a clause for every item, outcome and check, and carries out what it says', () => {
    expect(coverageOf(rulebook).faults).toEqual([]);
  });

  it('shows the fate of every clause to whoever asks for the rulebook', () => {
    expect(rulebookDetail(id)?.clauses.map(({ fate }) => fate)).toEqual(rulebook.clauses.map(({ fate }) => fate));
  });
});

describe('coverage', () => {
  const rulebook = rulebookOf('beijinggang-2019-village');
  if (!rulebook) throw new Error('no rulebook to spoil');

  it('tells of a clause that is computed by what does not exist', () => {
    const spoilt = { ...rulebook, clauses: rulebook.clauses.map((clause) => ({ ...clause, by: clause.by?.map((name) => (name === 'V2' ? 'V99' : name)) })) };
    expect(coverageOf(spoilt).faults).toContain('附1-2: "V99" is nothing in the rulebook');
    expect(coverageOf(spoilt).faults).toContain('no clause says what "V2" carries out');
  });

  it('tells of a clause that is computed by nothing', () => {
    const spoilt = { ...rulebook, clauses: [...rulebook.clauses, { id: '附1-23', text: '新增', fate: 'computed' as const }] };
    expect(coverageOf(spoilt).faults).toEqual(['附1-23: computed, but by nothing']);
  });
});
