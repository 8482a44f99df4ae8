import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { When } from '../score-store/types';
import { readWhen } from '../../workbook/model/dates';
import type { Cell } from '../../workbook/model/grid';
import { columnName } from '../../workbook/model/area';
import { atYear } from '../../workbook/ledger/editions';
import { itemsOf } from '../../workbook/ledger/rows/items';
import type { BookReading, LedgerReading } from '../../workbook/ledger/reading';
import { isBlank, textOf } from '../../workbook/model/text';
import type { Editor } from '../../workbook/model/port/editor';
import type { Selection, Workbook } from '../../workbook/model/port/workbook';
import { unitNamed } from '../../workbook/results/functions/indexes';
import { callIn, type FormulaArgument } from '../../workbook/results/formulas/formula';

/** What a selected cell is about. */
export interface Target {
  readonly ledger: string;
  readonly unit: string;
  readonly item: string | null;
  /** The row of the ledger, where one was selected. */
  readonly fact: string | null;
  /** The time that it is about; null where the cell names none. */
  readonly when: When | null;
}

interface Around {
  readonly book: BookReading;
  readonly workbook: Pick<Workbook, 'read'>;
  readonly editor: Pick<Editor, 'states'>;
  /** What our functions are called in cells. */
  readonly root: string;
}

/** Headers are looked for no further than this from the cell. */
const reach = 300;

/** Finds out what the selected cell is about: a row of a ledger, one of our formulas, a cell of a score table. */
export async function targetOf(selection: Selection, around: Around): Promise<Target | null> {
  return inLedger(selection, around.book) ?? (await inFormula(selection, around)) ?? (await inTable(selection, around));
}

function inLedger({ sheet, extent }: Selection, book: BookReading): Target | null {
  for (const ledger of book.ledgers) {
    if (ledger.sheet !== sheet) continue;
    const row = ledger.facts.find((each) => each.row === extent.row);
    if (!row?.fact.unit) continue;
    const { unit, item, id, year, period } = row.fact;
    const when = typeof year === 'number' ? timeFor(ledger, { year, period: period ?? null }) : null;
    return { ledger: ledger.key, unit, item: item ?? null, fact: id ?? null, when };
  }
  return null;
}

async function inFormula({ sheet, extent }: Selection, { book, workbook, editor, root }: Around): Promise<Target | null> {
  const [state] = await editor.states([{ sheet, row: extent.row, column: extent.column, rows: 1, columns: 1 }]);
  const call = callIn(state?.formulas[0]?.[0] ?? '', root);
  if (!call) return null;
  const valueOf = async (argument: FormulaArgument | undefined): Promise<Cell> => {
    if (!argument || argument.is === 'other' || argument.is === 'range') return '';
    if (argument.is === 'value') return argument.value ?? '';
    const address = `${columnName(argument.column)}${argument.row + 1}`;
    const [grid] = await workbook.read([{ sheet: argument.sheet ?? sheet, address }]);
    return grid?.cells[0]?.[0] ?? '';
  };
  const [unit, year, item] = await Promise.all([valueOf(call[0]), valueOf(call[1]), valueOf(call[2])]);
  return about(book, [unit], [item], readWhen(year));
}

/** Units down and items across, or the other way round: what stands to the left and above tells. */
async function inTable({ sheet, extent: { row, column } }: Selection, { book, workbook }: Around): Promise<Target | null> {
  const left = columnName(Math.max(0, column - reach));
  const top = Math.max(0, row - reach) + 1;
  const [across, down] = await workbook.read([
    { sheet, address: `${left}${row + 1}:${columnName(column)}${row + 1}` },
    { sheet, address: `${columnName(column)}${top}:${columnName(column)}${row + 1}` },
  ]);
  const leftwards = [...(across?.cells[0] ?? [])].reverse();
  const upwards = (down?.cells ?? []).map((line) => line[0] ?? '').reverse();
  return about(book, leftwards, upwards) ?? about(book, upwards, leftwards);
}

/** The first unit among some cells, with the first item among others. */
function about(book: BookReading, unitCells: readonly Cell[], itemCells: readonly Cell[], when: When | null = null): Target | null {
  for (const cell of unitCells) {
    if (isBlank(cell)) continue;
    for (const ledger of book.ledgers) {
      const unit = unitNamed(ledger, textOf(cell))?.unit;
      const { rulebook } = when ? atYear(ledger, when.year) : ledger;
      if (!unit || rulebook === null) continue;
      const item = firstItem(rulebook, unit.type, itemCells);
      return { ledger: ledger.key, unit: unit.id, item, fact: null, when: when && timeFor(ledger, when) };
    }
  }
  return null;
}

/** A time as the rulebook counts it; null where it is none that is assessed. */
function timeFor(ledger: LedgerReading, { year, period }: When): When | null {
  const { rulebook } = atYear(ledger, year);
  if (rulebook?.period === 'quarter') return period !== null && /^\d{4}-Q[1-4]$/.test(period) ? { year, period } : null;
  return { year, period: rulebook?.period === 'year-or-half' && period !== null && /-H\d$/.test(period) ? period : null };
}

function firstItem(view: RulebookView, type: string, cells: readonly Cell[]): string | null {
  for (const cell of cells) {
    // A plain figure is a score, hardly ever the number of a row.
    if (isBlank(cell) || typeof cell !== 'string') continue;
    const hit = itemsOf(view).find(cell, type);
    if (hit.kind === 'one') return hit.item.code;
  }
  return null;
}
