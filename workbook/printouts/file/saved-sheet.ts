import type { Area } from '../../model/area';
import type { DefinedName } from '../../model/book-parts';
import { printNames as namesOfPages } from '../../model/print-names';
import type { SavedCell, SavedSheet } from '../../xlsx/write/state';
import type { SavedChart } from '../../xlsx/write/sheet/charts';
import type { LaidChart, LaidSheet } from '../layout/laid-sheet';
import { margins } from '../layout/paper';
import type { PrintChoices } from '../model/choices';
import { OWN_DRAWING } from './charts';
import { formatOf, lookOf, textFormat } from './looks';

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  /** `第 &P 页 共 &N 页`. */
  readonly pages: string;
  readonly fonts?: PrintChoices['fonts'];
}

/** A printout as a workbook holds it. */
export function savedSheet({ sheet, columns, rows, merges, breaks, charts, fit }: LaidSheet, { id, name, pages, fonts }: SheetPlace): SavedSheet {
  const cells = rows.flatMap((row, at) => row.cells.flatMap((cell, column): SavedCell[] => {
    if (!cell) return [];
    const { value, role, decimals = 0 } = cell;
    const format = typeof value === 'string' ? textFormat(value) : formatOf(decimals);
    return [{ row: at, column, value, look: lookOf(role, format, fonts) }];
  }));
  return {
    id, name, visibility: 'Visible', protected: false, gridlines: false, tabColor: '',
    cells, spills: [],
    extent: { rows: Math.max(1, rows.length), columns: Math.max(1, columns.length) },
    merges: merges.map((area) => ({ ...area })),
    rows: new Map(rows.map(({ height }, row) => [row, { size: height }])),
    columns: new Map(columns.map((size, column) => [column, { size }])),
    frozen: { rows: 0, columns: 0 },
    ...(charts.length > 0 ? { charts: charts.map((each) => savedChart(each, columns.length)) } : {}),
    page: {
      landscape: sheet.landscape, fit: fit.to === 'scale' ? fit.percent : fit.to, centred: true, margins, breaks,
      ...(sheet.mark === null ? {} : { header: { right: `&"黑体"&11${inHeader(sheet.mark)}` } }),
      footer: { centre: `&10${pages}` },
    },
  };
}

function savedChart({ chart, row, rows, table }: LaidChart, columns: number): SavedChart {
  const down = (column: number): Area => ({ row: table.row, column, rows: table.rows, columns: 1 });
  return {
    name: OWN_DRAWING, title: chart.title, axis: chart.axis, least: chart.least, most: chart.most, area: { row, column: 0, rows, columns }, names: down(chart.names),
    series: chart.series.map(({ name, column, draws, more, less }) => ({ title: name, values: down(column), draws, ...(more === undefined ? {} : { more: down(more) }), ...(less === undefined ? {} : { less: down(less) }) })),
  };
}

/** The print area, and the rows that stand on each page. */
export const printNames = ({ columns, rows, titles }: LaidSheet, place: Pick<SheetPlace, 'id' | 'name'>): readonly DefinedName[] => namesOfPages(place, { rows: rows.length, columns: columns.length }, titles);

const inHeader = (text: string): string => text.replaceAll('&', '&&');
