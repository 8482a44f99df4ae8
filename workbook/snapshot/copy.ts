import type { RulebookView } from '../../shared/contract/rulebook-view';
import { say, type Language } from '../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../shared/i18n/pane';
import { holdsIn } from '../ledger/own-rules';
import type { LedgerReading } from '../ledger/reading';
import type { Grid } from '../model/grid';
import { textOf } from '../model/text';
import type { Change, NewSheet, Put } from '../model/port/editor';
import { inEither } from './old-record';
import { factRows, fieldName, fieldNamed, fieldsOf, putOf, rowFrom, shownField, unitRows, type Row } from './facts';

/** What a ledger held when its results were frozen. */
export interface Kept {
  readonly ledger: string;
  readonly facts: readonly Row[];
  /** Those of the last year. */
  readonly units: readonly Row[];
  /** Where several editions of rules were applied, those of each: they hold up to that year. */
  readonly unitsUpTo?: readonly { readonly year: number; readonly units: readonly Row[] }[];
}

/** The cohort of a year. */
export function unitsFor({ units, unitsUpTo = [] }: Kept, year: number): readonly Row[] {
  return unitsUpTo.find((each) => each.year >= year)?.units ?? units;
}

/** A ledger as it was read for results, the last of which are of this year. */
export interface CopiedLedger {
  readonly ledger: LedgerReading;
  readonly year: number;
}

/**
 * The rows that frozen results stand on, on a sheet of their own: old figures can be named only where they are kept,
 * and they are kept where people see them, so that whoever sends the file on knows what goes with it.
 */
export function planCopy(ledgers: readonly CopiedLedger[], name: string, language: Language, time = ''): { changes: readonly Change[]; sheets: readonly NewSheet[] } {
  const word = (key: PaneWord): string => say(paneWords, key, language);
  const lines: Put[][] = [time === '' ? [word('copyTitle')] : [word('copyTitle'), time], [word('copyText')]];
  for (const key of new Set(ledgers.map(({ ledger }) => ledger.key))) {
    const own = ledgers.filter(({ ledger }) => ledger.key === key).sort((one, other) => one.year - other.year);
    const { ledger, year } = own.at(-1) as CopiedLedger;
    lines.push([], [word('copyFacts'), key], ...tableOf(factRows(ledger, year), (row) => viewIn(own, row), language));
    for (const each of own) {
      lines.push([], [word('copyUnits'), key, ...(own.length > 1 ? [each.year] : [])], ...tableOf(unitRows(each.ledger), () => each.ledger.rulebook, language));
    }
  }
  // Blank cells, too: a whole block is one call to Excel, a block with holes hundreds.
  const width = Math.max(...lines.map((line) => line.length));
  const changes = lines.flatMap((line, row) => Array.from({ length: width }, (_, column): Change => ({ sheet: name, row, column, put: line[column] ?? null })));
  return { changes, sheets: [{ name }] };
}

/** The rules of the row's year, else those of the last. */
function viewIn(ledgers: readonly CopiedLedger[], { says }: Row): RulebookView | null {
  const year = Number(says['year']);
  const found = ledgers.find(({ ledger: { edition } }) => edition && holdsIn(edition.years, year)) ?? ledgers.at(-1);
  return found?.ledger.rulebook ?? null;
}

function tableOf(rows: readonly Row[], viewOf: (row: Row) => RulebookView | null, language: Language): Put[][] {
  const fields = fieldsOf(rows);
  const line = (row: Row): Put[] => [row.at, ...fields.map((field) => putOf(shownField(row.says, field, viewOf(row))))];
  return [[say(paneWords, 'copyAt', language), ...fields.map((field) => fieldName(field, language))], ...rows.map(line)];
}

/** When the final copy was made to which the sheet belongs; null where it is no copy of a ledger. */
export function copyTime({ cells }: Pick<Grid, 'cells'>): string | null {
  return inEither('copyTitle').includes(textOf(cells[0]?.[0] ?? '')) ? textOf(cells[0]?.[1] ?? '') : null;
}

/** The rulebook of a ledger and year; of the last where none is meant. */
export type CopyView = (ledger: string, year: number | null) => RulebookView | null;

/** Reads the sheet back; without the rulebooks words stay words. */
export function readCopy(grid: Grid, viewOf: CopyView): readonly Kept[] {
  const found = new Map<string, { facts: Row[]; cohorts: { year: number; units: Row[] }[] }>();
  let at: { rows: Row[]; viewOf: (year: string) => RulebookView | null; fields: string[] | null } | null = null;
  for (const line of grid.cells) {
    const texts = line.map(textOf);
    const [first = '', second = '', third = ''] = texts;
    const which = inEither('copyFacts').includes(first) ? 'facts' : inEither('copyUnits').includes(first) ? 'units' : null;
    if (which && !at) {
      const kept = found.get(second) ?? { facts: [], cohorts: [] };
      const of = third === '' ? null : Number(third);
      const rows: Row[] = which === 'facts' ? kept.facts : [];
      if (which === 'units') kept.cohorts.push({ year: of ?? Infinity, units: rows });
      found.set(second, kept);
      at = { rows, viewOf: (year) => viewOf(second, which === 'facts' && year !== '' ? Number(year) : of), fields: null };
    } else if (first === '' && texts.every((text) => text === '')) at = null;
    else if (at && at.fields === null) at.fields = texts.slice(1).map(fieldNamed);
    else if (at?.fields) {
      const shown = Object.fromEntries(at.fields.map((field, index) => [field, texts[index + 1] ?? '']));
      at.rows.push(rowFrom(first, shown, at.viewOf(shown['year'] ?? '')));
    }
  }
  return [...found].map(([ledger, { facts, cohorts }]) => ({ ledger, facts, units: cohorts.at(-1)?.units ?? [], ...(cohorts.length > 1 ? { unitsUpTo: cohorts } : {}) }));
}
