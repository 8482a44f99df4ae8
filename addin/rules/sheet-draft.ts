import type { Change, NewSheet } from '../../workbook/model/port/editor';
import type { SheetPlan } from '../../workbook/templates/plan';

/** Cells and looks of new sheets, to be handed to the editor. */
export function sheetDraft(plans: readonly SheetPlan[]): { readonly changes: readonly Change[]; readonly sheets: readonly NewSheet[] } {
  return {
    changes: plans.flatMap(({ name, cells }) => cells.flatMap((line, row) => line.flatMap((put, column): Change[] => (put === '' || put === null ? [] : [{ sheet: name, row, column, put }])))),
    sheets: plans.map(({ name, cells: _cells, ...look }): NewSheet => ({ name, look })),
  };
}

/** Names that no sheet has yet; the sheets of one plan keep together, `规则2` with `规则2·等次`. */
export function freeNames<P extends Pick<SheetPlan, 'name'>>(plans: readonly P[], taken: readonly string[]): readonly P[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const named = plans.map((plan) => ({ ...plan, name: number === 1 ? plan.name : numbered(plan.name, number) }));
    if (named.every(({ name }) => !used.has(name.toLowerCase()))) return named;
  }
}

function numbered(name: string, number: number): string {
  const [first = name, ...rest] = name.split('·');
  return [`${first}${number}`, ...rest].join('·');
}
