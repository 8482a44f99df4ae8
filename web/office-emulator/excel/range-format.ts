/** Excel.RangeFormat and what hangs on it. A mark that differs between the cells of a range reads as '' or null, as in Excel. */
import { bottom, right, type Area } from '../../../workbook/model/area';
import type { CellStyle } from '../../../workbook/model/book-parts';
import type { StyleChange } from '../backend';
import { action, define, items, link, object, property, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import type { AreasHost } from '../model/book';
import { requireWritable } from '../model/sheets';

const LOOK_AT_MOST = 5_000;

/** The mark all cells share; `mixed` where they differ. */
function shared<T>(host: AreasHost, mark: (style: CellStyle) => T, mixed: unknown): T {
  let found: T | undefined;
  let looked = 0;
  for (const area of host.areas) {
    for (let row = area.row; row < area.row + area.rows && looked < LOOK_AT_MOST; row += 1) {
      for (let column = area.column; column < area.column + area.columns && looked < LOOK_AT_MOST; column += 1) {
        const value = mark(host.book.backend.style(host.sheet, row, column));
        if (looked > 0 && value !== found) return mixed as T;
        found = value;
        looked += 1;
      }
    }
  }
  return found as T;
}

function restyle(host: AreasHost, change: StyleChange): void {
  for (const area of host.areas) requireWritable(host.book, host.sheet, area);
  host.book.backend.restyle(host.sheet, host.areas, change);
}

function colour(value: string): string {
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  const named = NAMED_COLOURS[value.toLowerCase()];
  if (!named) throw new HostFault('InvalidArgument', 'color');
  return named;
}

const NAMED_COLOURS: Record<string, string> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500',
  gray: '#808080', grey: '#808080', lightgray: '#D3D3D3', lightgrey: '#D3D3D3', lightyellow: '#FFFFE0', lightgreen: '#90EE90',
  lightblue: '#ADD8E6', pink: '#FFC0CB', purple: '#800080',
};

export const rangeFill: Definition<Excel.RangeFill, AreasHost> = define('RangeFill', {
  // A cell without a fill reads as white, as Excel has it.
  color: property('1.1', (host) => shared(host, (style) => style.fill ?? '#FFFFFF', ''),
    (host, value) => restyle(host, { fill: value === '' ? null : colour(value) })),
  clear: action('1.1', (host) => restyle(host, { fill: null })),
});

export const rangeFont: Definition<Excel.RangeFont, AreasHost> = define('RangeFont', {
  color: property('1.1', (host) => shared(host, (style) => style.color ?? '#000000', ''), (host, value) => restyle(host, { color: colour(value) })),
  bold: property('1.1', (host) => shared(host, (style) => style.bold ?? false, null), (host, value) => restyle(host, { bold: value })),
  italic: property('1.1', (host) => shared(host, (style) => style.italic ?? false, null), (host, value) => restyle(host, { italic: value })),
  size: property('1.1', (host) => shared(host, (style) => style.size ?? 11, null), (host, value) => restyle(host, { size: value })),
  name: property('1.1', (host) => shared(host, (style) => style.font ?? '等线', null), (host, value) => restyle(host, { font: value })),
});

type Side = 'top' | 'bottom' | 'left' | 'right';
type BorderIndex = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal' | 'DiagonalDown' | 'DiagonalUp';
const BORDERS: BorderIndex[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];

class BorderHost {
  constructor(readonly areas: AreasHost, readonly index: BorderIndex) {}
}

/** The cells, and the side of each, that a border of a range consists of. A line between two cells is of both, as in Excel. */
const LINES: Partial<Record<BorderIndex, (area: Area) => Partial<Record<Side, Area>>>> = {
  EdgeTop: (area) => ({ top: { ...area, rows: 1 } }),
  EdgeBottom: (area) => ({ bottom: { ...area, row: bottom(area), rows: 1 } }),
  EdgeLeft: (area) => ({ left: { ...area, columns: 1 } }),
  EdgeRight: (area) => ({ right: { ...area, column: right(area), columns: 1 } }),
  InsideHorizontal: (area) => ({ bottom: { ...area, rows: area.rows - 1 }, top: { ...area, row: area.row + 1, rows: area.rows - 1 } }),
  InsideVertical: (area) => ({ right: { ...area, columns: area.columns - 1 }, left: { ...area, column: area.column + 1, columns: area.columns - 1 } }),
  // The preview draws no diagonals.
};

