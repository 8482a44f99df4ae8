import type { Fact } from '../../../shared/contract/request';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import { both, type Slots, type Text } from '../../../shared/i18n/language';
import { nameOf, whereText } from '../../../shared/i18n/names';
import { ledgerColumns } from '../../ledger/fields';
import { readFigure } from '../../ledger/rows/percentages';
import { showsPercent } from '../../model/percent';
import { isBlank, isDash, isErrorValue, textOf } from '../../model/text';
import type { Grid } from '../../model/grid';
import type { Problem } from '../../ledger/problem';
import type { FactReading } from '../../ledger/reading';
import type { BoundColumn, ScoreSheetBinding } from '../bound';
import { cardUnit, scoreRecord } from '../layout/cards';
import { figureOf } from '../infer/figure';
import { type Fit, fitSheet } from './fit';
import { type AmountColumn, isAmount, readAmounts } from './read-amounts';
import { familyOf } from '../infer/meaning';
import type { Frame } from '../layout/frame';
import { type UnitRecord, cellAddress, figureRow, lineText, recordsOf } from '../layout/records';
import { unitIds } from '../match/unit-names';
import { wantedWords } from '../../../shared/i18n/wanted';

/** A unit that a score sheet names. */
export interface SheetUnit {
  readonly id: string;
  readonly group: string;
  /** What the sheet says of its type; '' where it says nothing. */
  readonly type: UnitRecord['type'];
  readonly address: string;
}

export interface SheetReading {
  readonly sheet: string;
  readonly units: readonly SheetUnit[];
  readonly facts: readonly FactReading[];
  readonly problems: readonly Problem[];
}

interface Source {
  readonly binding: ScoreSheetBinding;
  readonly view: RulebookView;
  readonly aliases: Readonly<Record<string, string>>;
}

/** Reads one sheet of a binding; of cards, that of one unit. Never throws on what the cells hold. */
export function readScoreSheet(grid: Grid, source: Source): SheetReading {
  const fit = fitSheet(grid, source.binding);
  const readings = fit.frames.map((frame) => readFrame(frame, fit, source));
  const problems = [...fit.problems, ...readings.flatMap((reading) => reading.problems)];
  const units = readings.flatMap((reading) => reading.units);
  if (fit.frames.length > 0 && units.length === 0) problems.push({ code: 'units-none', severity: 'warning', address: '', slots: { value: grid.sheet } });
  return { sheet: grid.sheet, units, facts: readings.flatMap(({ facts }) => facts), problems };
}

function readFrame(frame: Frame, fit: Fit, source: Source): Omit<SheetReading, 'sheet'> {
  const records = recordsOf(frame);
  const problems: Problem[] = records.left.map(({ row, text, follows }) => ({
    code: follows ? 'row-follows' : 'row-left-out',
    severity: 'note',
    address: cellAddress(frame, row, (follows ? frame.amountColumn : frame.unitColumn) ?? frame.columns[0]),
    slots: { value: text },
  }));
  for (const row of records.nameless) {
    problems.push({ code: 'row-nameless', severity: 'warning', address: cellAddress(frame, row, frame.unitColumn ?? 0), slots: { where: lineText(frame, row) } });
  }
  const rows = frame.unitColumn === null ? cardRecord(frame, records.units, source.binding) : records.units;
  const ids = unitIds(rows, source.aliases);
  const facts: FactReading[] = [];
  const amountColumns: AmountColumn[] = [];
  const bound = new Map(source.binding.columns.map((column) => [column.header, column]));
  for (const [header, column] of fit.columnsOf(frame)) {
    const settled = bound.get(header);
    const item = source.view.items.find(({ code }) => code === settled?.item);
    if (!settled || !item) continue;
    if (item.figure && isAmount(settled.meaning)) {
      amountColumns.push({ column, settled, item });
      continue;
    }
    const read = readColumn({ frame, column, settled, item, source, rows, ids });
    addTo(facts, read.facts);
    addTo(problems, read.problems);
  }
  const measured = readAmounts({ frame, columns: amountColumns, view: source.view, rows, ids, factOf: (id, unit, settled) => factOf(id, unit, settled, source.binding) });
  addTo(facts, measured.facts);
  addTo(problems, measured.problems);
  const units = rows.map((record, index): SheetUnit => ({
    id: ids[index] ?? record.name,
    group: record.group,
    type: record.type,
    address: cellAddress(frame, record.row, frame.unitColumn ?? frame.columns[0]),
  }));
  return { units, facts, problems: [...problems, ...doubled(units, rows.map(({ row }) => lineText(frame, row)))] };
}

/** One by one: a large sheet has more entries than a call takes arguments. */
function addTo<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

/** The only record of a card: its column of points, under the name of its unit. */
function cardRecord(frame: Frame, units: readonly UnitRecord[], binding: ScoreSheetBinding): readonly UnitRecord[] {
  const record = scoreRecord(frame, units, binding.score);
  return record ? [{ ...record, name: cardUnit(frame) }] : [];
}

