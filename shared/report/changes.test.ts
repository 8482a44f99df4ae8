import { describe, expect, it } from 'vitest';
import { score } from '../../tests/lib/built-in';
import { prepare } from '../../workbook/results/prepare-request';
import { villageBook } from '../../addin/pane/testing/villages';
import { supposing, type Supposition } from '../../addin/scenario/scenario';
import { changesBetween, isOwn } from './changes';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';

const { scoring } = fakeScoring(villageBook());
const { request } = prepare(scoring.ledger, scoring.when);
const before = scoring.answer;
const after = (...suppositions: Supposition[]) => score(supposing(request, suppositions), { language: 'zh' });
const row = (unit: string, item: string, more: object = {}): Supposition => ({ suppose: 'added', fact: { id: `新${unit}${item}`, unit, item, year: 2019, ...more } });

describe('what changed between two states', () => {
  it('is nothing between a state and itself, also where it was worked out anew', () => {
    expect(changesBetween(before, before)).toEqual([]);
    expect(changesBetween(before, after())).toEqual([]);
  });

  it('names the unit with its total, its items and whose ranks moved because of it', () => {
    const changes = changesBetween(before, after({ suppose: 'without', id: '台账!A267' }, { suppose: 'without', id: '台账!A268' }));
    expect(changes[0]).toMatchObject({ unit: '白水村', total: true, more: 1.5, rank: true, veto: false, status: false });
    expect(changes[0]?.items.map(({ code, before: was, now }) => [code, was?.score, now?.score])).toEqual([['V1', 18.5, 20]]);
    const others = changes.slice(1);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((change) => change.rank && !isOwn(change))).toBe(true);
  });

  it('has what weighs most first: a veto before a total that moved further', () => {
    const changes = changesBetween(before, after({ suppose: 'without', id: '台账!A267' }, { suppose: 'without', id: '台账!A268' }, row('梅岭村', 'V22', { kind: 'incident' })));
    expect(changes.map(({ unit }) => unit).slice(0, 2)).toEqual(['梅岭村', '白水村']);
    expect(changes[0]).toMatchObject({ veto: true, total: false, more: 0 });
  });

  it('tells of an open total that is settled, and of a settled one that opens', () => {
    const [settled] = changesBetween(before, after({ suppose: 'changed', id: '台账!A269', value: '0.5' }));
    expect(settled).toMatchObject({ unit: '石桥村', status: true, total: true, more: null });
    expect(settled?.now?.total).toBe(91.95);
    const [opened] = changesBetween(after({ suppose: 'changed', id: '台账!A269', value: '0.5' }), before);
    expect(opened).toMatchObject({ unit: '石桥村', status: true, total: true, more: null });
  });

  it('tells of a unit that is new and of one that is gone', () => {
    const fewer = { units: before.units.filter(({ unit }) => unit !== '双井村') };
    expect(changesBetween(fewer, before).map(({ unit, before: was }) => [unit, was])).toEqual([['双井村', null]]);
    expect(changesBetween(before, fewer).map(({ unit, now }) => [unit, now])).toEqual([['双井村', null]]);
  });
});
