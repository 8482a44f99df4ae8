import type { Language } from '../../shared/i18n/language';
import { cellAt, type Cell, type Grid } from '../../workbook/model/grid';
import { splitAddress } from '../../workbook/model/area';
import { items as itemsBlock } from '../../workbook/rule-sheet/blocks';
import { gridsOf, readRuleSheets } from '../../workbook/rule-sheet';
import { draftPlans } from './draft-sheets';
import { valueAt } from './pointer';
import type { ChangedRow, RowCell } from './services';
import { isPart, isWholeItem, partsIn } from './whole';

/** What is changed of a row; where it stands in the tree, and what it is called in it, is left to the sheet. */
const shown: ReadonlySet<string> = new Set(['name', 'weight', 'taken', 'gathered', 'scale', 'params', 'max', 'min', 'absent', 'without', 'scaling', 'round', 'zero', 'periods', 'counts']);
const columns = itemsBlock.columns.filter(({ key }) => shown.has(key));

interface Row {
  readonly grids: readonly Grid[];
  readonly head: number;
  readonly row: number;
}

/** The cells of an item's row; null where its rules cannot be put on a sheet. */
export function rowCells(draft: unknown, pointer: string, language: Language): readonly RowCell[] | null {
  const found = rowOf(draft, pointer, language);
  if (!found) return null;
  const [grid] = found.grids;
  const headings = grid?.cells[found.head] ?? [];
  return columns.map(({ headings: [heading], codec: { words }, example }) => ({
    heading,
    value: String(grid?.cells[found.row]?.[headings.indexOf(heading)] ?? ''),
    ...(words ? { words } : {}),
    ...(example === undefined ? {} : { example }),
  }));
}

/** The item as the changed cells say it, by the grammar of the sheet. */
export function changedRow(draft: unknown, pointer: string, values: Readonly<Record<string, string>>, language: Language): ChangedRow {
  const found = rowOf(draft, pointer, language);
  const before = valueAt(draft, pointer);
  if (!found || !isPart(before)) return { item: null, faults: [] };
  const [reading] = readRuleSheets(withValues(found, values), { check: false });
  const item = partsIn(reading?.draft, 'items').find(({ code }) => code === before['code']) ?? null;
  const faults = (reading?.faults ?? []).filter(({ severity, address }) => severity === 'error' && cellAt(splitAddress(address).rest)?.row === found.row);
  return { item: item && faults.length === 0 && isWholeItem(item) ? { ...item, clause: before['clause'] ?? item['clause'] } : null, faults };
}

function rowOf(draft: unknown, pointer: string, language: Language): Row | null {
  const item = valueAt(draft, pointer);
  if (!isPart(item)) return null;
  const grids = gridsOf(draftPlans(draft, language));
  const [reading] = readRuleSheets(grids, { check: false });
  const index = partsIn(reading?.draft, 'items').findIndex(({ code }) => code === item['code']);
  const at = cellAt(splitAddress(reading?.places[`/items/${index}`] ?? '').rest);
  const head = (grids[0]?.cells ?? []).findIndex((line) => line.includes(itemsBlock.columns[0]?.headings[0] ?? ''));
  return at && head >= 0 ? { grids, head, row: at.row } : null;
}

/** The sheet with other cells in the row; a column that it lacks comes to its right, where it is found by its heading. */
function withValues({ grids, head, row }: Row, values: Readonly<Record<string, string>>): readonly Grid[] {
  const [first, ...others] = grids;
  if (!first) return grids;
  const cells: Cell[][] = first.cells.map((line) => [...line]);
  for (const [heading, value] of Object.entries(values)) {
    const known = cells[head]?.indexOf(heading) ?? -1;
    const column = known >= 0 ? known : (cells[head]?.length ?? 0);
    cells.forEach((line, at) => {
      while (line.length <= column) line.push('');
      if (at === head) line[column] = heading;
      if (at === row) line[column] = value.trim();
    });
  }
  return [{ ...first, cells }, ...others];
}

