import { LIMITS } from '../../../shared/contract/limits';
import type { Fact } from '../../../shared/contract/request';
import type { ItemField, ItemView, Named, RulebookView } from '../../../shared/contract/rulebook-view';
import { both, type Slots, type Text } from '../../../shared/i18n/language';
import { nameOf, rowText, whereText } from '../../../shared/i18n/names';
import type { LedgerWord } from '../../../shared/i18n/workbook/ledger';
import { dayThatIsNone, isoDay, readDay, readPeriod, readYear } from '../../model/dates';
import { type LedgerField, ledgerColumns } from '../fields';
import { type Cell, type Grid, addressOf } from '../../model/grid';
import type { Header } from './header';
import { itemsOf } from './items';
import { percentIn, showsPercent } from '../../model/percent';
import { type Amount, amounts, readFigure } from './percentages';
import type { Problem, Severity } from '../problem';
import { isBlank, isDash, isErrorValue, isFormulaText, longestName, textOf } from '../../model/text';
import type { UnitNames } from '../units/unit-names';
import { codeOf, kindsOf, levelsOf, listOf, roleWords } from '../vocabulary';
import { wantedWords } from '../../../shared/i18n/wanted';

export interface RowSource {
  readonly grid: Grid;
  readonly header: Header<LedgerField>;
  readonly view: RulebookView;
  readonly names: UnitNames;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * One row of a ledger turned into a fact. What can be read is put in order, what cannot is passed on as
 * it stands, so that the service finds the row at fault and its unit without a total; here it is said
 * in which cell the fault is. Nothing is ever left out because it could not be read.
 */
export class RowReader {
  readonly fact: Writable<Fact>;
  readonly item: ItemView | null;
  private readonly id: string;
  private readonly found: Problem[] = [];
  /** What no field of a fact could carry on as a fault. */
  private unreadable: string | null = null;

  constructor(
    private readonly source: RowSource,
    private readonly row: number,
  ) {
    this.id = addressOf(source.grid, row, Math.min(...[...source.header.columns.values()].flat()));
    this.fact = { id: this.id };
    this.readUnit();
    this.readYear();
    this.item = this.readItem();
    this.readNumber('points');
    this.readWords();
    for (const field of ['value', 'target', 'base', 'of', 'count'] as const) this.readNumber(field);
    this.readPeriod();
    this.readDate();
    for (const field of ['series', 'subject', 'evidence', 'by', 'note'] as const) this.readText(field);
    // `count` is looked at in every row, so a row that is at fault elsewhere is made known there.
    if (this.unreadable !== null) this.fact.count = this.unreadable;
  }

  /** What is wrong in the row, each with the row, its unit and its clause, as far as they could be read. */
  get problems(): readonly Problem[] {
    const unit = typeof this.fact.unit === 'string' && this.found.every(({ field }) => field !== 'unit') ? this.fact.unit : null;
    const where = whereText(rowText(this.id), unit, this.item && nameOf(this.item));
    return this.found.map((problem) => ({ ...problem, slots: { ...problem.slots, where } }));
  }

  private readUnit(): void {
    const text = this.name('unit', both(wantedWords, 'unit'));
    if (text !== null) this.fact.unit = this.source.names.unitNamed(text);
  }

  private readYear(): void {
    const cell = this.cell('year');
    if (!isBlank(cell) && !isDash(cell)) {
      const year = readYear(cell);
      if (year !== null) this.fact.year = year;
      else if (isErrorValue(cell)) this.complain('cell-error', 'year', { allowed: yearWanted });
      else this.complain('not-a-year', 'year', {});
    } else if (this.source.header.columns.has('year')) this.complain('blank', 'year', { allowed: yearWanted });
  }

  private readItem(): ItemView | null {
    const text = this.name('item', both(wantedWords, 'item'));
    if (text === null) return null;
    const type = typeof this.fact.unit === 'string' ? this.source.names.typeOf(this.fact.unit) : undefined;
    const hit = itemsOf(this.source.view).find(this.cell('item'), type);
    this.fact.item = hit.kind === 'one' ? hit.item.code : text;
    if (hit.kind === 'one') return hit.item;
    if (hit.kind === 'several') this.complain('item-several', 'item', { allowed: hit.items.map(({ code, name }) => `${code} ${name}`).join('、') });
    else if (hit.alike) this.complain('item-unknown-alike', 'item', { ...this.title(), other: `${hit.alike.code} ${hit.alike.name}` });
    else this.complain('item-unknown', 'item', this.title());
    return null;
  }

