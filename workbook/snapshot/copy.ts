import type { RulebookView } from '../../shared/contract/rulebook-view';
import { say, type Language } from '../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../shared/i18n/pane';
import type { LedgerReading } from '../ledger/reading';
import type { Grid } from '../model/grid';
import { textOf } from '../model/text';
import type { Change, NewSheet, Put } from '../model/editor';
import { inEither } from './old-record';
import { factRows, fieldName, fieldNamed, fieldsOf, putOf, rowFrom, shownField, unitRows, type Row } from './facts';

/** What a ledger held when its results were frozen. */
export interface Kept {
  readonly ledger: string;
  readonly facts: readonly Row[];
  readonly units: readonly Row[];
}

/**
 * The rows that frozen results stand on, on a sheet of their own: old figures can be named only where they are kept,
 * and they are kept where people see them, so that whoever sends the file on knows what goes with it.
 */
export function planCopy(ledgers: readonly { readonly ledger: LedgerReading; readonly year: number }[], name: string, language: Language, time = ''): { changes: readonly Change[]; sheets: readonly NewSheet[] } {
  const word = (key: PaneWord): string => say(paneWords, key, language);
  const lines: Put[][] = [time === '' ? [word('copyTitle')] : [word('copyTitle'), time], [word('copyText')]];
  for (const { ledger, year } of ledgers) {
    lines.push([], [word('copyFacts'), ledger.key], ...tableOf(factRows(ledger, year), ledger.rulebook, language));
    lines.push([], [word('copyUnits'), ledger.key], ...tableOf(unitRows(ledger), ledger.rulebook, language));
  }
  // Blank cells, too: a whole block is one call to Excel, a block with holes hundreds.
  const width = Math.max(...lines.map((line) => line.length));
  const changes = lines.flatMap((line, row) => Array.from({ length: width }, (_, column): Change => ({ sheet: name, row, column, put: line[column] ?? null })));
  return { changes, sheets: [{ name }] };
}

function tableOf(rows: readonly Row[], view: RulebookView | null, language: Language): Put[][] {
  const fields = fieldsOf(rows);
  return [[say(paneWords, 'copyAt', language), ...fields.map((field) => fieldName(field, language))], ...rows.map(({ at, says }) => [at, ...fields.map((field) => putOf(shownField(says, field, view)))])];
}

/** When the final copy was made to which the sheet belongs; null where it is no copy of a ledger. */
export function copyTime({ cells }: Pick<Grid, 'cells'>): string | null {
  return inEither('copyTitle').includes(textOf(cells[0]?.[0] ?? '')) ? textOf(cells[0]?.[1] ?? '') : null;
}

/** Reads the sheet back; `viewOf` knows the rulebook of a ledger, without which words stay words. */
export function readCopy(grid: Grid, viewOf: (ledger: string) => RulebookView | null): readonly Kept[] {
  const found = new Map<string, { facts: Row[]; units: Row[] }>();
  let at: { rows: Row[]; view: RulebookView | null; fields: string[] | null } | null = null;
  for (const line of grid.cells) {
    const texts = line.map(textOf);
    const [first = '', second = ''] = texts;
    const which = inEither('copyFacts').includes(first) ? 'facts' : inEither('copyUnits').includes(first) ? 'units' : null;
    if (which && !at) {
      const kept = found.get(second) ?? { facts: [], units: [] };
      found.set(second, kept);
      at = { rows: kept[which], view: viewOf(second), fields: null };
    } else if (first === '' && texts.every((text) => text === '')) at = null;
    else if (at && at.fields === null) at.fields = texts.slice(1).map(fieldNamed);
    else if (at?.fields) at.rows.push(rowFrom(first, Object.fromEntries(at.fields.map((field, index) => [field, texts[index + 1] ?? ''])), at.view));
  }
  return [...found].map(([ledger, rows]) => ({ ledger, ...rows }));
}
