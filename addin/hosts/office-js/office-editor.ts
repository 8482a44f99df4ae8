import { EditRefused, type Area, type AreaState, type Change, type Editor, type FormulaCell, type NewSheet, type Put, type Reverted, type Written } from '../../../workbook/model/port/editor';
import { columnName, quoteSheet } from '../../../workbook/model/area';
import type { Cell } from '../../../workbook/model/grid';
import { extentOf, extentProxy } from './outline';
import { samePut, showsPut } from '../../../workbook/model/port/puts';
import { blocksOf, fromCell, toCell } from './puts';
import type * as Papers from './paper';
import type * as SheetLooks from './sheet-look';
import { readHiddenRows, readUnseen } from './unseen';
import type { OfficeInfo } from './office-info';

/** Changes the workbook that is open in Excel. */
export function editorOf(host: OfficeInfo): Editor {
  const { can: { oneUndo, spills, openBook } } = host;
  const run = async <T>(work: (context: Excel.RequestContext) => Promise<T>, changes = false): Promise<T> => {
    if (!host.open) throw new EditRefused('unsupported', 'no workbook is open');
    try {
      // Reading may wait for a cell that is being edited; a write that waits would come as a surprise.
      return await Excel.run(changes ? (oneUndo ? { mergeUndoGroup: true } : {}) : { delayForCellEdit: true }, work);
    } catch (error) {
      throw refusalOf(error);
    }
  };
  return {
    states: (areas) => run((context) => each(context, areas, readState)),
    unseen: (areas) => run((context) => each(context, areas, readUnseen)),
    formulasWith: (text, sheets) => run((context) => findFormulas(context, text, sheets)),
    spills: (cells) => (spills ? run((context) => readSpills(context, cells)) : Promise.resolve(cells.map(() => null))),
    async write(changes, sheets = []) {
      // Before anything is written: what cannot be fetched must not leave half a sheet behind.
      const [dressing, printing] = await Promise.all([sheets.some(({ look }) => look) ? import('./sheet-look') : null, sheets.some(({ paper }) => paper) ? import('./paper') : null]).catch((error: unknown) => Promise.reject(refusalOf(error)));
      return run((context) => write(context, changes, sheets, { oneUndo, tellsMerges: host.supports('ExcelApi', '1.13'), dressing, printing }), true);
    },
    async revert(written) {
      const printing = written.papers ? await import('./paper').catch((error: unknown) => Promise.reject(refusalOf(error))) : null;
      return run((context) => revert(context, written, printing), true);
    },
    async openBook(bytes) {
      if (!openBook) throw new EditRefused('unsupported', 'createWorkbook');
      await Excel.createWorkbook(base64(bytes)).catch((error: unknown) => {
        throw refusalOf(error);
      });
    },
  };
}

async function each<T>(context: Excel.RequestContext, areas: readonly Area[], read: (context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area) => Promise<T>): Promise<readonly (T | null)[]> {
  const sheets = areas.map(({ sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet).load('name'));
  await context.sync();
  const found: (T | null)[] = [];
  for (const [index, area] of areas.entries()) {
    const sheet = sheets[index];
    found.push(sheet && !sheet.isNullObject ? await read(context, sheet, area) : null);
  }
  return found;
}

async function readState(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<AreaState> {
  const range = rangeOf(sheet, area).load('values,formulas');
  sheet.protection.load('protected');
  const columns = Array.from({ length: area.columns }, (_, column) => range.getColumn(column).load('format/columnWidth'));
  await context.sync();
  const hiddenRows = await readHiddenRows(context, range, area);
  const values = range.values as Cell[][];
  return {
    area,
    values,
    formulas: (range.formulas as Cell[][]).map((line, row) => line.map((formula, column) => formulaText(formula, values[row]?.[column] ?? ''))),
    locked: sheet.protection.protected,
    hiddenRows,
    widths: columns.map(({ format }) => format.columnWidth),
  };
}

/** '' where there is no formula. A text that begins with `=` is its own value; a formula is not. */
function formulaText(formula: Cell, value: Cell): string {
  const put = fromCell(formula, value);
  return typeof put === 'object' && put !== null ? put.formula : '';
}

/** So many cells are asked for in one round trip. */
const cellsAtOnce = 50_000;

async function findFormulas(context: Excel.RequestContext, text: string, among: readonly string[] | undefined): Promise<readonly FormulaCell[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const found: FormulaCell[] = [];
  for (const sheet of sheets.items) {
    if (among && !among.includes(sheet.name)) continue;
    const used = extentProxy(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    const extent = extentOf(used);
    if (!extent) continue;
    const height = Math.max(1, Math.floor(cellsAtOnce / extent.columns));
    for (let first = 0; first < extent.rows; first += height) {
      const block = { row: extent.row + first, column: extent.column, rows: Math.min(height, extent.rows - first), columns: extent.columns };
      const range = rangeOf(sheet, block).load('formulas,values');
      await context.sync();
      found.push(...formulasIn(sheet.name, block, range, text));
    }
  }
  return found;
}

function formulasIn(sheet: string, at: Omit<Area, 'sheet'>, { formulas, values }: Pick<Excel.Range, 'formulas' | 'values'>, text: string): FormulaCell[] {
  return (formulas as Cell[][]).flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const value = (values as Cell[][])[row]?.[column] ?? '';
      const formula = formulaText(cell, value);
      if (formula === '' || !formula.toUpperCase().includes(text.toUpperCase())) return [];
      return [{ sheet, row: at.row + row, column: at.column + column, formula, value }];
    }),
  );
}

