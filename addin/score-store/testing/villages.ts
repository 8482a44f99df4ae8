import type { Cell } from '../../../workbook/model/grid';
import type { FakeBook } from '../../../workbook/ledger/testing/fake-book';

export const ledgerHead: readonly Cell[] = ['单位', '年度', '条款', '级别', '情形', '数值', '事项编号'];

/** The lead units' scores in full, in the order of the document. */
const full: readonly (readonly [string, number])[] = [
  ['V3', 8], ['V4', 5], ['V5a', 2.5], ['V5b', 2.5], ['V6a', 0.5], ['V6b', 1], ['V6c', 0.5], ['V7a', 3], ['V7b', 1], ['V7c', 2],
  ['V8', 2], ['V9', 2], ['V10', 2], ['V11', 2], ['V12', 2], ['V13a', 1], ['V13b', 1], ['V13c', 2], ['V14', 4], ['V15a', 4], ['V15b', 2],
];

/** A ledger in which every named village has all its scores: 20 + 0.3 x `field` + 50. */
export function fullRows(unit: string, field: number, year = 2019): Cell[][] {
  return [['V2', field] as const, ...full].map(([item, value]) => [unit, year, item, '', '', value]);
}

/** 青石村 98, 白水村 94, 东岗村 with one score missing. */
export function villages(): FakeBook {
  const rows = [...fullRows('青石村', 90), ...fullRows('白水村', 80), ...fullRows('东岗村', 70).slice(0, -1)];
  return { sheets: { 台账: { cells: [[...ledgerHead], ...rows, ['青石村', 2019, 'V16', '省级', '', '', '甲'], ['青石村', 2019, 'V16', '省级', '', '', '乙']] } } };
}
