import type { ScoreAnswer, UnitResult } from '../../../shared/contract/answer';
import { type Language, joined, say } from '../../../shared/i18n/language';
import { cellWords, type CellWord } from '../../../shared/i18n/workbook/cells';
import { type CellError, type Content, type Scalar, sameContent } from '../content';
import type { Demand, Question } from '../question';
import { readRange } from '../../ledger/book';
import { atYear } from '../../ledger/editions';
import { ledgerColumns, type LedgerField } from '../../ledger/fields';
import type { Cell, Grid } from '../../model/grid';
import { findHeader } from '../../ledger/rows/header';
import type { BookReading, LedgerReading } from '../../ledger/reading';
import { isBlank, textOf } from '../../model/text';
import { failing, fitting, refuse, scorable, settledOr, whenOf, type Argument, type Found } from './ask';
import { problemsOf, resultOf } from './indexes';
import { functionName } from './names';
import { itemScore } from './views/items';
import { orEmpty } from './views/parts';
import { scoreView, statusView, vetoView } from './views/score';

export interface TableAsk {
  readonly year: Argument;
  readonly ledger: Grid;
  /** Whether a 0 in the ledger is sure to be a figure. */
  readonly tellsBlanks: boolean;
  /** Units to show, in this order; null shows all. */
  readonly units: readonly (readonly Cell[])[] | null;
}

/** The question of a whole table: facts from the range, units and parameters from the workbook. */
export function tableQuestion(ask: TableAsk, language: Language): Question<Content> {
  const readings = new WeakMap<BookReading, LedgerReading | null>();
  const readingIn = (book: BookReading): LedgerReading | null => {
    let reading = readings.get(book);
    if (reading === undefined) readings.set(book, (reading = readRange(ask.ledger, book)));
    return reading;
  };
  return {
    resolve: (book) => settledOr(() => demandOf(ask, readingIn(book), language)),
    fail: failing,
    same: sameContent,
  };
}

function demandOf(ask: TableAsk, whole: LedgerReading | null, language: Language): Demand<Content> {
  const asked = whenOf(ask.year, language);
  if (!whole) return refuse(language, 'table-no-header');
  const ledger = atYear(whole, asked.year);
  if (!ask.tellsBlanks && hasDoubtfulNought(ask.ledger)) refuse(language, 'table-blank-or-zero', { items: functionName('ITEMS') });
  const rulebook = scorable(ledger, language);
  const when = fitting(asked, rulebook, language);
  const shown = shownUnits(ask.units, ledger, language);
  return {
    ledger,
    when,
    content: (answer) => {
      const results = shown ? shown.flatMap((id) => resultOf(answer, id) ?? []) : answer.units;
      const found = (unit: UnitResult): Found => ({
        language,
        ledger,
        rulebook,
        when,
        answer,
        unit,
        item: null,
        rowProblems: problemsOf(answer, unit.unit),
      });
      const codes = itemCodes(answer, rulebook.items.map(({ code }) => code));
      return [headOf(answer, codes, language), ...results.map((unit) => rowOf(found(unit), codes))];
    },
  };
}

/** A figure column that holds a nought, where noughts may be blanks. */
function hasDoubtfulNought(grid: Grid): boolean {
  const header = findHeader<LedgerField>(grid, ledgerColumns, ['unit', 'item']);
  const columns = header?.columns.get('value') ?? [];
  return grid.cells.some((row, index) => index > (header?.row ?? 0) && columns.some((column) => row[column] === 0));
}

function shownUnits(asked: TableAsk['units'], ledger: LedgerReading, language: Language): readonly string[] | null {
  if (asked === null) return null;
  const known = new Map(ledger.units.flatMap(({ unit, aliases }) => [unit.id, ...aliases].map((name) => [name, unit.id] as const)));
  const names = asked.flat().filter((cell) => !isBlank(cell) && cell !== 0).map(textOf);
  // A range of units often begins with its own column name.
  const listed = names.filter((name, index) => known.has(name) || index > 0 || !ledgerColumns.unit.headers.includes(name));
  const unknown = listed.filter((name) => !known.has(name));
  if (unknown.length > 0) refuse(language, 'units-unknown', { units: joined(unknown) });
  return listed.flatMap((name) => known.get(name) ?? []);
}

/** The items that occur, in the document's order: units of different types have different ones. */
function itemCodes(answer: ScoreAnswer, order: readonly string[]): readonly string[] {
  const used = new Set(answer.units.flatMap(({ items }) => items.map(({ code }) => code)));
  return order.filter((code) => used.has(code));
}

function headOf(answer: ScoreAnswer, codes: readonly string[], language: Language): readonly Scalar[] {
  const names = new Map(answer.units.flatMap(({ items }) => items.map(({ code, name }) => [code, name] as const)));
  const word = (key: CellWord): string => say(cellWords, key, language);
  return [
    word('table-unit'),
    ...codes.map((code) => `${code} ${names.get(code) ?? ''}`.trim()),
    word('table-total'),
    word('table-rank'),
    word('table-veto'),
    word('table-status'),
  ];
}

function rowOf(found: Found, codes: readonly string[]): readonly (Scalar | CellError)[] {
  const { unit } = found;
  const items = new Map(unit.items.map((item) => [item.code, item]));
  const single = (content: Content): Scalar | CellError => (Array.isArray(content) ? '' : (content as Scalar | CellError));
  return [
    unit.unit,
    ...codes.map((code) => {
      const item = items.get(code);
      return item ? itemScore({ ...found, item }, item) : '';
    }),
    single(scoreView(found)),
    orEmpty(unit.rank),
    single(vetoView(found)),
    single(statusView(found)),
  ];
}