  private readWords(): void {
    this.readWord('level', levelsOf(this.item), this.item?.levels);
    this.readWord('kind', kindsOf(this.item));
    this.readWord('role', roleWords, this.item?.roles);
  }

  /** `fitting`: the codes that this clause knows; others are words all the same, and the service's to judge. */
  private readWord(field: 'level' | 'kind' | 'role', words: readonly Named[], fitting?: readonly string[]): void {
    const cell = this.cell(field);
    if (isBlank(cell) || isDash(cell) || textOf(cell) === '无') return;
    const code = codeOf(cell, words);
    this.fact[field] = code ?? clip(cell);
    if (code !== null || !this.takes(field)) return;
    const allowed = listOf(fitting ? words.filter((word) => fitting.includes(word.code)) : words);
    this.complain(isErrorValue(cell) ? 'cell-error' : 'not-a-word', field, { allowed });
  }

  private readNumber(field: 'value' | 'target' | 'base' | 'points' | 'of' | 'count'): void {
    const { cell, column } = this.cellOf(field);
    const rules = isAmount(field) ? { item: this.item, view: this.source.view, alike: () => this.othersAreAlike(field) } : undefined;
    const reading = readFigure(cell, showsPercent(this.source.grid, this.row, column), rules);
    if (reading.kind === 'blank') return;
    this.fact[field] = reading.kind === 'number' ? reading.value : clip(reading.kind === 'asked' ? reading.sent : reading.shown);
    if (reading.kind === 'number' || !this.takes(field)) return;
    if (reading.kind === 'asked') this.complain(reading.code, field, reading.slots);
    else this.complain(isErrorValue(cell) ? 'cell-error' : 'not-a-number', field, { value: reading.shown, allowed: this.wanted(field) });
  }

  /** What is measured together with this figure is a percentage as well, or nothing. */
  private othersAreAlike(field: Amount): boolean {
    return amounts.every((other) => {
      if (other === field || !this.takes(other)) return true;
      const { cell, column } = this.cellOf(other);
      return cell === 0 || percentIn(cell, showsPercent(this.source.grid, this.row, column)) !== null;
    });
  }

  private wanted(field: 'value' | 'target' | 'base' | 'points' | 'of' | 'count'): Text {
    if (field === 'value') return valueWanted(this.item);
    if (field === 'points') return pointsWanted(this.item);
    return isAmount(field) ? figureWanted : wholeWanted;
  }

  private readPeriod(): void {
    const cell = this.cell('period');
    if (isBlank(cell) || isDash(cell)) return;
    // What is no quarter, half or month may be the number of an issue: it stays as it is written.
    this.fact.period = readPeriod(cell, typeof this.fact.year === 'number' ? this.fact.year : null) ?? clip(cell);
    if (isErrorValue(cell) && this.takes('period')) {
      this.complain('cell-error', 'period', { allowed: both(wantedWords, 'period') });
    }
  }

  private readDate(): void {
    const cell = this.cell('date');
    if (isBlank(cell) || isDash(cell)) return;
    const day = readDay(cell);
    this.fact.date = day ? isoDay(day) : clip(cell);
    if (day) return;
    // Where the clause does not read the date, a wrong one is told but keeps nothing from being scored.
    const severity = this.takes('date') ? 'error' : 'warning';
    const none = dayThatIsNone(cell);
    if (isErrorValue(cell)) this.complain('cell-error', 'date', { allowed: dateWanted }, undefined, severity);
    else if (none) this.complain('no-such-day', 'date', { none }, undefined, severity);
    else this.complain('not-a-date', 'date', {}, undefined, severity);
  }

  private readText(field: 'series' | 'subject' | 'evidence' | 'by' | 'note'): void {
    const cell = this.cell(field);
    if (isBlank(cell) || isDash(cell)) return;
    const text = textOf(cell);
    if (isErrorValue(cell)) {
      // Two rows with #REF! for a document are not two rows of one document.
      if (field === 'by' || field === 'note' || !this.takes(field)) return;
      this.unreadable ??= text;
      this.complain('cell-error', field, { allowed: both(wantedWords, 'text') });
    } else if (text.length > LIMITS.text && field !== 'by' && field !== 'note') {
      // Cut short, two different texts could become one.
      this.unreadable ??= clip(text);
      this.complain('too-long', field, { number: text.length, allowed: LIMITS.text });
    } else this.fact[field] = text;
  }

