/** The workbook in the grid as it stands, for saving. */
import { BooleanNumber, BorderStyleTypes, WrapStrategy, type IStyleData, type Nullable } from '@univerjs/core';
import { chartOf } from '../office-emulator/model/charts';
import { columnNamesIn, tableOfParts } from '../office-emulator/model/tables';
import type { DefinedName } from '../../workbook/model/book-parts';
import { printNames } from '../../workbook/model/print-names';
import type { SavedBook, SavedCell, SavedLine, SavedSheet } from '../../workbook/xlsx/write/state';
import type { Look, Side, Weight } from '../../workbook/xlsx/styles';
import type { UniverBackend } from './backend';
import { fromUniver } from './style';
import { valueOf } from './values';

const POINTS_PER_PIXEL = 0.75;
const characters = (pixels: number): number => (pixels - 5) / 7;

const WEIGHTS: Partial<Record<BorderStyleTypes, Weight>> = {
  [BorderStyleTypes.MEDIUM]: 'medium', [BorderStyleTypes.THICK]: 'thick', [BorderStyleTypes.DASHED]: 'dashed', [BorderStyleTypes.DOTTED]: 'dotted',
  [BorderStyleTypes.DOUBLE]: 'double', [BorderStyleTypes.HAIR]: 'hair',
};
const SIDES: Record<Side, 't' | 'b' | 'l' | 'r'> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

export function stateOf(backend: UniverBackend): SavedBook {
  const sheets = backend.sheets().map((info) => sheetState(backend, info));
  return {
    sheets,
    active: backend.activeSheet(),
    parts: { ...backend.parts, names: [...backend.parts.names, ...sheets.flatMap((sheet) => namesOfPage(backend, sheet))] },
    tableColumns: (id) => columnNamesIn(backend, tableOfParts(backend.parts, id)),
  };
}

/** Looks of the file have names that are their numbers. */
function lookNumber(name: string): number | null {
  const number = /^x(\d+)$/.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

function sheetState(backend: UniverBackend, info: ReturnType<UniverBackend['sheets']>[number]): SavedSheet {
  const workbook = backend.book.getWorkbook();
  const sheet = backend.sheet(info.id).getSheet();
  const styles = workbook.getStyles();
  const lookOf = (style: Nullable<IStyleData | string>): number | Look => {
    const named = typeof style === 'string' ? lookNumber(style) : null;
    return named ?? (style ? lookFrom(styles.get(style)) : 0);
  };
  const cells = new Map<string, SavedCell>();
  sheet.getCellMatrix().forValue((row, column, data) => {
    if (!data) return;
    const formula = data.f ?? (data.si ? backend.read(info.id, { row, column, rows: 1, columns: 1 })[0]![0]!.formula : undefined);
    const cell = { row, column, value: valueOf(data), look: lookOf(data.s), ...(formula ? { formula } : {}) };
    if (cell.value !== '' || formula || cell.look !== 0) cells.set(`${row},${column}`, cell);
  });
  const spilled = backend.cells.spills(info.id);
  const arrays = backend.cells.arrays(info.id);
  for (const area of spilled) {
    backend.read(info.id, area).forEach((line, r) => line.forEach(({ value, formula }, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const present = cells.get(`${row},${column}`);
      cells.set(`${row},${column}`, { row, column, value, look: present?.look ?? 0, ...(formula ? { formula } : {}) });
    }));
  }
  return {
    ...info, ...choicesOf(backend, info.id), ...pageOf(backend, info.id), ...chartsOf(backend, info.id), spills: [...spilled, ...arrays.map(({ area }) => area).filter(({ row, column }) => !spilled.some((area) => area.row === row && area.column === column))],
    fixed: arrays.filter(({ fixed }) => fixed).map(({ area }) => area), extent: { rows: sheet.getRowCount(), columns: sheet.getColumnCount() }, merges: backend.merges(info.id), frozen: backend.frozen(info.id),
    cells: [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column),
    rows: lines(sheet.getConfig().rowData, (line) => ({
      ...(line.h !== undefined && line.ia !== BooleanNumber.TRUE ? { size: line.h * POINTS_PER_PIXEL } : {}),
      ...(line.hd === BooleanNumber.TRUE ? { hidden: true } : {}), ...(line.s ? { look: lookOf(line.s) } : {}),
    })),
    columns: lines(sheet.getConfig().columnData, (line) => ({
      ...(line.w === undefined ? {} : { size: characters(line.w) }),
      ...(line.hd === BooleanNumber.TRUE ? { hidden: true } : {}), ...(line.s ? { look: lookOf(line.s) } : {}),
    })),
  };
}

/** Lists and prompts that came since the file was opened. */
function choicesOf(backend: UniverBackend, id: string): Pick<SavedSheet, 'choices'> {
  const choices = backend.parts.guidance.filter(({ sheet }) => sheet === id).map(({ area, list, prompt }) => ({
    area, ...(list ? { from: `"${list.join(',')}"` } : {}), ...(prompt ? { prompt } : {}),
  }));
  return choices.length > 0 ? { choices } : {};
}

/** How it is printed, where that was set since the file was opened. */
function pageOf(backend: UniverBackend, id: string): Pick<SavedSheet, 'page'> {
  const page = backend.parts.pages.get(id)?.page;
  return page ? { page } : {};
}

/** What was drawn since the file was opened. */
function chartsOf(backend: UniverBackend, id: string): Pick<SavedSheet, 'charts'> {
  const charts = backend.parts.charts.get(id);
  return charts ? { charts: charts.flatMap((chart) => chartOf(chart) ?? []) } : {};
}

function namesOfPage(backend: UniverBackend, { id, name }: SavedSheet): readonly DefinedName[] {
  const { printed = null, titles = null } = backend.parts.pages.get(id) ?? {};
  return printed ? printNames({ id, name }, printed, titles) : [];
}

function lines<T>(data: Record<number, T | undefined>, read: (line: T) => SavedLine): Map<number, SavedLine> {
  const found = new Map<number, SavedLine>();
  for (const [index, line] of Object.entries(data)) {
    const saved = line ? read(line) : {};
    if (Object.keys(saved).length > 0) found.set(Number(index), saved);
  }
  return found;
}

/** A look that came since the file was opened. */
function lookFrom(style: Nullable<IStyleData>): Look {
  const lines: Look['lines'] = {};
  for (const side of Object.keys(SIDES) as Side[]) {
    const line = style?.bd?.[SIDES[side]];
    if (line) lines[side] = { weight: WEIGHTS[line.s] ?? 'thin', color: fromUniver({ cl: line.cl }).color ?? '#000000' };
  }
  return {
    ...fromUniver(style),
    format: style?.n?.pattern ?? 'General',
    ...(style?.ul?.s ? { underline: true } : {}), ...(style?.st?.s ? { strike: true } : {}),
    ...(style?.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(Object.keys(lines).length > 0 ? { lines } : {}),
  };
}
