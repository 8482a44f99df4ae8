import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../contract/steps';
import { ColumnFacts, columnsOf } from '../../contract/fact-columns';
import { levels, type Fact } from '../../contract/request';
import { compile } from '../compile/compile';
import { plainCells } from './plain-cells';
import { takePlainRow } from './plain-rows';
import { applyParameters } from '../compile/parameters';
import { readRow } from './read-row';
import { rulebookIds, rulebookOf } from '../../../tests/lib/built-in';
import type { CompiledItem } from '../../model/plan';
import { Rows } from '../../model/rows/rows';

/** Every field, plain or odd, so that all reasons to decline come up. */
const fact: fc.Arbitrary<Fact> = fc.record(
  {
    year: fc.constant(2019),
    level: fc.constantFrom<string | null>(...levels, ' municipal ', 'world', '', null),
    kind: fc.constantFrom<string | null>('late', 'reply', 'incident', 'praise', 'article', ' late', 'rumour', '', null),
    value: fc.oneof(fc.constantFrom<string | number | null>(0, 0.5, 2, 2.5, '1.5', '一', '', null, 0.1 + 0.2), fc.double({ min: -5, max: 120 })),
    count: fc.constantFrom<string | number | null>(1, 3, 0, 1.5, '2', '二', null),
    of: fc.constantFrom<number | null>(9, 0, null),
    period: fc.constantFrom<string | null>('2019-07', 'x', null),
    date: fc.constantFrom<string | null>('2019-07-01', '2019-02-30', null),
    role: fc.constantFrom<string | null>('leader', 'chief', null),
    subject: fc.constantFrom<string | null>('4号', null),
  },
  { requiredKeys: ['year'] },
);

const named = { units: new Map<string, number>(), items: new Map<string, CompiledItem>(), year: 2019 };
const inColumns = (row: Fact): ColumnFacts => new ColumnFacts({ ...atOnce(columnsOf([row])), idOf: () => null });

describe('the fast lane', () => {
  it.each(rulebookIds())('takes of %s only rows that the long way takes too, with the same result', (id) => {
    const rulebook = rulebookOf(id);
    if (!rulebook) throw new Error(id);
    const program = compile(rulebook, applyParameters(rulebook, {}, []), 2019, rulebook.period === 'quarter' ? '2019-Q4' : null);
    fc.assert(
      fc.property(fact, fc.constantFrom(...program.items), (row, item) => {
        const type = item.applies.indexOf(true);
        const [fast, slow, fromColumns] = [new Rows([row]), new Rows([row]), new Rows([row])];
        const takes = takePlainRow(plainCells([row], named), 0, item.lane, type, fast);
        expect(takePlainRow(plainCells(inColumns(row), named), 0, item.lane, type, fromColumns)).toBe(takes);
        if (!takes) return;
        expect(readRow(row, 0, item, type, slow, program.settings)).toEqual([]);
        const said = (rows: Rows) => ({ value: rows.figureOf(0), of: rows.listOf(0), count: rows.timesOf(0), level: rows.levelOf(0), kind: rows.kindOf(0), role: rows.roleOf(0) });
        expect(said(fast)).toEqual(said(slow));
        expect(said(fromColumns)).toEqual(said(slow));
      }),
      { numRuns: 2000 },
    );
  });

  const itemOf = (id: string, code: string): CompiledItem => {
    const rulebook = rulebookOf(id)!;
    const item = compile(rulebook, applyParameters(rulebook, {}, []), 2019, null).itemOf.get(code);
    if (!item) throw new Error(`${id} has no ${code}`);
    return item;
  };
  const takes = (id: string, code: string, row: Partial<Fact>): boolean => takePlainRow(plainCells([row], named), 0, itemOf(id, code).lane, 0, new Rows([row]));
  const villages = 'beijinggang-2019-village';

  // What most rows of a ledger look like: were they not taken, a cohort would take several times as long.
  it.each<[string, string, string, Partial<Fact>]>([
    ['a score', villages, 'V3', { value: 7.5 }],
    ['full marks', villages, 'V3', { value: 8 }],
    ['no marks at all', villages, 'V3', { value: 0 }],
    ['a score beside a word that the clause does not read', villages, 'V3', { value: 7, kind: 'late', level: 'national' }],
    ['a deduction of a kind, with its amount', villages, 'V1', { kind: 'late', value: 2 }],
    ['a deduction without kind or amount', villages, 'V1', {}],
    ['the same with cells that are empty', villages, 'V1', { kind: null, value: null, count: null, level: null }],
    ['an event by its level', villages, 'V16', { level: 'national', subject: '一事' }],
    ['an event that came several times', villages, 'V16', { level: 'county', count: 3 }],
    ['a deduction that came once', villages, 'V1', { kind: 'poor', count: 1 }],
  ])('takes %s', (_what, id, code, row) => {
    expect(takes(id, code, row)).toBe(true);
  });

  it.each<[string, Partial<Fact>]>([
    ['a figure of more digits than are held exactly', { value: 10_000_000 }],
    ['one below nothing as great', { value: -10_000_000 }],
    ['the text of a figure', { value: '60' }],
  ])('leaves %s to the long way, though the clause has no bounds', (_what, row) => {
    expect(takes('district-incentive-talk', 'base', { value: 9_999_999 })).toBe(true);
    expect(takes('district-incentive-talk', 'base', row)).toBe(false);
  });
});