interface ColumnSource {
  readonly frame: Frame;
  readonly column: number;
  readonly settled: BoundColumn;
  readonly item: ItemView;
  readonly source: Source;
  readonly rows: readonly UnitRecord[];
  readonly ids: readonly string[];
}

function readColumn({ frame, column, settled, item, source, rows, ids }: ColumnSource): { facts: FactReading[]; problems: Problem[] } {
  const facts: FactReading[] = [];
  const problems: Problem[] = [];
  const parted: string[] = [];
  const blank: string[] = [];
  const recorded = settled.meaning === 'points' || settled.meaning === 'left';
  const name = nameOf(item);
  const field = ledgerColumns[recorded ? 'points' : settled.meaning === 'count' ? 'count' : 'value'].name;
  rows.forEach((record, index) => {
    const row = isBlank(frame.canvas.own(figureRow(record), column)) ? record.row : figureRow(record);
    const cell = frame.canvas.own(row, column);
    const id = cellAddress(frame, row, column);
    const base = factOf(id, ids[index] ?? '', settled, source.binding);
    const put = (more: Pick<Fact, 'value' | 'count' | 'points'>): void => {
      facts.push({ fact: { ...base, ...more }, row: frame.flipped ? frame.canvas.grid.column + column : frame.canvas.grid.row + row });
    };
    const fault = (code: Problem['code'], value: string, more: Slots = {}): void => {
      const slots = { where: whereText(ids[index], name, id), field, value, allowed: wanted(settled, item), ...more };
      problems.push({ code, severity: 'error', address: id, fact: id, unit: ids[index] ?? '', year: source.binding.year, slots });
    };
    if (isBlank(cell) && recorded && familyOf(item) === 'deduct') {
      // Without a row the clause would give its full points to whom nobody has scored.
      put({ points: '?' });
      fault('points-missing', '');
    } else if (isBlank(cell) && recorded && item.given !== true) blank.push(id);
    if (isBlank(cell) || isDash(cell)) return;
    const whole = readFigure(cell, showsPercent(frame.canvas.grid, row, column));
    if (whole.kind === 'asked') {
      put(recorded ? { points: whole.sent } : settled.meaning === 'count' ? { count: whole.sent } : { value: whole.sent });
      fault(whole.code, whole.sent, whole.slots);
      return;
    }
    const figure = figureOf(cell, settled.meaning, item);
    if (figure.is === 'fact') {
      put(figure.fact);
      if ((figure.parts ?? 1) > 1) parted.push(id);
    } else if (figure.is === 'bad') {
      // Sent on as it stands, so that the unit is left without a total rather than without this figure.
      put(recorded ? { points: textOf(cell) } : settled.meaning === 'count' ? { count: textOf(cell) } : { value: textOf(cell) });
      fault(isErrorValue(cell) ? 'cell-error' : 'not-a-number', figure.shown);
    } else if (figure.is === 'unfit') {
      put({ value: `${figure.shown}?` });
      fault('figure-unfit', figure.shown);
    }
  });
  if (parted.length > 0) problems.push({ code: 'sum-parted', severity: 'note', address: parted[0] ?? '', slots: { item: name, number: parted.length } });
  // Of an item that counts events, none is no gap: it would be scored as if nothing had happened.
  if (blank.length > 0 && blank.length < rows.length) problems.push({ code: 'points-blank', severity: 'warning', address: blank[0] ?? '', slots: { item: name, number: blank.length } });
  return { facts, problems };
}

function factOf(id: string, unit: string, { item, level, kind }: BoundColumn, { year, period }: ScoreSheetBinding): Fact {
  return {
    id,
    unit,
    item,
    year,
    ...(period === undefined ? {} : { period }),
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function wanted({ meaning }: BoundColumn, item: ItemView): Text {
  const { high, low = 0 } = item.value ?? {};
  if (meaning === 'count') return both(wantedWords, 'whole', { low: 0 });
  if (meaning === 'hundred') return both(wantedWords, 'numberBetween', { low: 0, high: 100 });
  if (meaning === 'points' || meaning === 'left') return pointsWanted(item);
  if (meaning === 'lost') return both(wantedWords, 'deductions', { low });
  return high === undefined ? both(wantedWords, 'figure') : both(wantedWords, 'numberBetween', { low, high });
}

function pointsWanted({ max, min }: ItemView): Text {
  if (typeof max === 'number') return both(wantedWords, 'scoreAtMost', { high: max });
  if (typeof min === 'number') return both(wantedWords, 'scoreAtLeast', { low: min });
  return both(wantedWords, 'score');
}

function doubled(units: readonly SheetUnit[], lines: readonly Text[]): Problem[] {
  const first = new Map<string, string>();
  return units.flatMap(({ id, address }, index): Problem[] => {
    const at = first.get(id);
    if (at === undefined) {
      first.set(id, address);
      return [];
    }
    return [{ code: 'unit-row-twice', severity: 'warning', address, unit: id, slots: { where: lines[index] ?? address, value: id, at } }];
  });
}
