import type { Cell } from '../../../workbook/model/grid';
import type { FakeBook } from '../../../workbook/ledger/testing/fake-book';

/** Small rules of an office's own: A1 is given out of 60, A2 adds 2 for each praise up to a cap. */
export function ownRules(change: Readonly<Record<string, unknown>> = {}, cap = 4): Record<string, unknown> {
  return {
    format: 'kaohe-rulebook/1',
    id: 'own-towns',
    version: '1',
    title: '乡镇考核细则',
    source: { title: '乡镇考核细则' },
    period: 'year',
    unitTypes: [{ code: 'town', name: '乡镇' }],
    items: [
      { kind: 'given', code: 'A1', name: '重点工作', clause: '一', weight: 60, reportedBy: '督查室' },
      { kind: 'tariff', code: 'A2', name: '表彰加分', clause: '二', kinds: [{ code: 'praise', name: '通报表扬' }], rates: [{ kind: 'praise', points: 2 }], cap: { max: cap }, reportedBy: '办公室' },
    ],
    ...change,
  };
}

export const townRows = (year: number, figure = 50): Cell[][] => [
  ['青山镇', year, 'A1', '', figure],
  ...Array.from({ length: 3 }, (): Cell[] => ['青山镇', year, 'A2', '通报表扬', '']),
  ['白水镇', year, 'A1', '', figure - 10],
];

/** A sheet of rules as the stand-in reads it. */
export const ruleSheet = (rules: unknown, from: number | '' = '', to: number | '' = ''): FakeBook['sheets'][string] => ({ cells: [[typeof rules === 'string' ? rules : JSON.stringify(rules), from, to]] });

/** A ledger of two towns under the rules of these sheets. */
export function townBook(rules: Readonly<Record<string, FakeBook['sheets'][string]>>, years: readonly number[] = [2026], more: readonly Cell[][] = []): FakeBook {
  return { sheets: { 台账: { cells: [['单位', '年度', '条款', '情形', '数值'], ...years.flatMap((year) => townRows(year)), ...more] }, ...rules } };
}
