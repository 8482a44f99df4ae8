import type { Text } from '../../shared/i18n/language';
import { isError } from '../../workbook/results/content';
import { readWhen } from '../../workbook/model/dates';
import { cellAt, type Cell } from '../../workbook/model/grid';
import { columnName, quoteSheet } from '../../workbook/model/area';
import { closestName } from '../../workbook/ledger/units/near-names';
import type { LedgerReading } from '../../workbook/ledger/reading';
import { isErrorValue, textOf } from '../../workbook/model/text';
import type { Found } from '../../workbook/results/functions/ask';
import { functionName } from '../../workbook/results/functions/names';
import { callOf, type FormulaArgument } from '../../workbook/results/formulas/formula';
import type { Change } from '../../workbook/model/port/editor';
import { answerOf, type Knowledge } from '../../workbook/results/formulas/answered';

/** What can be done about a cell that shows an error. */
export type Mend =
  /** The name of another unit is meant: the cell that holds it is written, and can be taken back. */
  | { readonly is: 'unit'; readonly other: string; readonly change: Change }
  | { readonly is: 'go'; readonly address: string }
  | { readonly is: 'parameter'; readonly key: string; readonly question: Text }
  | { readonly is: 'again' };

/** A scoring formula that shows an error, with the reason and what mends it. */
export interface CellTrouble {
  readonly address: string;
  readonly shown: string;
  readonly text: string;
  readonly mends: readonly Mend[];
}

export interface SelectedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Cell;
}

/** null where the cell shows no error, or holds no formula of ours. */
export function troubleOf(cell: SelectedFormula, knowledge: Knowledge): CellTrouble | null {
  const call = callOf(cell.formula, functionName(''));
  if (!call || !isErrorValue(cell.value)) return null;
  const answered = answerOf(cell, knowledge);
  const address = `${quoteSheet(cell.sheet)}!${columnName(cell.column)}${cell.row + 1}`;
  const of = (text: string, mends: readonly Mend[]): CellTrouble => ({ address, shown: textOf(cell.value), text, mends });
  if (answered.is !== 'content') return of('', [{ is: 'again' }]);
  const { content, found } = answered;
  const text = !Array.isArray(content) && isError(content as never) ? (content as { text: string }).text : '';
  if (found) return of(text, ofItsTime(found) ? mendsOf(found) : goTo(call.arguments[1] ?? { is: 'other' }, cell));
  return of(text, argumentMends(cell, call.arguments, knowledge));
}

/** Whether the ledger has rows of the year that is asked for; else there is nothing in it to mend. */
function ofItsTime({ ledger, when }: Found): boolean {
  return ledger.facts.some(({ fact }) => fact.year === undefined || Number(fact.year) === when.year);
}

/** What is missing for the unit: wrong rows first, then open ones, then what people have to decide. */
function mendsOf({ ledger, unit, item, rowProblems }: Found): readonly Mend[] {
  const wrong = rowProblems.find((problem) => item === null || problem.item === item.code) ?? rowProblems[0];
  if (wrong?.id) return [{ is: 'go', address: valueCell(ledger, wrong.id) }];
  const items = item ? [item] : unit.items.filter(({ score }) => score === null);
  const parameter = items.some(({ status }) => status === 'NEEDS_PARAM') ? openParameter(ledger) : null;
  const open = items.flatMap(({ events }) => events.filter(({ points, id }) => points === null && id !== null))[0];
  const code = items[0]?.code;
  // A row that waits for its figure; else where the rows of the unit stand.
  const rows = ledger.facts.filter(({ fact }) => fact.unit === unit.unit);
  const row = rows.find(({ fact }) => fact.item === code) ?? rows.at(-1);
  const at = open?.id ?? row?.fact.id ?? null;
  return [...(parameter ? [parameter] : []), ...(at !== null && items.some(({ status }) => status !== 'NEEDS_PARAM') ? [{ is: 'go', address: valueCell(ledger, at) } as const] : [])];
}

function openParameter(ledger: LedgerReading): Mend | null {
  const open = ledger.rulebook?.parameters.find(({ key, default: usual }) => usual === null && ledger.parameters[key] === undefined);
  return open ? { is: 'parameter', key: open.key, question: open.question } : null;
}

/** What is asked for cannot be found: the argument is to be mended. */
function argumentMends(cell: SelectedFormula, [unit, year, item]: readonly FormulaArgument[], knowledge: Knowledge): readonly Mend[] {
  const name = unit && textAt(unit, cell, knowledge);
  const names = knowledge.book.ledgers.flatMap(({ units }) => units.flatMap(({ unit: { id }, aliases }) => [id, ...aliases]));
  if (name && !names.includes(name)) {
    const other = closestName(name, knowledge.book.ledgers.flatMap(({ units }) => units.map((each) => each.unit.id)));
    const change = other === null ? null : renaming(cell, unit, name, other);
    return [...(other !== null && change ? [{ is: 'unit', other, change } as const] : []), ...goTo(unit, cell)];
  }
  if (year && readWhen(textAt(year, cell, knowledge) ?? '') === null) return goTo(year, cell);
  return item ? goTo(item, cell) : [];
}

/** The cell that the formula takes the name from; or the name in the formula itself. */
function renaming(cell: SelectedFormula, argument: FormulaArgument, name: string, other: string): Change | null {
  if (argument.is === 'cell') return { sheet: argument.sheet ?? cell.sheet, row: argument.row, column: argument.column, put: other, seen: name };
  if (argument.is !== 'value') return null;
  const formula = cell.formula.replace(`"${name.replaceAll('"', '""')}"`, `"${other.replaceAll('"', '""')}"`);
  return formula === cell.formula ? null : { sheet: cell.sheet, row: cell.row, column: cell.column, put: { formula }, seen: { formula: cell.formula } };
}

function goTo(argument: FormulaArgument, cell: SelectedFormula): readonly Mend[] {
  if (argument.is !== 'cell') return [];
  return [{ is: 'go', address: `${quoteSheet(argument.sheet ?? cell.sheet)}!${columnName(argument.column)}${argument.row + 1}` }];
}

function textAt(argument: FormulaArgument, { sheet }: SelectedFormula, { cell }: Knowledge): string | null {
  if (argument.is === 'value') return String(argument.value ?? '');
  return argument.is === 'cell' ? textOf(cell(argument.sheet ?? sheet, argument.row, argument.column)) : null;
}

/** Rows are known by their first cell; the figure stands in another. */
function valueCell({ columns }: LedgerReading, id: string): string {
  const at = id.lastIndexOf('!');
  const cell = cellAt(id.slice(at + 1));
  return cell && columns.value ? `${id.slice(0, at + 1)}${columns.value}${cell.row + 1}` : id;
}