  /** A name must be there, and be neither an error nor a formula's text. */
  private name(field: 'unit' | 'item', allowed: Text): string | null {
    const cell = this.cell(field);
    if (isBlank(cell) || isDash(cell)) {
      this.complain('blank', field, { allowed });
      return null;
    }
    if (isErrorValue(cell)) this.complain('cell-error', field, { allowed });
    else if (isFormulaText(cell)) this.complain('formula-text', field, { allowed });
    else if (textOf(cell).length > longestName) this.complain('too-long', field, { number: textOf(cell).length, allowed: longestName });
    else return textOf(cell);
    this.fact[field] = clip(cell);
    return null;
  }

  /** The cell of the field; where it has several columns, the first that is filled. */
  private cell(field: LedgerField): Cell {
    return this.cellOf(field).cell;
  }

  private cellOf(field: LedgerField): { readonly cell: Cell; readonly column: number } {
    const filled = this.columnsOf(field).filter((column) => !isBlank(this.at(column)));
    const [first, ...others] = filled;
    if (first === undefined) return { cell: '', column: -1 };
    const other = others.find((column) => textOf(this.at(column)) !== textOf(this.at(first)));
    if (other !== undefined && this.unreadable === null && (field === 'unit' || field === 'year' || this.takes(field))) {
      this.unreadable = clip(this.at(other));
      this.complain('both-filled', field, { value: clip(this.at(first)), other: clip(this.at(other)) }, other);
    }
    return { cell: this.at(first), column: first };
  }

  private takes(field: LedgerField): boolean {
    // In a row of an unknown clause nothing else is worth a word.
    if (field === 'unit' || field === 'year' || field === 'item' || field === 'count') return true;
    if (field === 'points') return this.item?.scored === true;
    // Beside a finished score nothing else of the row is looked at.
    if (this.item?.scored && this.fact.points !== undefined) return false;
    return this.item?.fields.includes(field as ItemField) ?? false;
  }

  private at(column: number): Cell {
    return this.source.grid.cells[this.row]?.[column] ?? '';
  }

  private columnsOf(field: LedgerField): readonly number[] {
    return this.source.header.columns.get(field) ?? [];
  }

  private title(): Slots {
    return { rulebook: this.source.view.title };
  }

  private complain(code: LedgerWord, field: LedgerField, slots: Slots, column?: number, severity: Severity = 'error'): void {
    const own = column ?? this.columnsOf(field).find((at) => !isBlank(this.at(at))) ?? this.columnsOf(field)[0] ?? 0;
    this.found.push({
      code,
      severity,
      address: addressOf(this.source.grid, this.row, own),
      fact: this.id,
      field,
      ...(typeof this.fact.unit === 'string' ? { unit: this.fact.unit } : {}),
      ...(typeof this.fact.year === 'number' ? { year: this.fact.year } : {}),
      slots: { field: ledgerColumns[field].name, value: clip(this.at(own)), ...slots },
    });
  }
}

/** Enough of a text that cannot be used to know it by; the service takes no request with a longer one. */
function clip(cell: Cell): string {
  const text = textOf(cell);
  return text.length <= longestName ? text : `${text.slice(0, longestName)}…`;
}

const dateWanted: Text = both(wantedWords, 'date', { date: '2019-07-05' });
const yearWanted: Text = both(wantedWords, 'year');
const figureWanted: Text = both(wantedWords, 'figure');
const wholeWanted: Text = both(wantedWords, 'whole', { low: 1 });

const isAmount = (field: LedgerField): field is Amount => (amounts as readonly LedgerField[]).includes(field);

function pointsWanted(item: ItemView | null): Text {
  // What only adds begins at 0, what only takes off ends there.
  const [max, min] = [item?.max ?? (typeof item?.min === 'number' ? 0 : null), item?.min ?? (typeof item?.max === 'number' ? 0 : null)];
  if (max !== null && min !== null) return both(wantedWords, 'scoreBetween', { low: min, high: max });
  return both(wantedWords, 'scoreSuch');
}

function valueWanted(item: ItemView | null): Text {
  const { low, high, whole } = item?.value ?? {};
  if (low !== undefined && high !== undefined) return both(wantedWords, whole ? 'wholeBetween' : 'numberBetween', { low, high });
  if (low !== undefined) return both(wantedWords, whole ? 'whole' : 'numberFrom', { low });
  return both(wantedWords, whole ? 'wholeSuch' : 'numberSuch');
}
