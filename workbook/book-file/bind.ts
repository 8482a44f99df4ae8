import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { Binding } from '../binding/bound';
import { certaintyOf, type Draft } from '../binding/draft/draft';
import { looked } from '../binding/layout/canvas';
import { keep } from '../binding/keep';
import { readWorkbook } from '../binding/scan/read-workbook';
import { surveyBook, type Survey } from '../binding/scan/survey';
import { standingsOf, type Standing } from '../binding/standings';
import { bindingStore } from '../binding/store';
import { readParameterSheet, rulebookNamed } from '../ledger/parameters';
import { readsOf } from '../ledger/places';
import type { BookReading } from '../ledger/reading';
import type { Outline, Workbook } from '../model/port/workbook';
import { readRuleSheets } from '../rule-sheet/read';
import { isPrintout } from '../printouts/kept/check-mark';
import { isOfRecord } from '../snapshot/record';
import { callsAny } from '../xlsx/formula';
import type { ReadBook } from '../xlsx/read';
import { scoringNames } from './scoring-names';
import { workbookOf } from '../file-host/file-workbook';

export interface BoundBook {
  readonly reading: BookReading;
  /** The tables that were found; empty where the workbook says by itself what is what, unless it was asked for. */
  readonly standings: readonly Standing[];
  readonly survey: Survey | null;
  /** Those that were bound here, because nothing was open about them. */
  readonly taken: readonly Draft[];
}

/**
 * What the workbook says of itself comes first: what was bound in the pane, else sheets of the usual names. Only a
 * workbook that says nothing is looked through, and of what is found there that is taken about which nothing is open.
 * `views`: of the rulebooks that are built in.
 */
export async function bindBook(file: ReadBook, views: readonly RulebookView[], { lookThrough = false } = {}): Promise<BoundBook> {
  const workbook = workbookOf(file);
  const stored = (await bindingStore(workbook).load()) ?? {};
  const read = (binding: Binding): Promise<BookReading> => readWorkbook({ workbook, binding, views, readRules: readRuleSheets });
  const reading = await read(stored);
  if (reading.ledgers.length > 0 && !lookThrough) return { reading, standings: [], survey: null, taken: [] };
  const survey = await surveyOf(file, workbook, reading, stored);
  const standings = standingsOf(survey.drafts, [...reading.beside.views], { changed: new Set(), aside: new Set(), both: new Set() });
  if (reading.ledgers.length > 0) return { reading, standings, survey, taken: [] };
  const taken = standings.filter(({ standing }) => standing === 'ready').map(({ draft }) => draft);
  if (taken.length === 0) return { reading, standings, survey, taken };
  return { reading: await read(keep(stored, taken, survey.drafts)), standings, survey, taken };
}

/** A table that was taken although some column of it was only likely. */
export function onlyLikely(draft: Draft, { beside }: BookReading): boolean {
  return certaintyOf(draft, beside.views) === 'likely';
}

async function surveyOf(file: ReadBook, workbook: Pick<Workbook, 'outline' | 'read'>, { beside }: BookReading, binding: Binding): Promise<Survey> {
  const outline = await workbook.outline();
  const { units, parameters } = readsOf(outline, binding);
  const shown = outline.sheets.filter(({ hidden, used }) => !hidden && used !== null && used.rows * used.columns <= looked.cells);
  const [unitGrid = null, parameterGrid = null, ...grids] = await workbook.read([units ?? nowhere, parameters ?? nowhere, ...shown.map(({ name }) => ({ sheet: name }))]);
  const views = [...beside.views];
  const row = parameterGrid ? readParameterSheet(parameterGrid)?.rulebook : undefined;
  return surveyBook({
    sheets: grids.flatMap((grid, index) => (grid && !isOfRecord(grid) && !isPrintout(grid) ? [{ grid, id: shown[index]?.id }] : [])),
    views,
    rules: beside.rules,
    binding,
    preferred: row ? rulebookNamed(row.value, views)?.id : undefined,
    units: unitGrid,
    parameters: parameterGrid,
    results: new Set(file.sheets.filter(({ cells }) => cells.some(({ formula }) => formula !== undefined && callsAny(formula, scoringNames))).map(({ name }) => name)),
    tables: tablesBySheet(outline),
  });
}

/** A place that is in no workbook: no sheet is called so. */
const nowhere = { sheet: '' };

function tablesBySheet({ sheets, tables }: Outline): ReadonlyMap<string, readonly string[]> {
  return new Map(sheets.map(({ name }) => [name, tables.filter(({ sheet }) => sheet === name).map((table) => table.name)]));
}
