/** Table parts of a sheet: moved, renamed, added and taken away. */
import { formatArea } from '../../../model/area';
import type { Table } from '../../../model/book-parts';
import type { ReadBook } from '../../read';
import { escape, unescaped } from '../../xml';
import { attribute, find, put, putTogether, relationId, setAttribute, takeApart, type Outer, type Piece } from '../elements';
import { HEAD, type PackageWriter } from '../package';
import { SHEET_ORDER } from './sheet';
import type { SavedBook } from '../state';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Brings the tables of one sheet up to date in the package; `path` is the sheet's part. */
export function saveTables(writer: PackageWriter, path: string, sheet: string, book: SavedBook, original: ReadBook | null): void {
  const before = original?.tables.filter((table) => table.sheet === sheet) ?? [];
  const now = book.parts.tables.filter((table) => table.sheet === sheet);
  for (const table of before) {
    const left = now.find((each) => each.id === table.id);
    if (left) updateTable(writer, table.part, table, left, book);
    else removeTable(writer, path, table.part);
  }
  for (const table of now) if (!before.some((each) => each.id === table.id)) addTable(writer, path, table, book);
}

function updateTable(writer: PackageWriter, part: string, before: Table, table: Table, book: SavedBook): void {
  const ref = formatArea(table.area);
  const columns = book.tableColumns(table.id);
  const outer = takeApart(writer.text(part)!);
  const kept = takeApart(find(outer, 'tableColumns') ?? '<tableColumns></tableColumns>').pieces;
  // Where no row holds the titles, only the file knows them.
  const sameColumns = columns.length === kept.length && (!table.header || columns.every((name, index) => sameTitle(kept[index]!.xml, name)));
  if (before.name === table.name && formatArea(before.area) === ref && sameColumns) return;
  outer.open = setAttributes(outer.open, { ref, name: escape(table.name), displayName: escape(table.name) });
  const filter = find(outer, 'autoFilter');
  if (filter) put(outer, 'autoFilter', setAttribute(filter, 'ref', filterRef(table)), []);
  if (!sameColumns) put(outer, 'tableColumns', changedColumns(outer.prefix, columns, kept.map(({ xml }) => xml)), ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst']);
  writer.write(part, putTogether(outer));
}

const titleOf = (column: string): string => unescaped(attribute(column, 'name') ?? '').replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const spaced = (title: string): string => title.replace(/\s+/g, ' ').trim();
/** Files write the line breaks of a title in several ways. */
const sameTitle = (column: string, title: string): boolean => spaced(titleOf(column)) === spaced(title);

/** A column keeps its number, its formula and its total; by its title, and where that is new, by its place. */
function changedColumns(prefix: string, titles: string[], kept: string[]): string {
  let free = Math.max(0, ...kept.map((column) => Number(attribute(column, 'id') ?? 0)));
  const left = new Set(kept);
  const byTitle = titles.map((title) => {
    const found = [...left].find((column) => sameTitle(column, title));
    if (found) left.delete(found);
    return found;
  });
  const columns = titles.map((title, index) => {
    const atPlace = titles.length === kept.length && left.has(kept[index]!) ? kept[index] : undefined;
    const known = byTitle[index] ?? atPlace;
    if (known === undefined) return `<${prefix}tableColumn id="${(free += 1)}" name="${escape(title)}"/>`;
    return byTitle[index] ? known : setAttribute(known, 'name', escape(title));
  });
  return `<${prefix}tableColumns count="${columns.length}">${columns.join('')}</${prefix}tableColumns>`;
}

/** The root's attributes: the declaration before it stays as it is. */
function setAttributes(open: string, values: Record<string, string>): string {
  const at = open.lastIndexOf('<');
  return open.slice(0, at) + Object.entries(values).reduce((tag, [name, value]) => setAttribute(tag, name, value), open.slice(at));
}

const filterRef = ({ area, totals }: Table): string => formatArea({ ...area, rows: area.rows - (totals ? 1 : 0) });

const tableColumns = (prefix: string, columns: string[]): string =>
  `<${prefix}tableColumns count="${columns.length}">${columns.map((name, index) => `<${prefix}tableColumn id="${index + 1}" name="${escape(name)}"/>`).join('')}</${prefix}tableColumns>`;

function addTable(writer: PackageWriter, path: string, table: Table, book: SavedBook): void {
  const part = writer.freePath((number) => `xl/tables/table${number}.xml`);
  const id = Number(/(\d+)\.xml$/.exec(part)![1]) + 1000;
  writer.add(part, `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${escape(table.name)}" displayName="${escape(table.name)}" ref="${formatArea(table.area)}"${table.header ? '' : ' headerRowCount="0"'} totalsRowShown="0">`
    + `${table.header ? `<autoFilter ref="${filterRef(table)}"/>` : ''}${tableColumns('', book.tableColumns(table.id))}<tableStyleInfo name="${escape(table.style || 'TableStyleMedium2')}" showRowStripes="1"/></table>`, TABLE_TYPE);
  const relation = writer.relate(path, 'table', part);
  changeTableParts(writer, path, (parts, sheet) => [...parts, { name: 'tablePart', xml: `<${sheet.prefix}tablePart ${relationId(sheet, relation)}/>` }]);
}

function removeTable(writer: PackageWriter, path: string, part: string): void {
  const gone = new Set(writer.relations(path).filter((link) => link.target === part).map((link) => link.id));
  writer.unrelate(path, part);
  writer.remove(part);
  changeTableParts(writer, path, (parts) => parts.filter(({ xml }) => !gone.has(attribute(xml, '\\w+:id') ?? '')));
}

function changeTableParts(writer: PackageWriter, path: string, change: (parts: Piece[], sheet: Outer) => Piece[]): void {
  const sheet = takeApart(writer.text(path)!);
  const { prefix } = sheet;
  const list = takeApart(find(sheet, 'tableParts') ?? `<${prefix}tableParts></${prefix}tableParts>`);
  const pieces = change(list.pieces, sheet);
  put(sheet, 'tableParts', pieces.length === 0 ? null : putTogether({ ...list, open: setAttribute(list.open, 'count', String(pieces.length)), pieces }), SHEET_ORDER);
  writer.write(path, putTogether(sheet));
}
