import { describe, expect, it } from 'vitest';
import { Fact, ScoreRequest, type Unit } from '../index';
import { score } from '../../tests/lib/built-in';

const fact: Fact = { unit: '青石村', item: 'V16', year: 2019, level: 'national' };
const unit: Unit = { id: '青石村', type: 'village' };

function printOf(facts: Fact[], units: Unit[] = [unit], change: Partial<ScoreRequest> = {}): string {
  return score({ rulebook: 'beijinggang-2019-village', year: 2019, units, facts, ...change } as ScoreRequest).fingerprint;
}

describe('the fingerprint', () => {
  const fields = Object.keys(Fact.shape).filter((field) => field !== 'id') as (keyof Fact)[];
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
});
