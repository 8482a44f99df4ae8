import { longest } from '../../workbook/model/port/editor';
import type { Cell } from '../../workbook/model/grid';
import type { RuleSheetPlan } from '../../workbook/rule-sheet';

export interface NewColumn {
  readonly heading: string;
  readonly width: number;
  /** What stands in a row, by the row's number on the sheet. */
  readonly cells?: ReadonlyMap<number, Cell>;
  readonly words?: readonly string[] | undefined;
  readonly example?: string | undefined;
}

/** Rows below the last one that offer the list of a new column, too. */
const spareRows = 200;

/** The plan with another column of the block whose headings stand in row `head`; what stands to its right moves on. */
export function withColumn(plan: RuleSheetPlan, head: number, at: number, column: NewColumn): RuleSheetPlan {
  const moved = <T extends { readonly column: number }>(each: T): T => (each.column >= at ? { ...each, column: each.column + 1 } : each);
  const { heading, width, cells, words, example } = column;
  const value = (row: number): Cell => (row === head ? heading : (cells?.get(row) ?? ''));
  return {
    ...plan,
    cells: plan.cells.map((line, row) => [...line.slice(0, at), value(row), ...line.slice(at)]),
    merges: plan.merges.map((merge) => (merge.column < at && merge.column + merge.columns >= at ? { ...merge, columns: merge.columns + 1 } : moved(merge))),
    lists: [...plan.lists.map(moved), ...(words && words.join(',').length <= longest.list ? [{ row: head + 1, column: at, rows: plan.cells.length - head - 1 + spareRows, values: words }] : [])],
    texts: plan.texts.map(moved),
    notes: [...plan.notes.map(moved), ...(example === undefined ? [] : [{ row: head, column: at, text: example }])],
    widths: [...plan.widths.slice(0, at), width, ...plan.widths.slice(at)],
  };
}

/** The plan with another heading, and another width, of one column. */
export function withHeading(plan: RuleSheetPlan, head: number, from: string, { heading, width }: Pick<NewColumn, 'heading' | 'width'>): RuleSheetPlan {
  const at = (plan.cells[head] ?? []).indexOf(from);
  return {
    ...plan,
    cells: plan.cells.map((line, row) => (row === head ? line.map((cell, column) => (column === at ? heading : cell)) : line)),
    widths: plan.widths.map((each, column) => (column === at ? width : each)),
  };
}
