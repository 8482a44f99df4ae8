import { describe, expect, it } from 'vitest';
import { score } from './lib/built-in';
import type { Fact, ScoreRequest } from '../shared';

/** What lies just inside and just outside: of the years that are read, and of rows that are equal. */
const scored = (request: Partial<ScoreRequest>) => score({ year: 2019, facts: [], ...request } as ScoreRequest).units[0]!;

describe('the years that a document reads', () => {
  const talk = (facts: Fact[], more: Partial<ScoreRequest> = {}) =>
    scored({ rulebook: 'district-incentive-talk', units: [{ id: '甲', type: 'township' }], facts, ...more });
  const wrong = (year: number): Fact => ({ unit: '甲', item: '1.1', year, kind: '不是一种' });

  it.each([
    [2016, 'final'],
    [2017, 'invalid'],
    [2018, 'invalid'],
    [2019, 'invalid'],
    [2020, 'final'],
  ])('are the assessed one and the two before: a wrong row of %i leaves the unit %s', (year, status) => {
    expect(talk([wrong(year)]).status).toBe(status);
  });

  it('are the assessed one alone where nothing reads history', () => {
    for (const year of [2018, 2020]) expect(talk([{ unit: '甲', item: '1.6', year, level: '没有' }]).status).toBe('final');
    expect(talk([{ unit: '甲', item: '1.6', year: 2019, level: '没有' }]).status).toBe('invalid');
  });

  it.each([
    [2018, false],
    [2019, false],
    [2020, true],
  ])('end with the day that was set: %i is out of force: %s', (year, out) => {
    const { notes } = talk([], { year, parameters: { in_force_until: '2019-12-31' } });
    expect(notes.some(({ status }) => status === 'OUT_OF_FORCE')).toBe(out);
  });

  it.each([
    [2015, true],
    [2016, false],
    [2017, false],
  ])('begin with the document: %i is out of force: %s', (year, out) => {
    const { notes } = scored({ rulebook: 'huayuan-accountability', year, units: [{ id: '甲', type: 'helper' }] });
    expect(notes.some(({ status }) => status === 'OUT_OF_FORCE')).toBe(out);
  });
});

describe('of rows that are equal', () => {
  const village = { rulebook: 'beijinggang-2019-village', units: [{ id: '甲', type: 'village' }] };
  const countedIds = (item: string, facts: Fact[], more: Partial<ScoreRequest>): (string | null)[] =>
    scored({ ...more, facts } as Partial<ScoreRequest>).items.find(({ code }) => code === item)!.events.filter(({ counted }) => counted).map(({ id }) => id ?? null);

  it.each<[string, string, Partial<Fact>, Partial<ScoreRequest>]>([
    ['articles on one matter', 'V16', { level: 'national', subject: '一事' }, { ...village, parameters: { article_reprint: 'once' } }],
    ['failed notices on one matter', 'V1', { kind: 'late', value: 1, subject: '一事' }, village],
    ['praise by one document', 'O6', { kind: 'praise', level: 'national', evidence: '一号' }, { rulebook: 'beijinggang-2019-office', units: [{ id: '甲', type: 'class-1' }] }],
    ['criticism by one document', '1.5', { level: 'county', evidence: '一号' }, { rulebook: 'district-incentive-talk', units: [{ id: '甲', type: 'township' }] }],
    ['honours for one event', 'H1', { level: 'national', role: 'leader', subject: '一事' }, { rulebook: 'cadre-merit', units: [{ id: '甲', type: 'cadre' }] }],
  ])('the first one counts, among %s', (_what, item, fields, more) => {
    const rows = ['a', 'b', 'c'].map((id): Fact => ({ id, unit: '甲', item, year: 2019, ...fields }));
    expect(countedIds(item, rows, more)).toEqual(['a']);
    expect(countedIds(item, [...rows].reverse(), more)).toEqual(['c']);
  });

  it('the heavier one counts, wherever it stands', () => {
    const rows = [1, 2, 1.5].map((value): Fact => ({ id: String(value), unit: '甲', item: 'V1', year: 2019, kind: 'late', value, subject: '一事' }));
    expect(countedIds('V1', rows, village)).toEqual(['2']);
    expect(countedIds('V1', [...rows].reverse(), village)).toEqual(['2']);
  });
});
