import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Grid } from '../../model/grid';
import { decidedIn, editionAt, noEdition, ownRulesNamed, type Edition, type OwnRules } from '../../ledger/own-rules';
import { parametersOf, rulebookNamed } from '../../ledger/parameters';
import type { Problem } from '../../ledger/problem';
import type { BookReading, FactReading, LedgerReading, UnitReading } from '../../ledger/reading';
import { isBlank, isDash, textOf } from '../../model/text';
import { alikeProblems } from '../../ledger/units/unit-list';
import { cohortOf, typeOf } from '../../ledger/units/unit-sheet';
import { listOf } from '../../ledger/vocabulary';
import type { ScoreSheetBinding } from '../bound';
import { pairedUp } from './pair-up';
import { type SheetUnit, readScoreSheet } from './read-sheet';

/** A bound score sheet with its cells: one grid, or one a unit. */
export interface BoundCells {
  readonly binding: ScoreSheetBinding;
  readonly grids: readonly Grid[];
  /** What was told in looking for its sheets. */
  readonly problems: readonly Problem[];
}

export interface JoinOptions {
  readonly aliases: Readonly<Record<string, string>>;
  readonly apart: readonly (readonly [string, string])[];
}

/**
 * The reading of a book with its score sheets: their figures are facts of the ledger under the same
 * rulebook, or, where there is none, of a ledger of their own. Scored, asked for and explained alike.
 */
export function joinScoreSheets(book: BookReading, sheets: readonly BoundCells[], options: JoinOptions): BookReading {
  const told = sheets.flatMap(({ problems }) => problems);
  let ledgers = [...book.ledgers];
  const ids = new Set<string>();
  const unknown: Problem[] = [];
  for (const { binding, grids } of sheets) {
    const rules = rulesFor(binding, book);
    if ('code' in rules) {
      unknown.push(rules);
      continue;
    }
    const { view, own, edition } = rules;
    const source = { binding, view, aliases: options.aliases };
    const readings = grids.map((grid) => readScoreSheet(grid, source));
    const home = ledgers.find((ledger) => (own ? ledger.own === own : ledger.rulebook?.id === view.id)) ?? newLedger(binding, grids, rules, book);
    for (const { facts } of readings) for (const { fact } of facts) if (typeof fact.id === 'string') ids.add(fact.id);
    const added = {
      sheets: readings.map(({ sheet }) => sheet),
      facts: readings.flatMap(({ facts }) => facts),
      problems: readings.flatMap(({ problems }) => problems),
      ...unitsOf(readings.flatMap(({ units }) => units), { binding, view, book, home }),
    };
    const listed = new Set(book.beside.units?.rows.map(({ name }) => name));
    const whole = joinTo(home, added, options, listed);
    const editions = home.editions?.map((each) => (each.edition === edition ? joinTo(each, added, options, listed) : { ...each, facts: [...each.facts, ...added.facts] }));
    const joined = editions ? { ...whole, editions } : whole;
    ledgers = ledgers.includes(home) ? ledgers.map((ledger) => (ledger === home ? joined : ledger)) : [...ledgers, joined];
  }
  ledgers = ledgers.map((ledger) => withPairs(ledger, ids));
  const problems = ledgers.length > 0 ? book.problems.filter(({ code }) => code !== 'no-ledger') : book.problems;
  const read = new Set([...book.sheets, ...sheets.flatMap(({ grids }) => grids.map(({ sheet }) => sheet))]);
  return { ...book, ledgers, problems: [...problems, ...told, ...unknown], sheets: [...read] };
}

const withPairs = (ledger: LedgerReading, ids: ReadonlySet<string>): LedgerReading => ({
  ...pairedUp(ledger, ids),
  ...(ledger.editions ? { editions: ledger.editions.map((each) => pairedUp(each, ids)) } : {}),
});

/** The rules of a binding, and of own ones the edition of its year. */
interface Rules {
  readonly view: RulebookView;
  readonly own?: OwnRules;
  readonly edition?: Edition;
}

/** The rules of a score sheet; a problem where there are none. */
function rulesFor({ rulebook, year }: ScoreSheetBinding, { beside }: BookReading): Rules | Problem {
  const own = ownRulesNamed(rulebook, beside.own);
  if (own) {
    const edition = editionAt(own, year);
    if (!edition) return noEdition(own, year);
    return edition.view ? { view: edition.view, own, edition } : (edition.blocked ?? noEdition(own, year));
  }
  const view = rulebookNamed(rulebook, beside.views);
  if (view) return { view };
  const allowed = beside.views.map(({ title }) => `《${title}》`).join('、');
  return { code: 'rulebook-unknown', severity: 'error', address: '', slots: { value: rulebook, allowed } };
}

