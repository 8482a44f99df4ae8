import { describe, expect, it } from 'vitest';
import { rulebookOf } from '../../tests/lib/built-in';
import { checkRulebook } from '../engine/check-rulebook';
import { coverageOf } from './coverage';
import type { Rulebook } from '../model/rulebook/rulebook';

/** A rulebook with any of its places open to change. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;

const changed = (id: string, change: (rulebook: Loose) => void): unknown => {
  const rulebook = structuredClone(rulebookOf(id)) as Loose;
  change(rulebook);
  return rulebook;
};
const item = (rulebook: Loose, code: string): Loose => rulebook.items.find((each: Loose) => each.code === code);
const outcome = (rulebook: Loose, kind: string): Loose => rulebook.outcomes.find((each: Loose) => each.kind === kind);
const parameter = (rulebook: Loose, key: string): Loose => rulebook.parameters.find((each: Loose) => each.key === key);

const [villages, cadres, merit, talks, helpers] = ['beijinggang-2019-village', 'village-cadre', 'cadre-merit', 'district-incentive-talk', 'huayuan-accountability'] as const;

/** Ways in which an office’s own rulebook may be wrong, each a change to one that is sound. */
const ways: readonly [about: string, id: string, change: (rulebook: Loose) => void][] = [
  ['a figure that must lie above a limit lies on it', villages, (rulebook) => (item(rulebook, 'V1').each = [0, 2])],
  ['a figure lies below the least', merit, (rulebook) => (item(rulebook, 'K1').bands[0].to = 0)],
  ['less than the least that is allowed', talks, (rulebook) => (item(rulebook, '2.3').bands[0].first = 0)],
  ['more decimals than can be held', villages, (rulebook) => (rulebook.digits = 13)],
  ['a kind of item that there is not', villages, (rulebook) => (item(rulebook, 'V2').kind = 'gift')],
  ['a kind of outcome that there is not', villages, (rulebook) => (rulebook.outcomes[0].kind = 'gift')],
  ['an item is for a unit type that is not listed', villages, (rulebook) => (item(rulebook, 'V20').types = ['village', 'villages'])],
  ['a weight is declared for a unit type that is not listed', villages, (rulebook) => (rulebook.weights = { village: 100, town: 0 })],
  ['a grade that is not listed', cadres, (rulebook) => (outcome(rulebook, 'grades').best.grade = 'exellent')],
  ['a consequence that is not listed', talks, (rulebook) => (item(rulebook, '2.8').effects[0].consequence = 'tea')],
  ['an eligibility that is not listed', talks, (rulebook) => (outcome(rulebook, 'excellent-share').eligibility = 'medal')],
  ['an item that is not listed', talks, (rulebook) => (outcome(rulebook, 'excellent-share').of.items = ['1.9'])],
  ['a result that the item does not know', talks, (rulebook) => (outcome(rulebook, 'years-running').results = ['goood'])],
  ['a parameter that is not declared', cadres, (rulebook) => (outcome(rulebook, 'grades').good.from.parameter = 'pas_min')],
  ['a lower bound that is no number', cadres, (rulebook) => (parameter(rulebook, 'excellent_min').notBelow = 'cgb_levels')],
  ['a lower bound that is not declared', cadres, (rulebook) => (parameter(rulebook, 'excellent_min').notBelow = 'pass')],
  ['a choice without anything to choose', cadres, (rulebook) => { delete parameter(rulebook, 'cgb_levels').values; parameter(rulebook, 'cgb_levels').default = null; }],
  ['a default above the most that may be given', cadres, (rulebook) => Object.assign(parameter(rulebook, 'r'), { low: 0.3, high: 0.5, default: 0.6 })],
  ['a default below the least', cadres, (rulebook) => Object.assign(parameter(rulebook, 'r'), { low: 0.3, high: 0.5, default: 0.2 })],
  ['a least value above the most', cadres, (rulebook) => Object.assign(parameter(rulebook, 'r'), { low: 0.5, high: 0.3, default: null })],
  ['a reading of a value that cannot be chosen, and none of one that can', cadres, (rulebook) => {
    const { readings } = item(rulebook, 'A1').confirmedBy;
    const [first] = Object.keys(readings);
    readings['upside-down'] = readings[first!];
    delete readings[first!];
  }],
  ['days off by a parameter that is no list of days', talks, (rulebook) => rulebook.items.flatMap(({ effects = [] }: Loose) => effects).filter(({ due }: Loose) => due).forEach(({ due }: Loose) => (due.holidays = 'base_ratio'))],
  ['weekends worked by a parameter that is no list of days', talks, (rulebook) => rulebook.items.flatMap(({ effects = [] }: Loose) => effects).filter(({ due }: Loose) => due).forEach(({ due }: Loose) => (due.workdays = 'base_ratio'))],
  ['a note on a parameter that is not declared', villages, (rulebook) => (rulebook.notes = [{ status: 'NEEDS_PARAM', item: 'V2', clause: '附1-1', message: { zh: '无', en: 'none' }, unset: 'nothing' }])],
  ['a candidate clause that is not listed', helpers, (rulebook) => (item(rulebook, '9.?').candidates.visit.clauses[1] = '九.9.9')],
  ['candidates of a kind that is not listed', helpers, (rulebook) => { const { candidates } = item(rulebook, '9.?'); candidates.visits = candidates.visit; delete candidates.visit; }],
  ['proof asked of a kind that is not listed', talks, (rulebook) => (item(rulebook, '1.8').needsEvidence = ['letter'])],
];

