import type { RulebookView } from '../../shared/contract/rulebook-view';
import { atOnce, type Steps } from '../../shared/contract/steps';
import { chooseRulebook, type Choice } from './choice';
import { type LedgerField, ledgerColumns } from './fields';
import { type Grid, addressOf, blockOf } from '../model/grid';
import { columnName } from '../model/area';
import { type Header, findHeader } from './rows/header';
import { joinEditions, rowsOf } from './editions';
import { decidedIn, type Edition, newestView, type OwnRules, ownRulesOf, rulesProblems } from './own-rules';
import { type ParameterSheet, parametersOf, readParameterSheet } from './parameters';
import { type BookCells, placeName } from './places';
import type { Problem } from './problem';
import type { BookReading, FactReading, LedgerBinding, LedgerReading, UnitReading, UnitSheet } from './reading';
import { type RowsReading, readRows } from './rows/rows';
import { listedUnits, namesWithoutList, type UnitNames } from './units/unit-names';
import { readUnitSheet } from './units/unit-sheet';
import { alikeProblems, strangers, unitsOfLedger } from './units/unit-list';
import type { RulesReading } from '../rule-sheet/types';

/** A ledger whose columns and rulebook are known, before its rows are read. */
interface Opened {
  readonly binding: LedgerBinding;
  readonly grid: Grid;
  readonly header: Header<LedgerField>;
}

