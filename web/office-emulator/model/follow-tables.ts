/** Tables move with their rows and columns, and grow when something is entered right under them, as in Excel; what cells offer moves along. */
import { bottom, intersect, right, sameArea, type Area } from '../../../workbook/model/area';
import type { Table } from '../../../workbook/model/book-parts';
import type { Move } from '../../../workbook/model/moves/move';
import { movedArea } from '../../../workbook/model/moves/moved';
import type { GridBackend, GridEvent } from '../backend';
import { followCharts } from './follow-charts';
import { followPages } from './follow-pages';

/** Keeps tables in place while lines come and go, lets them grow with what is typed under them. */
export function followTables(backend: GridBackend, event: GridEvent): void {
  const { parts } = backend;
  if (event.type === 'deleted') {
    parts.tables.splice(0, Infinity, ...parts.tables.filter((table) => table.sheet !== event.sheet));
  }
  if (event.type === 'deleted') for (const of of [parts.pages, parts.charts, parts.ofFile.pages, parts.ofFile.charts]) of.delete(event.sheet);
  if (event.type === 'deleted') parts.guidance = parts.guidance.filter(({ sheet }) => sheet !== event.sheet);
  if (event.type !== 'changed' && event.type !== 'moved') return;
  const move = event.type === 'moved' ? event.move : lineMove(event);
  if (move) for (const pages of [parts.pages, parts.ofFile.pages]) followPages(pages, move);
  if (move) for (const charts of [parts.charts, parts.ofFile.charts]) followCharts(charts, move);
  if (move) {
    parts.guidance = parts.guidance.flatMap((each) => {
      const now = movedArea(each, move);
      return now ? [{ ...each, ...now }] : [];
    });
  }
  let moved = false;
  for (const table of [...parts.tables]) {
    const now = move ? movedArea(table, move) : event.type === 'changed' && table.sheet === event.sheet ? { sheet: table.sheet, area: grown(backend, table, event.area) } : table;
    if (now && now.sheet === table.sheet && sameArea(now.area, table.area)) continue;
    moved = true;
    if (now) Object.assign(table, { sheet: now.sheet, area: now.area });
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

/** Lines that came in or went, as a move. */
function lineMove({ sheet, kind, area }: Extract<GridEvent, { type: 'changed' }>): Move | null {
  switch (kind) {
    case 'RowInserted': return { kind: 'lines', sheet, axis: 'row', at: area.row, count: area.rows };
    case 'RowDeleted': return { kind: 'lines', sheet, axis: 'row', at: area.row, count: -area.rows };
    case 'ColumnInserted': return { kind: 'lines', sheet, axis: 'column', at: area.column, count: area.columns };
    case 'ColumnDeleted': return { kind: 'lines', sheet, axis: 'column', at: area.column, count: -area.columns };
    default: return null;
  }
}