describe('a rulebook of one’s own that is wrong', () => {
  it('is told so at each place in the words that people have read, in both languages', async () => {
    const text = ways.map(([about, id, change]) => {
      const data = changed(id, change);
      const [zh, en] = [checkRulebook(data).faults, checkRulebook(data, 'en').faults];
      return `# ${about} (${id})\n${zh.map(({ pointer, detail }, at) => `${pointer}\n  ${detail}\n  ${en[at]?.detail}\n`).join('')}`;
    });
    await expect(text.join('\n')).toMatchFileSnapshot('testing/faults.txt');
  });
});

describe('the coverage of clauses', () => {
  const faultsOf = (change: (rulebook: Loose) => void): string[] => coverageOf(changed(cadres, change) as Rulebook).faults;

  it('misses what a clause that is computed or flagged is carried out by', () => {
    const without = (fate: string) => faultsOf((rulebook) => {
      const clause = rulebook.clauses.find((each: Loose) => each.fate === 'judgement' || each.fate === 'no-rule');
      Object.assign(clause, { id: 'X', fate, by: [] });
    });
    expect(without('computed')).toContain('X: computed, but by nothing');
    expect(without('flagged')).toContain('X: flagged, but by nothing');
    expect(without('judgement').filter((fault) => fault.startsWith('X'))).toEqual([]);
  });

  it('finds an outcome by whatever it brings, however deep that stands in it', () => {
    const named = (name: string) => faultsOf((rulebook) => {
      rulebook.clauses.forEach((clause: Loose) => (clause.by = clause.by?.filter((each: string) => each !== 'grades' && each !== name)));
      const { best, good, poor, quota } = outcome(rulebook, 'grades');
      const deep = [best.eligibility, best.from.parameter, good.from.parameter, poor.consequence, quota.eligibility].filter(Boolean);
      rulebook.clauses.forEach((clause: Loose) => (clause.by = clause.by?.filter((each: string) => !deep.includes(each))));
      rulebook.clauses[0].by = [...(rulebook.clauses[0].by ?? []), name];
    }).filter((fault) => fault.includes('"grades"'));
    expect(named('village')).toEqual(['no clause says what "grades" carries out']);
    expect(named(outcome(rulebookOf(cadres), 'grades').good.from.parameter)).toEqual([]);
  });
});