interface Added {
  readonly sheets: readonly string[];
  readonly facts: readonly FactReading[];
  readonly units: readonly UnitReading[];
  readonly problems: readonly Problem[];
  readonly unitProblems: readonly Problem[];
}

function joinTo(home: LedgerReading, added: Added, { apart }: JoinOptions, listed: ReadonlySet<string>): LedgerReading {
  const known = new Set(home.units.map(({ unit }) => unit.id));
  const units = [...home.units, ...added.units.filter(({ unit }) => !known.has(unit.id) && known.add(unit.id))];
  const facts = [...home.facts, ...added.facts];
  const years = new Set([...home.years, ...added.facts.flatMap(({ fact }) => (typeof fact.year === 'number' ? [fact.year] : []))]);
  const apartKeys = new Set(apart.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
  const alike = alikeProblems(units, listed).filter(({ slots }) => !apartKeys.has(`${String(slots.value)}\n${String(slots.other)}`));
  const kept = home.problems.filter(({ code, unit }) => code !== 'unit-alike' && !(code === 'unit-unknown' && known.has(unit ?? '')));
  return {
    ...home,
    units,
    facts,
    years: [...years].sort((one, other) => one - other),
    problems: [...kept, ...added.problems, ...added.unitProblems, ...alike],
    scoreSheets: [...(home.scoreSheets ?? []), ...added.sheets],
  };
}

interface Home {
  readonly binding: ScoreSheetBinding;
  readonly view: RulebookView;
  readonly book: BookReading;
  readonly home: LedgerReading;
}

/** The units of the sheets with their types: as the list of units says, else the sheet, else the binding. */
function unitsOf(named: readonly SheetUnit[], { binding, view, book, home }: Home): { units: UnitReading[]; unitProblems: Problem[] } {
  const listed = book.beside.units ? cohortOf(book.beside.units.rows, view).units : [];
  const inList = new Map(listed.map((each) => [each.unit.id, each]));
  const units = new Map<string, UnitReading>();
  const unitProblems: Problem[] = [];
  for (const { id, group, type: word, address } of named) {
    if (units.has(id) || home.units.some(({ unit }) => unit.id === id)) continue;
    const known = inList.get(id);
    if (known) units.set(id, known);
    else if (listed.length > 0) unitProblems.push({ code: 'unit-unknown', severity: 'error', address, unit: id, slots: { value: id } });
    else {
      const type = !isBlank(word) && !isDash(word) ? typeOf(word, view) : (binding.type ?? typeOf('', view));
      if (type !== null) units.set(id, { unit: { id, type, ...(group === '' ? {} : { group }) }, address, aliases: [] });
      else {
        const slots = { unit: id, value: textOf(word), allowed: listOf(view.unitTypes) };
        unitProblems.push({ code: isBlank(word) ? 'type-needed' : 'type-unknown', severity: 'error', address, unit: id, slots });
      }
    }
  }
  return { units: [...units.values()], unitProblems };
}

/** The ledger of score sheets alone: under own rules with a reading for each of their editions. */
function newLedger(binding: ScoreSheetBinding, grids: readonly Grid[], { view, own, edition }: Rules, book: BookReading): LedgerReading {
  const of = (each: Edition): LedgerReading =>
    each.view
      ? { ...emptyLedger(binding, grids, each.view, book), edition: each }
      : { ...emptyLedger(binding, grids, view, book), rulebook: null, blocked: each.blocked ? [each.blocked] : [], edition: each };
  if (!own || !edition) return emptyLedger(binding, grids, view, book);
  return { ...of(edition), own, editions: own.editions.map(of) };
}

function emptyLedger({ sheets }: ScoreSheetBinding, grids: readonly Grid[], view: RulebookView, { beside }: BookReading): LedgerReading {
  const sheet = grids[0]?.sheet ?? sheets[0]?.name ?? '';
  const parameters = parametersOf(beside.parameters?.rows ?? [], view, beside.views, decidedIn(beside.own, view));
  return {
    key: sheet,
    sheet,
    address: `${sheet}!A1`,
    rulebook: view,
    chosenBy: 'binding',
    candidates: [view],
    units: [],
    facts: [],
    parameters: parameters.values,
    blocked: parameters.blocked,
    problems: [...parameters.problems, ...parameters.blocked],
    columns: {},
    years: [],
  };
}
