/** Tables move with their rows and columns, and grow when something is entered right under them, as in Excel; what cells offer moves along. */
import { bottom, intersect, right, type Area } from '../../../workbook/model/area';
import type { Table } from '../../../workbook/model/book-parts';
import type { GridBackend, GridEvent } from '../backend';
import { followPages } from './follow-pages';
import { shifted } from './shifted';

/** Keeps tables in place while lines come and go, lets them grow with what is typed under them. */
export function followTables(backend: GridBackend, event: GridEvent): void {
  const { parts } = backend;
  if (event.type === 'deleted') {
    parts.tables.splice(0, Infinity, ...parts.tables.filter((table) => table.sheet !== event.sheet));
  }
  if (event.type === 'deleted') parts.guidance = parts.guidance.filter(({ sheet }) => sheet !== event.sheet);
  followPages(parts.pages, event);
  if (event.type !== 'changed') return;
  if (event.kind !== 'RangeEdited') {
    parts.guidance = parts.guidance.flatMap((each) => {
      const area = each.sheet === event.sheet ? shifted(each.area, event.kind, event.area) : each.area;
      return area ? [{ ...each, area }] : [];
    });
  }
  let moved = false;
  for (const table of [...parts.tables]) {
    if (table.sheet !== event.sheet) continue;
    const area = event.kind === 'RangeEdited' ? grown(backend, table, event.area) : shifted(table.area, event.kind, event.area);
    if (area === table.area) continue;
    moved = true;
    if (area) table.area = area;
    else parts.tables.splice(parts.tables.indexOf(table), 1);
  }
  if (moved) backend.partsChanged('tables');
}

function grown(backend: GridBackend, table: Table, edited: Area): Area {
  const under = bottom(table.area) + 1;
  const touches = !table.totals && edited.row === under && edited.column >= table.area.column && right(edited) <= right(table.area);
  if (!touches) return table.area;
  const lines = backend.read(table.sheet, { ...table.area, row: under, rows: edited.rows });
  let added = lines.findIndex((row) => row.every((cell) => cell.value === '' && !cell.formula));
  if (added < 0) added = lines.length;
  const area = { ...table.area, rows: table.area.rows + added };
  const inTheWay = backend.parts.tables.some((other) => other !== table && other.sheet === table.sheet && intersect(other.area, area));
  return added === 0 || inTheWay ? table.area : area;
}
