import { rowText } from '../../shared/i18n/names';
import { addressOf, type Grid } from '../model/grid';
import { type Edition, holdsIn, noEdition, yearsOf, type OwnRules } from './own-rules';
import type { Problem } from './problem';
import type { FactReading, LedgerReading } from './reading';

/** Whose row it is: that of the edition of its year. What bears no year is read by the newest that can be. */
export function rowsOf(edition: Edition, own: OwnRules): (row: FactReading) => boolean {
  const newest = own.editions.find(({ view }) => view !== null);
  return ({ fact: { year } }) => (typeof year === 'number' ? holdsIn(edition.years, year) : edition === newest);
}

interface YearColumn {
  readonly grid: Grid;
  readonly yearColumn: number;
}

/**
 * The ledger under all editions of its rules; `all` are its rows as one of them reads them. Every reading has the rows
 * of all editions, since some rules look back at earlier years; the cohort, the parameters and the years of each are
 * its own.
 */
export function joinEditions(own: OwnRules, read: readonly LedgerReading[], all: readonly FactReading[], at: YearColumn): LedgerReading {
  const facts = read.flatMap((each) => each.facts).sort((one, other) => one.row - other.row);
  const editionsOf = (year: number): readonly Edition[] => own.editions.filter(({ years }) => holdsIn(years, year));
  const homeless = all.filter(({ fact: { year } }) => typeof year === 'number' && editionsOf(year).length === 0);
  const problems = distinct([...read.flatMap((each) => each.problems), ...homeless.map((row) => withoutEdition(row, own, at))]);
  const yearsIn = [...new Set(all.flatMap(({ fact: { year } }) => (typeof year === 'number' ? [year] : [])))].sort((one, other) => one - other);
  // Rows that no rules can read have their years all the same: whoever looks at one of them is told why.
  const editions = read.map((each): LedgerReading => ({ ...each, facts, problems, years: yearsIn.filter((year) => each.edition && editionsOf(year).includes(each.edition)) }));
  const whole = editions.find(({ years }) => years.length > 0) ?? (editions[0] as LedgerReading);
  const units = new Map(editions.flatMap((each) => each.units).map((unit) => [unit.unit.id, unit]));
  const years = yearsIn.filter((year) => editionsOf(year).length > 0);
  return { ...whole, units: [...units.values()], years, own, editions };
}

const elsewhere = new WeakMap<LedgerReading, Map<number, LedgerReading>>();

/** The ledger as the edition of this year reads it; where none holds for the year, one that says so and cannot be scored. */
export function atYear(ledger: LedgerReading, year: number): LedgerReading {
  const { own, editions } = ledger;
  if (!own || !editions) return ledger;
  const found = editions.find(({ edition }) => edition && holdsIn(edition.years, year));
  if (found) return found;
  let held = elsewhere.get(ledger);
  if (!held) elsewhere.set(ledger, (held = new Map()));
  let none = held.get(year);
  if (!none) {
    const { edition: _edition, editions: _editions, own: _own, ...rest } = ledger;
    held.set(year, (none = { ...rest, rulebook: null, parameters: {}, blocked: [noEdition(own, year)], years: [] }));
  }
  return none;
}

function withoutEdition({ fact, row }: FactReading, own: OwnRules, { grid, yearColumn }: YearColumn): Problem {
  const year = Number(fact.year);
  return {
    code: 'rules-year',
    severity: 'error',
    address: addressOf(grid, row - grid.row, yearColumn),
    field: 'year',
    year,
    ...(fact.id ? { fact: fact.id } : {}),
    ...(fact.unit ? { unit: fact.unit } : {}),
    slots: { where: rowText(fact.id ?? ''), year, allowed: yearsOf(own) },
  };
}

/** What several editions find alike is one problem. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
