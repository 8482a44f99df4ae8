import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, ScoreRequest } from '../../shared';
import { rulebookViews, score, expectedOf } from '../../tests/lib/built-in';
import { readBook } from '../ledger/book';
import { ledgerColumns, ledgerFields } from '../ledger/fields';
import type { Cell, Grid } from '../model/grid';
import type { BookReading } from '../ledger/reading';
import { isBlank, isDash } from '../model/text';
import { prepare, timesOf } from './prepare-request';

const head = ledgerFields.map((field) => ledgerColumns[field].headers[0] ?? '');

function bookOf(rows: readonly (readonly Cell[])[], rulebook: string): BookReading {
  const grid: Grid = { sheet: '台账', row: 0, column: 0, cells: [head, ...rows], merges: [] };
  return readBook({ ledgers: [{ binding: { place: { sheet: '台账' }, rulebook }, grid }], units: null, parameters: null }, rulebookViews());
}

describe('the request of a ledger', () => {
  it('is one that the service takes, whatever the cells hold; and no row is lost', () => {
    // Without a list of units nobody says an attribute of one, and the request is refused.
    const views = rulebookViews().filter(({ attributes }) => attributes === undefined);
    const odd = fc.constantFrom<Cell>('#REF!', '=A1', 'NaN', ' ', '—', '合计', 'null', '7(28)', true, -1, 1e300, 0.1 + 0.2, 43651, '长'.repeat(5000), '\u0000', '⟦U1⟧');
    const view = fc.constantFrom(...views);
    const ledger = view.chain((each) => {
      const usual = fc.constantFrom<Cell>('甲', '乙 ', 2019, '2019年', '2019Q4', '7月', '省级', 2, '2.5分', '', ...each.unitTypes.map(({ name }) => name), ...each.items.flatMap(({ code, name, kinds }) => [code, name, ...(kinds ?? []).map((kind) => kind.name)]));
      const cell = fc.oneof({ weight: 6, arbitrary: usual }, { weight: 2, arbitrary: odd }, { weight: 1, arbitrary: fc.string() });
      return fc.tuple(fc.constant(each), fc.array(fc.array(cell, { minLength: head.length, maxLength: head.length }), { minLength: 1, maxLength: 12 }));
    });
    fc.assert(
      fc.property(ledger, ([each, rows]) => {
        const book = bookOf(rows, each.id);
        const [reading] = book.ledgers;
        if (!reading) throw new Error('the header row was not found');
        const leftOut = reading.problems.filter(({ code }) => code === 'row-left-out').length;
        const blank = rows.filter((row) => row.every((value) => isBlank(value) || isDash(value))).length;
        expect(reading.facts.length + leftOut + blank).toBe(rows.length);
        const when = timesOf(reading)[0] ?? { year: 2019, period: each.period === 'quarter' ? '2019-Q4' : null };
        const { request } = prepare(reading, when);
        expect(ScoreRequest.safeParse(request).error).toBeUndefined();
        const answer = score(ScoreRequest.parse(parseJson(JSON.stringify(request))));
        expect(answer.units).toHaveLength(reading.units.length);
        // What is expected of the answer without scoring is just what comes.
        const { rulebook, parameters, fingerprint } = answer;
        expect(expectedOf(request)).toEqual({ rulebook: { id: rulebook.id, version: rulebook.version, hash: rulebook.hash }, parameters, fingerprint });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same cells, and another for a changed one', () => {
    const rows = [['甲', '', '', 2019, '', 'V3', '', '', 2]];
    const id = (values: Cell[][]): string => prepare(bookOf(values, 'beijinggang-2019-village').ledgers[0]!, { year: 2019, period: null }).id;
    expect(id(rows)).toBe(id(structuredClone(rows)));
    expect(id([['甲', '', '', 2019, '', 'V3', '', '', 3]])).not.toBe(id(rows));
  });

  it('carries neither remarks, nor who decided, nor the rows of later years', () => {
    const row = (year: number): Cell[] => ['甲', '', '', year, '', 'V1', '', '', 2, '', '', '', '', '', '', '通报1', '', '', '文号', '张三', '李四家的事'];
    const { request } = prepare(bookOf([row(2018), row(2019), row(2020)], 'beijinggang-2019-village').ledgers[0]!, { year: 2019, period: null });
    expect(request.facts.map(({ year }) => year)).toEqual([2018, 2019]);
    expect(JSON.stringify(request)).not.toMatch(/张三|李四/);
  });
});

describe('the units of a request', () => {
  it('carry the attributes that the list of units gives them', () => {
    const views = rulebookViews().map((view) => (view.id === 'beijinggang-2019-village' ? { ...view, attributes: ['户数'] } : view));
    const grid = (sheet: string, cells: Cell[][]): Grid => ({ sheet, row: 0, column: 0, cells, merges: [] });
    const ledgers = [{ binding: { place: { sheet: '台账' }, rulebook: 'beijinggang-2019-village' }, grid: grid('台账', [['单位', '年度', '条款', '数值'], ['甲', 2019, 'V3', 2]]) }];
    const book = readBook({ ledgers, units: grid('单位', [['单位', '户数'], ['甲', 320]]), parameters: null }, views);
    expect(prepare(book.ledgers[0]!, { year: 2019, period: null }).request.units).toEqual([{ id: '甲', type: 'village', attributes: { 户数: 320 } }]);
  });
});
