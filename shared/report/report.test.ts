import { describe, expect, it } from 'vitest';
import { rulebookDetail, rulebookViews, score } from '../../tests/lib/built-in';
import type { Fact } from '../contract/request';
import { reportOf } from './report';
import type { Sources } from './sources';

const id = 'beijinggang-2019-village';
const rulebook = rulebookViews().find((view) => view.id === id)!;
const row = (item: string, more: Partial<Fact>): Fact => ({ unit: '荷塘村', item, year: 2019, ...more }) as Fact;
const facts = [
  row('V1', { id: 'r1', kind: 'late', value: 1.5, subject: '甲' }),
  row('V1', { id: 'r2', kind: 'poor', value: 1, subject: '甲' }),
  row('V3', { id: 'r3', value: 7 }),
  row('V16', { id: 'r4', level: 'national', count: 4, subject: '乙' }),
];
const { units } = score({ rulebook: id, year: 2019, units: [{ id: '荷塘村', type: 'village' }], facts }, { language: 'zh' });
const unit = units[0]!;
const sources: Sources = { rulebook, language: 'zh', document: rulebookDetail(id) };
const itemOf = (code: string, given = sources) => reportOf(unit, 'events', given).items.find((item) => item.code === code)!;

describe('a report', () => {
  it('to the depth of the headline is what came out, and nothing besides', () => {
    const report = reportOf(unit, 'headline', sources);
    expect(report).toEqual({ headline: { unit: '荷塘村', type: 'village', status: 'provisional', statusText: '待定', points: true, total: null, range: unit.range, rank: null, grade: null, veto: unit.veto } });
    expect(unit.range).not.toBeNull();
  });

  it('to the depth of the items has every item with its score, of how much, cap and status, and no rows', () => {
    const report = reportOf(unit, 'items', sources);
    expect(report.items.map(({ code }) => code)).toEqual(unit.items.map(({ code }) => code));
    expect(report.items.find(({ code }) => code === 'V3')).toMatchObject({ score: 7, max: 8, cap: 8, full: 8, lost: { low: 1, high: 1 }, bound: 'clear', cut: null, status: 'OK', statusText: '正常' });
    expect(report.items.flatMap((item) => Object.keys(item)).filter((key) => key === 'events' || key === 'clauseText')).toEqual([]);
  });

  it('says how much a cap cut', () => {
    const capped = itemOf('V16');
    expect(capped).toMatchObject({ status: 'CAPPED', statusText: '封顶', cut: { by: 'cap', at: capped.max } });
    expect(capped.cut!.points).toBeCloseTo(capped.raw! - capped.score!, 9);
  });

  it('to the depth of the events has each row with its points, whether it counts and why, and quotes the clause', () => {
    const { events, clauseText } = itemOf('V1');
    expect(events.map((event) => [event.id, event.counted, event.open])).toEqual([['r1', true, false], ['r2', false, false]]);
    expect(events.every(({ reason }) => reason !== '')).toBe(true);
    expect(clauseText).toBeTruthy();
  });

  it('quotes no clause where the document is not at hand', () => {
    expect(itemOf('V1', { rulebook, language: 'zh' }).clauseText).toBeNull();
  });

  it('has its words in the language that was asked for', () => {
    const report = reportOf(unit, 'items', { rulebook, language: 'en' });
    expect(report.headline.statusText).toBe('open');
    expect(report.items.find(({ code }) => code === 'V16')?.statusText).toBe('capped');
  });

  it('puts what is said of rows and results beside the item that it names, and keeps all of it together', () => {
    const errors = [{ id: 'r9', item: 'V3', text: 'no figure' }, { id: 'r8', item: 'X', text: 'no such item' }];
    const report = reportOf(unit, 'items', { ...sources, errors });
    expect(report.errors).toEqual(errors);
    expect(report.items.find(({ code }) => code === 'V3')?.errors).toEqual([errors[0]]);
    expect(report.whole.errors).toEqual([errors[1]]);
    expect(report.notes.map(({ message }) => message)).toEqual(unit.notes.map(({ message }) => message));
    expect(report.items.flatMap(({ notes }) => notes).length + report.whole.notes.length).toBe(report.notes.length);
  });

  it('tells an open row, which counts by nobody knows how much', () => {
    const [open] = score({ rulebook: id, year: 2019, units: [{ id: '荷塘村', type: 'village' }], facts: [row('V1', { id: 'r1', kind: 'late', subject: '甲' })] }).units;
    expect(reportOf(open!, 'events', sources).items.find(({ code }) => code === 'V1')?.events).toMatchObject([{ id: 'r1', points: null, counted: true, open: true }]);
  });
});