interface Around {
  readonly views: readonly RulebookView[];
  readonly own: readonly OwnRules[];
  readonly units: UnitSheet | null;
  readonly parameters: ParameterSheet | null;
  /** The only ledger of the book: the sheet of units and the row 办法 are then its own. */
  readonly alone: boolean;
  /** The rulebooks of the other ledgers. */
  readonly rivals: readonly RulebookView[];
  /** There are editions of other years: a unit that is of no type of this one may be of theirs. */
  readonly amongEditions?: boolean;
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

/**
 * Reads the ledgers of a workbook, with its units and parameters; `rules` are those that it carries itself. Never
 * throws on what cells hold.
 */
export const readBook = (cells: BookCells, builtIn: readonly RulebookView[], rules: readonly RulesReading[] = []): BookReading => atOnce(readBookInSteps(cells, builtIn, rules));

/** The same, with pauses between rows. */
export function* readBookInSteps(cells: BookCells, builtIn: readonly RulebookView[], rules: readonly RulesReading[] = []): Steps<BookReading> {
  const own = ownRulesOf(rules);
  const known = viewsOf(own, builtIn);
  const problems: Problem[] = [];
  const units = cells.units ? readUnitSheet(cells.units) : null;
  const parameters = cells.parameters ? readParameterSheet(cells.parameters) : null;
  if (cells.units && !units) problems.push(noHeader(cells.units, '单位'));
  if (cells.parameters && !parameters) problems.push(noHeader(cells.parameters, '键、值'));
  if (cells.ledgers.length === 0) problems.push({ code: 'no-ledger', severity: 'error', address: '', slots: {} });

  const opened: Opened[] = [];
  for (const { binding, grid } of cells.ledgers) {
    if (!grid) {
      problems.push({ code: 'no-place', severity: 'error', address: '', slots: { value: placeName(binding.place) } });
      continue;
    }
    const hints = { ...(binding.headerRow ? { row: binding.headerRow } : {}), ...(binding.columns ? { columns: binding.columns } : {}) };
    const header = findHeader<LedgerField>(grid, ledgerColumns, ['unit', 'item'], hints);
    if (header) opened.push({ binding, grid, header });
    else problems.push(noHeader(grid, '单位、条款'));
  }
  const beside = { views: known, own, rules, units, parameters };
  const chosen = opened.map((one) => ({ one, choice: choiceOf(one, { ...beside, alone: opened.length === 1 }) }));
  const ledgers: LedgerReading[] = [];
  for (const { one, choice } of chosen) {
    const rivals = chosen.flatMap((other) => (other.one === one || !other.choice.rulebook ? [] : [other.choice.rulebook]));
    ledgers.push(yield* readLedger(one, choice, { ...beside, alone: opened.length === 1, rivals, aliases: cells.aliases }));
  }
  problems.push(...rulesProblems(rules), ...(units?.problems ?? []), ...(parameters?.problems ?? []), ...inTwoLedgers(ledgers));
  const grids = [...cells.ledgers.map(({ grid }) => grid), cells.units, cells.parameters];
  return {
    ledgers,
    problems,
    sheets: [...new Set([...grids.flatMap((grid) => (grid ? [grid.sheet] : [])), ...rules.flatMap(({ sheets }) => sheets)])],
    beside,
  };
}

/** Those of the workbook's own rules, and those that are built in but for the ones whose ids own rules bear. */
function viewsOf(own: readonly OwnRules[], builtIn: readonly RulebookView[]): readonly RulebookView[] {
  let held = views.get(own);
  if (held?.beside !== builtIn) {
    const ids = new Set(own.flatMap(({ editions }) => editions.map(({ id }) => id)));
    const all = [...own.flatMap((rules) => newestView(rules) ?? []), ...builtIn.filter(({ id }) => !ids.has(id))];
    views.set(own, (held = { beside: builtIn, all }));
  }
  return held.all;
}

/** The same list from one reading to the next: whoever compares whole workbooks with it does so once. */
const views = new WeakMap<readonly OwnRules[], { readonly beside: readonly RulebookView[]; readonly all: readonly RulebookView[] }>();

/** Reads a range that a formula gives, with the units and parameters of the book. null: it has no header. */
export function readRange(grid: Grid, book: BookReading): LedgerReading | null {
  const header = findHeader<LedgerField>(grid, ledgerColumns, ['unit', 'item']);
  const address = blockOf(grid, 0, 0, grid.cells.length, Math.max(1, grid.cells[0]?.length ?? 1));
  if (!header) return null;
  const opened: Opened = { binding: { place: { address } }, grid, header };
  const alone = book.ledgers.length <= 1;
  const rivals = alone ? [] : book.ledgers.flatMap(({ rulebook }) => rulebook ?? []);
  return atOnce(readLedger(opened, choiceOf(opened, { ...book.beside, alone }), { ...book.beside, alone, rivals }));
}

function choiceOf({ binding, grid, header }: Opened, around: Omit<Around, 'rivals'>): Choice {
  return chooseRulebook({ ...around, grid, header, bound: binding.rulebook, name: placeName(binding.place) });
}

function* readLedger({ binding, grid, header }: Opened, choice: Choice, around: Around): Steps<LedgerReading> {
  const key = placeName(binding.place);
  const problems: Problem[] = [...choice.problems, ...header.problems];
  if (!header.columns.has('year')) problems.push(lacking(grid, header, 'year'));
  if (grid.cut) {
    const end = addressOf(grid, grid.cells.length - 1, 0);
    problems.push({ code: 'too-large', severity: 'error', address: end, slots: { value: key } });
  }
  const known = {
    key,
    sheet: grid.sheet,
    address: blockOf(grid, 0, 0, grid.cells.length, Math.max(1, grid.cells[0]?.length ?? 1)),
    rulebook: choice.rulebook,
    chosenBy: choice.chosenBy,
    candidates: choice.candidates,
    columns: Object.fromEntries([...header.columns].map(([field, [first = 0]]) => [field, columnName(grid.column + first)])),
  };
  const { rulebook, own } = choice;
  const opened = { binding, grid, header };
  if (own) return yield* readByEditions(own, opened, { ...known, problems }, around);
  if (!rulebook) return { ...known, units: [], facts: [], parameters: {}, blocked: [], problems, years: [] };
  return yield* readUnder(rulebook, opened, { ...known, problems }, around);
}

type Known = Pick<LedgerReading, 'key' | 'sheet' | 'address' | 'rulebook' | 'chosenBy' | 'candidates' | 'columns' | 'problems'>;

/** The rows of each year by the edition that holds for it. */
function* readByEditions(own: OwnRules, opened: Opened, known: Known, around: Around): Steps<LedgerReading> {
  const { grid, header } = opened;
  let all: readonly FactReading[] = [];
  const read: LedgerReading[] = [];
  for (const edition of own.editions) {
    const { view } = edition;
    if (!view) {
      read.push(blockedReading(edition, known));
      continue;
    }
    const mine = rowsOf(edition, own);
    const keep: Keep = (rows) => (all = rows).filter(mine);
    read.push({ ...(yield* readUnder(view, opened, { ...known, rulebook: view }, { ...around, amongEditions: own.editions.length > 1 }, keep)), edition });
  }
  return joinEditions(own, read, all, { grid, yearColumn: header.columns.get('year')?.[0] ?? header.columns.get('unit')?.[0] ?? 0 });
}

function blockedReading(edition: Edition, known: Known): LedgerReading {
  const blocked = edition.blocked ? [edition.blocked] : [];
  return { ...known, rulebook: null, units: [], facts: [], parameters: {}, blocked, problems: [...known.problems, ...blocked], years: [], edition };
}

function* readUnder(view: RulebookView, { binding, grid, header }: Opened, known: Known, around: Around, keep?: Keep): Steps<LedgerReading> {
  const parameters = parametersOf(around.parameters?.rows ?? [], view, around.views, decidedIn(around.own, view));
  const { rows, units, unitProblems } = yield* readRowsAndUnits({ binding, grid, header }, around, view, keep);
  yield;
  // A unit whose type is at fault is told of once, not again in each of its rows.
  const names = [...units.map(({ unit }) => unit.id), ...unitProblems.flatMap((problem) => problem.unit ?? [])];
  const problems = [...known.problems, ...rows.problems, ...unitProblems, ...strangers(grid, header, rows.facts, names), ...parameters.problems, ...parameters.blocked];
  const years = [...new Set(rows.facts.flatMap(({ fact }) => (typeof fact.year === 'number' ? [fact.year] : [])))];
  return {
    ...known,
    units,
    facts: rows.facts,
    parameters: parameters.values,
    blocked: parameters.blocked,
    problems,
    years: years.sort((one, other) => one - other),
  };
}

/** The rows that a reading is about, of all that there are. */
type Keep = (rows: readonly FactReading[]) => readonly FactReading[];

/** The rows, and the cohort: that of the sheet of units, else that which the rows name. */
function* readRowsAndUnits(
  { grid, header }: Opened,
  around: Around,
  view: RulebookView,
  keep: Keep = (rows) => rows,
): Steps<{ rows: RowsReading; units: readonly UnitReading[]; unitProblems: readonly Problem[] }> {
  const read = function* (names: UnitNames): Steps<RowsReading> {
    return kept(yield* readRows({ grid, header, view, names }), keep);
  };
  if (!around.units) {
    const rows = yield* read(namesWithoutList(around.aliases));
    yield;
    const { units, problems } = unitsOfLedger(grid, header, rows.facts, view);
    return { rows, units, unitProblems: problems };
  }
  const list = listedUnits(around.units, view, around.aliases);
  const { units, problems } = list;
  const rows = yield* read(list);
  const listed = new Set(units.map(({ unit }) => unit.id));
  const named = new Set(rows.facts.map(({ fact }) => fact.unit));
  const own = problems.filter(({ unit }) => named.has(unit));
  if (around.alone) return { rows, units, unitProblems: [...(around.amongEditions ? own : problems), ...alikeProblems(units, listed)] };
  // With several ledgers a unit belongs to the one that names it, and to the only one that scores its type.
  const rival = new Set(around.rivals.flatMap(({ unitTypes }) => unitTypes.map(({ code }) => code)));
  return {
    rows,
    units: units.filter(({ unit }) => named.has(unit.id) || !rival.has(unit.type)),
    unitProblems: own,
  };
}

function kept({ facts, problems }: RowsReading, keep: Keep): RowsReading {
  const own = keep(facts);
  if (own.length === facts.length) return { facts, problems };
  const ids = new Set(own.map(({ fact }) => fact.id));
  return { facts: own, problems: problems.filter(({ fact }) => fact === undefined || ids.has(fact)) };
}

function inTwoLedgers(ledgers: readonly LedgerReading[]): Problem[] {
  const home = new Map<string, string>();
  const problems: Problem[] = [];
  for (const ledger of ledgers) {
    for (const { unit, address } of ledger.units) {
      const other = home.get(unit.id);
      if (other === undefined) home.set(unit.id, ledger.key);
      else {
        const slots = { value: unit.id, at: other, other: ledger.key };
        problems.push({ code: 'unit-in-two', severity: 'error', address, unit: unit.id, slots });
      }
    }
  }
  return problems;
}

function lacking(grid: Grid, header: Header<LedgerField>, field: LedgerField): Problem {
  const address = addressOf(grid, header.row, header.columns.get('unit')?.[0] ?? 0);
  return { code: 'no-column', severity: 'error', address, field, slots: { field: ledgerColumns[field].name } };
}

function noHeader(grid: Grid, allowed: string): Problem {
  return {
    code: 'no-header',
    severity: 'error',
    address: addressOf(grid, 0, 0),
    slots: { value: grid.table ?? grid.sheet, allowed: { zh: allowed, en: allowed } },
  };
}
