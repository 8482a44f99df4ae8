import { checkRulebook } from '../../../shared/engine/check-rulebook';
import type { Rulebook } from '../../../shared/model/rulebook';
import type { FakeBook } from '../../../workbook/ledger/testing/fake-book';
import type { Cell } from '../../../workbook/model/grid';
import type { RuleSheetPlan, RulesReading } from '../../../workbook/rule-sheet/types';
import { writeRuleSheets } from '../../../workbook/rule-sheet/write';
import type { StoreHarness } from './harness';

/** Small rules of an office's own: A1 is given out of 60, A2 adds 2 for each praise up to a cap. */
export function ownRules(change: Readonly<Record<string, unknown>> = {}, cap = 4): Rulebook {
  const { rulebook, faults } = checkRulebook({
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
  });
  if (!rulebook) throw new Error(JSON.stringify(faults));
  return rulebook;
}

export const townRows = (year: number, figure = 50): Cell[][] => [
  ['青山镇', year, 'A1', '', figure],
  ...Array.from({ length: 3 }, (): Cell[] => ['青山镇', year, 'A2', '通报表扬', '']),
  ['白水镇', year, 'A1', '', figure - 10],
];

/** Rules as they stand on the sheet of this name and those beside it, for these years. */
export function plansOf(sheet: string, rules: Rulebook, from: number | null = null, to: number | null = from): readonly RuleSheetPlan[] {
  const years: RulesReading['years'] = { from, to };
  const written = writeRuleSheets(rules, { sheet, years });
  if ('refused' in written) throw new Error(JSON.stringify(written.refused));
  return written.plans;
}

export const ruleSheets = (...plans: Parameters<typeof plansOf>): FakeBook['sheets'] => Object.fromEntries(plansOf(...plans).map(({ name, cells }) => [name, { cells }]));

/** A ledger of two towns beside sheets of rules. */
export function townBook(rules: FakeBook['sheets'], years: readonly number[] = [2026], more: readonly Cell[][] = []): FakeBook {
  return { sheets: { 台账: { cells: [['单位', '年度', '条款', '情形', '数值'], ...years.flatMap((year) => townRows(year)), ...more] }, ...rules } };
}

/** Other rules on the same sheets; they must have as many rows as those before. */
export function rewrite(harness: StoreHarness, ...plans: Parameters<typeof plansOf>): void {
  for (const { name, cells } of plansOf(...plans)) cells.forEach((line, row) => line.forEach((cell, column) => harness.writeSilently(name, row, column, cell)));
  harness.rustle(plans[0]);
}

/** The weight of the first item is none any more. */
export function spoilt(sheets: FakeBook['sheets'], sheet: string): FakeBook['sheets'] {
  const cells = sheets[sheet]?.cells ?? [];
  const head = cells.findIndex((line) => line.includes('权重'));
  return { ...sheets, [sheet]: { cells: cells.map((line, row) => (row === head + 1 ? line.map((cell, column) => (cells[head]?.[column] === '权重' ? '很多' : cell)) : line)) } };
}