async function readSpills(context: Excel.RequestContext, cells: Parameters<Editor['spills']>[0]): Promise<readonly (Area | null)[]> {
  const ranges = cells.map(({ sheet, row, column }) =>
    extentProxy(rangeOf(context.workbook.worksheets.getItem(sheet), { row, column, rows: 1, columns: 1 }).getSpillingToRangeOrNullObject()),
  );
  await context.sync();
  return cells.map(({ sheet }, index) => {
    const range = ranges[index];
    const extent = range ? extentOf(range) : null;
    return extent && extent.rows * extent.columns > 1 ? { sheet, ...extent } : null;
  });
}

/** What the host can do, and the code that was fetched for this write. */
interface Means {
  readonly oneUndo: boolean;
  readonly tellsMerges: boolean;
  readonly dressing: typeof SheetLooks | null;
  readonly printing: typeof Papers | null;
}

async function write(context: Excel.RequestContext, changes: readonly Change[], sheets: readonly NewSheet[], { oneUndo, tellsMerges, dressing, printing }: Means): Promise<Written> {
  const fresh = new Set(sheets.flatMap(({ name, again }) => (again ? [] : [name])));
  const there = changes.filter(({ sheet }) => !fresh.has(sheet));
  await refuseWhereLocked(context, there);
  await refuseWhereMoved(context, there);
  await printing?.refuseWhereTaken(context, sheets);
  const made = await addSheets(context, sheets);
  await refuseWhereLocked(context, changes);
  const papers = (await printing?.giveUpLooks(context, sheets, changes, tellsMerges)) ?? [];
  const { puts: before, texts } = await readCells(context, changes);
  const looks = sheets.flatMap(({ name, look }) => (look && made.includes(name) ? [{ sheet: context.workbook.worksheets.getItem(name), look, own: changes.filter((change) => change.sheet === name) }] : []));
  for (const { sheet, look, own } of looks) dressing?.dressSheet(sheet, look, own);
  put(context, changes, texts);
  for (const { sheet, look, own } of looks) dressing?.keepTexts(sheet, look, own);
  for (const { name, table, hiddenFrom } of sheets.filter((sheet) => made.includes(sheet.name))) {
    const sheet = context.workbook.worksheets.getItem(name);
    if (table) {
      const used = sheet.getUsedRange(true);
      used.getRow(0).format.font.bold = true;
      used.format.autofitColumns();
    }
    const own = changes.filter((change) => change.sheet === name);
    const last = Math.max(...own.map(({ column }) => column));
    if (hiddenFrom !== undefined && last >= hiddenFrom) rangeOf(sheet, { row: 0, column: hiddenFrom, rows: 1, columns: last - hiddenFrom + 1 }).columnHidden = true;
  }
  await context.sync();
  for (const { name, paper } of sheets) if (paper) await printing?.layPaper(context, context.workbook.worksheets.getItem(name), paper);
  // Excel writes formulas in its own hand; what stands there now is what a revert has to find again.
  const { puts: after } = await readCells(context, changes);
  const stored = changes.map((change, index) => ({ ...change, put: after[index] ?? null }));
  // What was cleared may be filled at once by a formula beside it: that is what it was cleared for.
  const differing = stored.filter(({ put: shown }, index) => (changes[index]?.put ?? null) !== null && !showsPut(shown, changes[index]?.put ?? null));
  return { changes: stored, before, sheets: made, differing, oneUndo, ...(papers.length > 0 ? { papers } : {}) };
}

/** What was seen must be what is there: nothing is written over a cell that nobody has looked at. */
async function refuseWhereMoved(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const looked = changes.filter(({ seen }) => seen !== undefined);
  if (looked.length === 0) return;
  const { puts: now } = await readCells(context, looked);
  const moved = looked.filter(({ seen }, index) => !samePut(seen ?? null, now[index] ?? null));
  if (moved.length > 0) throw new EditRefused('moved', moved.slice(0, 5).map((change) => addressOfCell(change)).join('、'));
}

