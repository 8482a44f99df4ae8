import { describe, expect, it } from 'vitest';
import { checkRulebook } from '../engine/check-rulebook';
import { ScoreRefusal } from '../engine/score-refusal';
import { differences } from '../../tests/lib/compare-answer';
import { families, filesOf, namesWithCases, read, type Case, type CaseFile, type Family, type Loose, type Short } from './testing/case-files';
import { answerTo, byCode, whole } from './testing/short-rulebook';

/** The first item or outcome that uses the thing of this name. */
function userOf({ lists, uses }: Family, rulebook: Short, name: string): { list: 'items' | 'outcomes'; at: number } | null {
  for (const list of lists) {
    const at = (rulebook[list] ?? []).findIndex((spec) => uses(spec, name));
    if (at >= 0) return { list, at };
  }
  return null;
}

function refusalOf(rulebook: Short, each: Case): string[] {
  try {
    answerTo(whole(rulebook), each);
    return [];
  } catch (error) {
    if (!(error instanceof ScoreRefusal)) throw error;
    return error.in('en').map(({ pointer, detail }) => `${pointer}: ${detail}`);
  }
}

function faultsOf(family: Family, name: string, rulebook: Short, { over = {}, rulebook: around = {} }: { over?: Loose; rulebook?: Loose }): string[] {
  const own = userOf(family, rulebook, name);
  const changed = own ? { [own.list]: (rulebook[own.list] ?? []).map((spec, at) => (at === own.at ? { ...spec, ...over } : spec)) } : {};
  const { faults } = checkRulebook(whole({ ...rulebook, ...changed, ...around }), 'en');
  return faults.map(({ pointer, detail }) => `${pointer}: ${detail}`);
}

for (const family of families) {
  const { part, names } = family;
  describe(`the kinds of ${part}`, () => {
    it.each(names)('%s has cases of its own', (name) => {
      const own = filesOf(part, name).map((file) => read(part, name, file));
      expect(own.flatMap(({ cases = [] }: CaseFile) => cases).length).toBeGreaterThan(2);
      for (const { rulebook } of own) expect(userOf(family, rulebook, name)).not.toBeNull();
    });

    it('have no cases of kinds that do not exist', () => {
      expect(namesWithCases(part).filter((name) => !names.includes(name))).toEqual([]);
    });
  });

  for (const name of names) {
    for (const file of filesOf(part, name)) {
      const { rulebook, cases = [], refused = [] } = read(part, name, file);
      describe(`${name} of ${part}, ${file.replace(/\.json$/, '')}`, () => {
        it.each(cases)('$about', (each) => {
          if (each.refuses) return expect(refusalOf(rulebook, each)).toEqual(each.refuses);
          const answer = answerTo(whole(rulebook), each);
          const found = Object.fromEntries(answer.units.map((unit) => [unit.unit, byCode(unit)]));
          expect(differences(each.expected, found)).toEqual([]);
          expect(answer.problems.map(({ code }) => code)).toEqual(each.problems ?? []);
        });

        it.each(refused)('refused: $about', (each) => {
          expect(faultsOf(family, name, rulebook, each)).toEqual(each.expected);
        });
      });
    }
  }
}
