import type { RulebookView } from '../../shared/contract/rulebook-view';
import { chooseRulebook, type Choice } from './choice';
import { type LedgerField, ledgerColumns } from './fields';
import { type Grid, addressOf, blockOf } from '../model/grid';
import { columnName } from '../model/area';
import { type Header, findHeader } from './rows/header';
import { type ParameterSheet, parametersOf, readParameterSheet } from './parameters';
import { type BookCells, placeName } from './places';
import type { Problem } from './problem';
import type { BookReading, LedgerBinding, LedgerReading, UnitReading, UnitSheet } from './reading';
import { type RowsReading, readRows } from './rows/rows';
import { cohortOf, readUnitSheet } from './units/unit-sheet';
import { alikeProblems, strangers, unitsOfLedger } from './units/unit-list';

/** A ledger whose columns and rulebook are known, before its rows are read. */
interface Opened {
  readonly binding: LedgerBinding;
  readonly grid: Grid;
  readonly header: Header<LedgerField>;
}

interface Around {
  readonly views: readonly RulebookView[];
  readonly units: UnitSheet | null;
  readonly parameters: ParameterSheet | null;
  /** The only ledger of the book: the sheet of units and the row 办法 are then its own. */
  readonly alone: boolean;
  /** The rulebooks of the other ledgers. */
  readonly rivals: readonly RulebookView[];
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

/** Reads the ledgers of a workbook, with its units and parameters. Never throws on what cells hold. */
export function readBook(cells: BookCells, views: readonly RulebookView[]): BookReading {
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
  const beside = { views, units, parameters };
  const chosen = opened.map((one) => ({ one, choice: choiceOf(one, { ...beside, alone: opened.length === 1 }) }));
  const ledgers = chosen.map(({ one, choice }) => {
    const rivals = chosen.flatMap((other) => (other.one === one || !other.choice.rulebook ? [] : [other.choice.rulebook]));
    return readLedger(one, choice, { ...beside, alone: opened.length === 1, rivals, aliases: cells.aliases });
  });
  problems.push(...(units?.problems ?? []), ...(parameters?.problems ?? []), ...inTwoLedgers(ledgers));
  const grids = [...cells.ledgers.map(({ grid }) => grid), cells.units, cells.parameters];
  return {
    ledgers,
    problems,
    sheets: [...new Set(grids.flatMap((grid) => (grid ? [grid.sheet] : [])))],
    beside,
  };
}

/** Reads a range that a formula gives, with the units and parameters of the book. null: it has no header. */
export function readRange(grid: Grid, book: BookReading): LedgerReading | null {
  const header = findHeader<LedgerField>(grid, ledgerColumns, ['unit', 'item']);
  const address = blockOf(grid, 0, 0, grid.cells.length, Math.max(1, grid.cells[0]?.length ?? 1));
  if (!header) return null;
  const opened: Opened = { binding: { place: { address } }, grid, header };
  const alone = book.ledgers.length <= 1;
  const rivals = alone ? [] : book.ledgers.flatMap(({ rulebook }) => rulebook ?? []);
  return readLedger(opened, choiceOf(opened, { ...book.beside, alone }), { ...book.beside, alone, rivals });
}

function choiceOf({ binding, grid, header }: Opened, around: Omit<Around, 'rivals'>): Choice {
  return chooseRulebook({ ...around, grid, header, bound: binding.rulebook, name: placeName(binding.place) });
}

function readLedger({ binding, grid, header }: Opened, choice: Choice, around: Around): LedgerReading {
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
  const view = choice.rulebook;
  if (!view) return { ...known, units: [], facts: [], parameters: {}, blocked: [], problems, years: [] };

  const parameters = parametersOf(around.parameters?.rows ?? [], view, around.views);
  const { rows, units, unitProblems } = readRowsAndUnits({ binding, grid, header }, around, view);
  // A unit whose type is at fault is told of once, not again in each of its rows.
  const names = [...units.map(({ unit }) => unit.id), ...unitProblems.flatMap((problem) => problem.unit ?? [])];
  problems.push(...rows.problems, ...unitProblems, ...strangers(grid, header, rows.facts, names));
  problems.push(...parameters.problems, ...parameters.blocked);
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

/** The rows, and the cohort: that of the sheet of units, else that which the rows name. */
function readRowsAndUnits(
  { grid, header }: Opened,
  around: Around,
  view: RulebookView,
): { rows: RowsReading; units: readonly UnitReading[]; unitProblems: readonly Problem[] } {
  const source = { grid, header, view };
  const meant = (text: string): string => (Object.hasOwn(around.aliases ?? {}, text) ? (around.aliases?.[text] ?? text) : text);
  if (!around.units) {
    const rows = readRows({ ...source, unitNamed: meant, typeOf: () => undefined });
    const { units, problems } = unitsOfLedger(grid, header, rows.facts, view);
    return { rows, units, unitProblems: problems };
  }
  const { units, problems } = cohortOf(around.units.rows, view);
  const types = new Map(units.map(({ unit }) => [unit.id, unit.type]));
  const byAlias = new Map(units.flatMap(({ unit, aliases }) => aliases.map((alias) => [alias, unit.id] as const)));
  const unitNamed = (text: string): string => (types.has(text) ? text : (byAlias.get(text) ?? meant(text)));
  const rows = readRows({ ...source, unitNamed, typeOf: (unit) => types.get(unit) });
  const listed = new Set(units.map(({ unit }) => unit.id));
  if (around.alone) return { rows, units, unitProblems: [...problems, ...alikeProblems(units, listed)] };
  // With several ledgers a unit belongs to the one that names it, and to the only one that scores its type.
  const named = new Set(rows.facts.map(({ fact }) => fact.unit));
  const rival = new Set(around.rivals.flatMap(({ unitTypes }) => unitTypes.map(({ code }) => code)));
  return {
    rows,
    units: units.filter(({ unit }) => named.has(unit.id) || !rival.has(unit.type)),
    unitProblems: problems.filter(({ unit }) => named.has(unit)),
  };
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