/** The names of those that were not there yet. */
async function addSheets(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<readonly string[]> {
  const known = sheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  const missing = sheets.filter((_, index) => known[index]?.isNullObject).map(({ name }) => name);
  for (const name of missing) context.workbook.worksheets.add(name);
  try {
    await context.sync();
  } catch (error) {
    // Sheets that are not there yet cannot be protected themselves.
    throw missing.length > 0 && (error as { code?: string }).code === 'AccessDenied' ? new EditRefused('structure', missing.join('、')) : error;
  }
  return missing;
}

/** Before anything is written: half a write is worse than none. */
async function refuseWhereLocked(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const names = [...new Set(changes.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  const gone = names.filter((_, index) => sheets[index]?.isNullObject);
  if (gone.length > 0) throw new EditRefused('gone', gone.join('、'));
  for (const sheet of sheets) sheet.protection.load('protected');
  await context.sync();
  const locked = names.filter((_, index) => sheets[index]?.protection.protected);
  if (locked.length > 0) throw new EditRefused('locked', locked.join('、'));
}

/** `texts`: changes of cells that keep whatever is put there as text. */
function put(context: Excel.RequestContext, changes: readonly Change[], texts: ReadonlySet<Change>): void {
  for (const block of blocksOf(changes)) {
    rangeOf(context.workbook.worksheets.getItem(block.sheet), block).formulas = block.changes.map((line) => line.map((change) => toCell(change.put, texts.has(change))));
  }
}

interface Cells {
  readonly puts: readonly Put[];
  /** Changes of cells whose format is that of texts. */
  readonly texts: ReadonlySet<Change>;
}

async function readCells(context: Excel.RequestContext, changes: readonly Change[]): Promise<Cells> {
  const blocks = blocksOf(changes);
  const ranges = blocks.map((block) => rangeOf(context.workbook.worksheets.getItem(block.sheet), block).load('values,formulas,numberFormat'));
  await context.sync();
  const texts = new Set<Change>();
  const puts = new Map<Change, Put>();
  for (const [index, block] of blocks.entries()) {
    const range = ranges[index];
    for (const [row, line] of block.changes.entries()) {
      for (const [column, change] of line.entries()) {
        const [formula, value] = [range?.formulas[row]?.[column] as Cell | undefined, range?.values[row]?.[column] as Cell | undefined];
        puts.set(change, fromCell(formula ?? '', value ?? ''));
        if (range?.numberFormat[row]?.[column] === '@') texts.add(change);
      }
    }
  }
  return { puts: changes.map((change) => puts.get(change) ?? null), texts };
}

async function revert(context: Excel.RequestContext, written: Written, printing: typeof Papers | null): Promise<Reverted> {
  await refuseWhereLocked(context, written.changes);
  const { puts: now, texts } = await readCells(context, written.changes);
  const untouched = written.changes.map((change, index) => samePut(change.put, now[index] ?? null));
  const papers = printing?.papersToPutBack(written, untouched) ?? [];
  const kept = new Set(papers.filter(({ touched }) => touched).map(({ sheet }) => sheet));
  for (const { sheet, reach, touched } of papers) if (!touched) printing?.unlay(context.workbook.worksheets.getItem(sheet), reach);
  const renewed = new Set(papers.map(({ sheet }) => sheet));
  const back = written.changes.flatMap((change, index) => (untouched[index] && !kept.has(change.sheet) ? [{ ...change, put: written.before[index] ?? null, text: texts.has(change) && !renewed.has(change.sheet) }] : []));
  put(context, back, new Set(back.filter(({ text }) => text)));
  await context.sync();
  for (const { sheet, look, touched } of papers) if (look && !touched) await printing?.layPaper(context, context.workbook.worksheets.getItem(sheet), look);
  await removeEmpty(context, written.sheets);
  return { cells: back.length, left: written.changes.filter((_, index) => !untouched[index]).map(({ sheet, row, column }) => ({ sheet, row, column })) };
}

/** Sheets that were made for the write and hold nothing any more. */
async function removeEmpty(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  const there = sheets.filter((sheet) => !sheet.isNullObject);
  const used = there.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  there.forEach((sheet, index) => used[index]?.isNullObject && sheet.delete());
  await context.sync();
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Omit<Area, 'sheet'>): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function addressOfCell({ sheet, row, column }: Change): string {
  return `${quoteSheet(sheet)}!${columnName(column)}${row + 1}`;
}

function refusalOf(error: unknown): EditRefused {
  if (error instanceof EditRefused) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'InvalidOperationInCellEditMode') return new EditRefused('editing', message ?? '');
  if (code === 'AccessDenied') return new EditRefused('locked', message ?? '');
  if (code === 'ItemNotFound') return new EditRefused('gone', message ?? '');
  return new EditRefused('host', message ?? String(error));
}

function base64(bytes: ArrayBuffer): string {
  let text = '';
  const view = new Uint8Array(bytes);
  // In parts: the signs of a whole workbook are more than a call takes arguments.
  for (let at = 0; at < view.length; at += 8_192) text += String.fromCharCode(...view.subarray(at, at + 8_192));
  return btoa(text);
}
