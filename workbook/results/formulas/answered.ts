import type { Language } from '../../../shared/i18n/language';
import { prepare } from '../prepare-request';
import type { Content } from '../content';
import { hasEvents, type Demand, type Scored, type When } from '../question';
import { unitQuestion, type Argument, type Found, type View } from '../functions/ask';
import { functionName, type Part } from '../functions/names';
import { tableQuestion } from '../functions/table';
import { viewOf } from '../functions/views';
import { detailOf } from '../functions/views/detail';
import type { Cell, Grid } from '../../model/grid';
import type { BookReading, LedgerReading } from '../../ledger/reading';
import { showsPercent } from '../../model/percent';
import { placeOf } from '../../model/places';
import { callOf, type FormulaArgument } from './formula';

/** What is known at one moment: the book as it was read, its answers, and what stands in cells. */
export interface Knowledge {
  readonly book: BookReading;
  readonly scored: readonly Scored[];
  readonly language: Language;
  readonly cell: (sheet: string, row: number, column: number) => Cell;
  /** Whether a cell shows its number as per cent; left out: none does. */
  readonly percent?: (sheet: string, row: number, column: number) => boolean;
}

/** A formula with the sheet on which it stands: references without a sheet are its own. */
export interface Asked {
  readonly sheet: string;
  readonly formula: string;
}

/** What a scoring formula has to show by the answers that are known. */
export type Answered =
  | { readonly is: 'content'; readonly part: Part; readonly content: Content; readonly found: Found | null }
  /** Nothing was scored for it yet, or without the events that it tells of. */
  | { readonly is: 'unscored'; readonly ledger: LedgerReading; readonly when: When }
  /** It reckons on with the result, or its arguments cannot be followed. */
  | { readonly is: 'unfollowed' };

const unfollowed: Answered = { is: 'unfollowed' };

/** What a formula shows where it is one call of a scoring function and its arguments are plain. */
export function contentOf(asked: Asked, knowledge: Knowledge): Answered {
  const call = callOf(asked.formula, functionName(''));
  return call?.whole ? answerOf(asked, knowledge) : unfollowed;
}

/** The same for the first call in a formula, whatever stands round it. */
export function answerOf({ sheet, formula }: Asked, knowledge: Knowledge): Answered {
  const call = callOf(formula, functionName(''));
  if (!call) return unfollowed;
  const part = call.part as Part;
  if (part === 'TABLE') return tableOf(sheet, call.arguments, knowledge);
  const [unit, year, item, code] = call.arguments.map((argument) => plainOf(argument, sheet, knowledge));
  if (unit === null || year === null || item === null || code === null) return unfollowed;
  const view = viewOf(part, code?.value);
  if (!view) return unfollowed;
  let found: Found | null = null;
  const looking: View = (each) => {
    found = each;
    return view(each);
  };
  const resolved = unitQuestion({ unit: unit?.value, year: year?.value, ...(item ? { item: item.value } : {}) }, looking, knowledge.language, detailOf(view, item?.value)).resolve(knowledge.book);
  const told = tell(resolved, knowledge);
  return 'content' in told ? { is: 'content', part, content: told.content, found } : told;
}

function tableOf(sheet: string, [year, ledger, units]: readonly FormulaArgument[], knowledge: Knowledge): Answered {
  const when = year && plainOf(year, sheet, knowledge);
  const cells = ledger && blockOf(ledger, sheet, knowledge);
  const listed = units ? blockOf(units, sheet, knowledge) : null;
  if (!when || !cells || (units && !listed)) return unfollowed;
  const question = tableQuestion({ year: when.value, ledger: cells, tellsBlanks: true, units: listed?.cells ?? null }, knowledge.language);
  const told = tell(question.resolve(knowledge.book), knowledge);
  return 'content' in told ? { is: 'content', part: 'TABLE', content: told.content, found: null } : told;
}

function tell(resolved: Demand<Content> | { readonly settled: Content }, { scored }: Knowledge): { readonly content: Content } | Answered {
  if ('settled' in resolved) return { content: resolved.settled };
  const { ledger, when, eventsOf } = resolved;
  const { id } = prepare(ledger, when);
  const held = scored.find((each) => prepare(each.ledger, each.when).id === id && hasEvents(each, eventsOf));
  return held ? { content: resolved.content(held.answer, held.at) } : { is: 'unscored', ledger, when };
}

/** What an argument stands for; null where that cannot be told. */
export function plainOf(argument: FormulaArgument, sheet: string, { cell }: Pick<Knowledge, 'cell'>): { readonly value: Argument } | null {
  if (argument.is === 'value') return { value: argument.value };
  if (argument.is === 'cell') return { value: cell(argument.sheet ?? sheet, argument.row, argument.column) };
  return null;
}

/** The cells of a range, blanks as such; null for what is none. */
export function blockOf(argument: FormulaArgument, sheet: string, { cell, percent }: Pick<Knowledge, 'cell' | 'percent'>): Grid | null {
  if (argument.is !== 'range') return null;
  const on = argument.sheet ?? sheet;
  const { row, column, rows, columns } = argument;
  const cells = Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_, across) => cell(on, row + down, column + across)));
  const percents = new Set(cells.flatMap((line, down) => line.flatMap((_, across) => (percent?.(on, row + down, column + across) ? [placeOf(down, across)] : []))));
  return { sheet: on, row, column, cells, merges: [], ...(percents.size > 0 ? { percents } : {}) };
}

const sheetsIn = (grids: readonly (Grid | null)[]): ReadonlyMap<string, Grid> => new Map(grids.flatMap((grid) => (grid ? [[grid.sheet, grid] as const] : [])));

/** Looks cells up in what was read of each sheet. */
export function cellsIn(grids: readonly (Grid | null)[]): Knowledge['cell'] {
  const bySheet = sheetsIn(grids);
  return (sheet, row, column) => {
    const grid = bySheet.get(sheet);
    return grid?.cells[row - grid.row]?.[column - grid.column] ?? '';
  };
}

/** The cells of these sheets, and how they show their numbers. */
export function lookingIn(grids: readonly (Grid | null)[]): Pick<Knowledge, 'cell' | 'percent'> {
  const bySheet = sheetsIn(grids);
  return {
    cell: cellsIn(grids),
    percent: (sheet, row, column) => {
      const grid = bySheet.get(sheet);
      return grid !== undefined && showsPercent(grid, row - grid.row, column - grid.column);
    },
  };
}

/** The sheets that formulas stand on and point at. */
export function sheetsOf(all: readonly Asked[]): readonly string[] {
  const pointed = all.flatMap(({ formula }) => callOf(formula, functionName(''))?.arguments ?? []).flatMap((argument) => ('sheet' in argument && argument.sheet !== null ? [argument.sheet] : []));
  return [...new Set([...all.map(({ sheet }) => sheet), ...pointed])];
}