function drawBorder({ areas: host, index }: BorderHost, value: string | null): void {
  const lines = host.areas.map((area) => LINES[index]?.(area) ?? {});
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const cells = lines.flatMap((line) => line[side] ?? []).filter((area) => area.rows > 0 && area.columns > 0);
    for (const area of cells) requireWritable(host.book, host.sheet, area);
    if (cells.length > 0) host.book.backend.restyle(host.sheet, cells, { borders: { [side]: value ?? undefined } });
  }
}

const SIDE: Partial<Record<BorderIndex, Side>> = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', InsideVertical: 'right', InsideHorizontal: 'bottom' };
const lineOf = (host: BorderHost): string => shared(host.areas, (style) => style.borders?.[SIDE[host.index] ?? 'top'] ?? '', '');

const rangeBorder: Definition<Excel.RangeBorder, BorderHost> = define('RangeBorder', {
  sideIndex: property('1.1', (host) => host.index),
  style: property('1.1', (host) => (lineOf(host) ? 'Continuous' : 'None'), (host, value) => drawBorder(host, value === 'None' ? null : '#000000')),
  color: property('1.1', lineOf, (host, value) => drawBorder(host, colour(value))),
  weight: property('1.1', () => 'Thin', () => {}),
});

export const rangeBorderCollection: Definition<Excel.RangeBorderCollection, AreasHost> = define('RangeBorderCollection', {
  items: items(() => rangeBorder, (host) => BORDERS.map((index) => new BorderHost(host, index))),
  count: property('1.1', () => BORDERS.length),
  getItem: object('1.1', () => rangeBorder, (host, index) => (BORDERS.includes(index) ? new BorderHost(host, index) : null)),
});

export const formatProtection: Definition<Excel.FormatProtection, AreasHost> = define('FormatProtection', {
  locked: property('1.2', (host) => shared(host, (style) => !style.unlocked, null), (host, value) => restyle(host, { unlocked: !value })),
});

export const rangeFormat: Definition<Excel.RangeFormat, AreasHost> = define('RangeFormat', {
  fill: link('1.1', () => rangeFill, (host) => host),
  font: link('1.1', () => rangeFont, (host) => host),
  borders: link('1.1', () => rangeBorderCollection, (host) => host),
  protection: link('1.2', () => formatProtection, (host) => host),
  wrapText: property('1.1', (host) => shared(host, (style) => style.wrap ?? false, null), (host, value) => restyle(host, { wrap: value })),
  horizontalAlignment: property('1.1', (host) => shared(host, (style) => style.horizontal ?? 'General', null),
    (host, value) => restyle(host, { horizontal: (['Left', 'Center', 'Right'] as const).find((each) => each === value) ?? 'General' })),
  verticalAlignment: property('1.1', (host) => shared(host, (style) => style.vertical ?? 'Bottom', null),
    (host, value) => restyle(host, { vertical: (['Top', 'Center'] as const).find((each) => each === value) ?? 'Bottom' })),
  columnWidth: property('1.2', (host) => host.book.backend.columnWidth(host.sheet, host.areas[0]!.column),
    (host, width) => host.areas.forEach((area) => host.book.backend.setColumnWidth(host.sheet, area.column, area.columns, width))),
  rowHeight: property('1.2', (host) => host.book.backend.rowHeight(host.sheet, host.areas[0]!.row),
    (host, height) => host.areas.forEach((area) => host.book.backend.setRowHeight(host.sheet, area.row, area.rows, height))),
  autofitColumns: action('1.2', (host) => host.areas.forEach((area) => host.book.backend.setColumnWidth(host.sheet, area.column, area.columns, 'fit'))),
  autofitRows: action('1.2', (host) => host.areas.forEach((area) => host.book.backend.setRowHeight(host.sheet, area.row, area.rows, 'fit'))),
});
