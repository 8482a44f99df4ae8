import { describe, expect, it } from 'vitest';
import { Fact, ScoreRequest, type Unit } from '../index';
import { score } from '../../tests/lib/built-in';
import type { Rulebook } from '../model/rulebook/rulebook';
import { fingerprintOf } from './fingerprint';
import { rulesHash } from './rules-hash';

const fact: Fact = { unit: '青石村', item: 'V16', year: 2019, level: 'national' };
const unit: Unit = { id: '青石村', type: 'village' };

function printOf(facts: Fact[], units: Unit[] = [unit], change: Partial<ScoreRequest> = {}): string {
  return score({ rulebook: 'beijinggang-2019-village', year: 2019, units, facts, ...change } as ScoreRequest).fingerprint;
}

describe('the fingerprint', () => {
  const fields = Object.keys(Fact.unwrap().shape).filter((field) => field !== 'id') as (keyof Fact)[];
  it.each(fields)('is another where %s of a row is another', (field) => {
    const one = { ...fact, [field]: field === 'year' ? 2018 : '1' };
    const other = { ...fact, [field]: field === 'year' ? 2017 : '2' };
    expect(printOf([one])).not.toBe(printOf([other]));
    expect(printOf([one])).not.toBe(printOf([fact]));
  });

  it('does not hang on where a row stands', () => {
    const other = { ...fact, level: 'municipal', note: '乙' };
    expect(printOf([{ ...fact, id: '台账!A2' }, { ...other, id: '台账!A3' }])).toBe(printOf([other, fact]));
  });

  it('tells one row from two', () => {
    expect(printOf([fact, fact])).not.toBe(printOf([fact]));
  });

  it('is the same however a decimal, a blank or nothing is written', () => {
    expect(printOf([{ ...fact, value: '2.50', count: '01', note: ' 甲 ' }])).toBe(printOf([{ ...fact, value: 2.5, count: 1, note: '甲' }]));
    expect(printOf([{ ...fact, value: '', note: null, kind: ' ' }])).toBe(printOf([fact]));
    expect(printOf([{ ...fact, unit: '青石村 ' }])).not.toBe(printOf([fact]));
    // Only a figure is read as one: a document of this number is another.
    expect(printOf([{ ...fact, evidence: '2.50' }])).not.toBe(printOf([{ ...fact, evidence: '2.5' }]));
  });

  it('is another for other units, parameters or years, and does not hang on the order of units', () => {
    const other: Unit = { id: '麦田村', type: 'village' };
    expect(printOf([], [unit, other])).toBe(printOf([], [other, unit]));
    expect(printOf([], [unit, other])).not.toBe(printOf([], [unit]));
    expect(printOf([], [{ ...unit, staff: 3 }])).not.toBe(printOf([]));
    expect(printOf([], [{ ...unit, group: '甲镇' }])).not.toBe(printOf([]));
    expect(printOf([], [unit], { year: 2020 })).not.toBe(printOf([]));
    const decided = { veto_total: { value: 'with_bonus', by: '会议' } };
    expect(printOf([], [unit], { parameters: decided })).not.toBe(printOf([]));
    expect(printOf([], [unit], { parameters: { veto_total: 'with_bonus' } })).toBe(printOf([]));
  });

  it('is the same for a year and the text of one, another for one document typed in two ways', () => {
    const asked = (year: unknown, evidence: string): string =>
      score(ScoreRequest.parse({ rulebook: 'beijinggang-2019-village', year, units: [unit], facts: [{ ...fact, year, evidence, points: '+1.0' }] })).fingerprint;
    expect(asked(' 2019', '〔2019〕3号')).toBe(asked(2019, '〔2019〕3号'));
    expect(asked(2019, '[2019]3号')).not.toBe(asked(2019, '〔2019〕3号'));
  });

  it('does not hang on the order in which a unit says what it is, nor on what it leaves out', () => {
    const said: Unit = { id: '青石村', type: 'village', group: '甲镇', staff: 3 };
    const turned = Object.fromEntries(Object.entries(said).reverse()) as Unit;
    expect(printOf([], [turned])).toBe(printOf([], [said]));
    expect(printOf([], [{ type: 'village', staff: 3, group: '甲镇', id: '青石村' }])).toBe(printOf([], [said]));
    expect(printOf([], [{ ...unit, group: undefined, staff: null }])).toBe(printOf([], [unit]));
  });

  it('is the same for a whole number and its text, with or without sign and blanks, and another for any other text', () => {
    const of = (year: unknown, staff: unknown): string =>
      fingerprintOf({ hash: 'rules', year: 2019, period: null, parameters: {} }, [{ ...unit, staff } as Unit], [{ ...fact, year } as Fact]);
    for (const [year, staff] of [['2019', '3'], [' 2019', '3 '], ['2019 ', ' 3'], ['+2019', '+3'], ['02019', '03'], ['\u30002019\u3000', '3\t\n']]) expect(of(year, staff)).toBe(of(2019, 3));
    expect(new Set(['2019', '2018', '2019年', '去年', 'x2019', '2019.5', undefined].map((year) => of(year, 3))).size).toBe(7);
    expect(new Set([3, '4', '三', '3人', '一3', '-3'].map((staff) => of(2019, staff))).size).toBe(6);
    // What no computer holds exactly stays the text that it is.
    expect(of('20190000000000000001', 3)).not.toBe(of('20190000000000000002', 3));
    expect(of(Number.NaN, Number.NaN)).toBe(of(null, null));
  });
});

describe('the hash of rules', () => {
  const rules = { items: [{ kind: 'measured', scale: { by: 'places', points: [3], rest: null as number | null } }], outcomes: [], parameters: [{ default: null as string | null }] };
  const hashOf = (changed: object): string => rulesHash(changed as Rulebook);

  it('tells a document that is silent from one that says nothing of the places beyond', () => {
    const [{ kind, scale: { by, points } }] = rules.items as [(typeof rules.items)[0]];
    expect(hashOf(rules)).not.toBe(hashOf({ ...rules, items: [{ kind, scale: { by, points } }] }));
  });

  it('passes over what is null elsewhere, as it always has', () => {
    expect(hashOf(rules)).toBe(hashOf({ ...rules, parameters: [{}] }));
  });
});
