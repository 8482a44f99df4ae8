import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { inTurns } from '../../../shared/contract/steps';
import { readBookInSteps } from '../../ledger/book';
import type { Grid } from '../../model/grid';
import { cellsOf, placesOf, readsOf } from '../../ledger/places';
import type { Problem } from '../../ledger/problem';
import type { Binding, BoundSheet, ScoreSheetBinding } from '../bound';
import type { BookReading, LedgerBinding } from '../../ledger/reading';
import type { Outline, Workbook } from '../../model/port/workbook';
import { fitSheet } from './fit';
import { type BoundCells, joinScoreSheets } from './join';
import { refitLedger } from './refit-ledger';
import { isOfRules, type ReadRules, ruleSheetsIn } from './rule-sheets';

export interface WorkbookSource {
  readonly workbook: Pick<Workbook, 'outline' | 'read'>;
  /** What was bound in the pane. */
  readonly binding: Binding | null;
  /** Of the rulebooks that are built in. */
  readonly views: readonly RulebookView[];
  /** Reads the rules that the workbook carries itself; left out: it is not looked for such. */
  readonly readRules?: ReadRules;
  /** Called between steps of long work: lets others have their turn. */
  readonly rest?: () => Promise<void> | void;
}

/** Reads the whole book, ledgers and score sheets, as it was bound; sheets that were renamed are found again. */
export async function readWorkbook({ workbook, binding: stored, views, readRules, rest = () => undefined }: WorkbookSource): Promise<BookReading> {
  const outline = await workbook.outline();
  const binding = stored ?? {};
  const named = renamedLedgers(binding, outline);
  const reads = readsOf(outline, named.binding);
  const bound = binding.scoreSheets ?? [];
  const located = bound.map((each) => each.sheets.map((sheet) => sheetNow(sheet, outline)));
  const wanted = [...new Set(located.flat().flatMap((name) => name ?? []))];
  const places = placesOf(reads);
  const ruled = ruleSheetsIn(outline);
  const grids = await workbook.read([...places, ...wanted.map((sheet) => ({ sheet })), ...ruled.map((sheet) => ({ sheet }))]);
  const rules = (await readRules?.(grids.slice(places.length + wanted.length).flatMap((grid) => grid ?? []))) ?? [];
  const cells = cellsOf(reads, grids.slice(0, places.length));
  const bySheet = new Map(wanted.map((name, index) => [name, grids[places.length + index] ?? null]));
  const sheets: BoundCells[] = [];
  for (const [index, each] of bound.entries()) sheets.push(await cellsFor(each, located[index] ?? [], bySheet, { workbook, outline, bound }));
  const refitted = cells.ledgers.map(({ binding: ledger, grid }) => ({ grid, ...(grid ? refitLedger(ledger, grid) : { binding: ledger, problems: [] }) }));
  const { aliases = {}, apart = [] } = binding;
  const book = await inTurns(readBookInSteps({ ...cells, aliases, ledgers: refitted.map(({ binding: ledger, grid }) => ({ binding: ledger, grid })) }, views, rules), rest);
  const problems = [...book.problems, ...named.problems, ...refitted.flatMap((each) => each.problems)];
  const read = [...new Set([...book.sheets, ...ruled])];
  return joinScoreSheets({ ...book, problems, sheets: read }, sheets, { aliases, apart });
}

/** The name under which a bound sheet stands now: that of its id, else its own; null where neither is there. */
function sheetNow({ name, id }: BoundSheet, { sheets }: Outline): string | null {
  const own = sheets.find((sheet) => sheet.name === name);
  if (own) return own.name;
  return (id === undefined ? undefined : sheets.find((sheet) => sheet.id === id))?.name ?? null;
}

interface Around {
  readonly workbook: Pick<Workbook, 'read'>;
  readonly outline: Outline;
  readonly bound: readonly ScoreSheetBinding[];
}

async function cellsFor(
  binding: ScoreSheetBinding,
  located: readonly (string | null)[],
  bySheet: ReadonlyMap<string, Grid | null>,
  around: Around,
): Promise<BoundCells> {
  const grids: Grid[] = [];
  const problems: Problem[] = [];
  for (const [index, sheet] of binding.sheets.entries()) {
    const name = located[index] ?? null;
    const grid = name === null ? await searched(binding, around) : (bySheet.get(name) ?? null);
    if (!grid) problems.push({ code: 'sheet-gone', severity: 'error', address: '', slots: { value: sheet.name } });
    else {
      if (grid.sheet !== sheet.name) problems.push({ code: 'sheet-renamed', severity: 'note', address: '', slots: { value: grid.sheet, other: sheet.name } });
      grids.push(grid);
    }
  }
  return { binding, grids, problems };
}

/** A sheet that is gone by name and id, by its headers: the only unbound one on which they all stand. Cards are alike, so of those none is guessed. */
async function searched(binding: ScoreSheetBinding, { workbook, outline, bound }: Around): Promise<Grid | null> {
  if (binding.lies === 'cards') return null;
  const taken = new Set(bound.flatMap(({ sheets }) => sheets.map(({ name }) => name)));
  const others = outline.sheets.filter(({ name, used }) => used !== null && !taken.has(name) && !isOfRules(name));
  const grids = await workbook.read(others.map(({ name }) => ({ sheet: name })));
  const fitting = grids.flatMap((grid) => {
    const fit = grid && fitSheet(grid, binding);
    return grid && fit && fit.frames.length > 0 && fit.problems.length === 0 ? [grid] : [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Ledgers whose sheet bears another name now, by what Excel calls the sheet. */
function renamedLedgers(binding: Binding, { sheets }: Outline): { binding: Binding; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const ledgers = binding.ledgers?.map((ledger): LedgerBinding => {
    const { place, sheetId } = ledger;
    if (place.sheet === undefined || sheetId === undefined || sheets.some(({ name }) => name === place.sheet)) return ledger;
    const now = sheets.find(({ id }) => id === sheetId);
    if (!now) return ledger;
    problems.push({ code: 'sheet-renamed', severity: 'note', address: '', slots: { value: now.name, other: place.sheet } });
    return { ...ledger, place: { ...place, sheet: now.name } };
  });
  return { binding: ledgers ? { ...binding, ledgers } : binding, problems };
}
