import type { ItemResult, RowProblem, ScoreAnswer, UnitResult } from '../../../shared/contract/answer';
import type { Detail } from '../../../shared/contract/request';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import { type Language, type Slots, joined, say } from '../../../shared/i18n/language';
import { cellWords, type CellWord } from '../../../shared/i18n/workbook/cells';
import { type Content, errorInstead, notAvailable, sameContent, wrong } from '../content';
import type { Demand, Question, Trouble, When } from '../question';
import { readWhen } from '../../model/dates';
import type { Cell } from '../../model/grid';
import { atYear } from '../../ledger/editions';
import { itemsOf } from '../../ledger/rows/items';
import { closestName } from '../../ledger/units/near-names';
import { tell } from '../../ledger/problem';
import { problemsOf, resultOf, unitNamed } from './indexes';
import type { BookReading, LedgerReading, UnitReading } from '../../ledger/reading';
import { isBlank, textOf } from '../../model/text';

/** An argument as Excel hands it over: null where it was left out. */
export type Argument = Cell | null | undefined;

export interface UnitAsk {
  readonly unit: Argument;
  readonly year: Argument;
  /** Left out: the whole unit is asked for. */
  readonly item?: Argument;
}

/** What a cell's content is made of. */
export interface Found {
  readonly language: Language;
  readonly ledger: LedgerReading;
  readonly rulebook: RulebookView;
  readonly when: When;
  readonly answer: ScoreAnswer;
  readonly unit: UnitResult;
  /** The item asked for; null where the whole unit is. */
  readonly item: ItemResult | null;
  /** Rows of this unit that could not be used. */
  readonly rowProblems: readonly RowProblem[];
}

export type View = (found: Found) => Content;


/** What does not go on to the service, with what the cell shows in its place. */
class Settled extends Error {
  constructor(readonly content: Content) {
    super('settled');
  }
}

/**
 * The question of a cell: a unit, a time, perhaps an item, and the view that makes a content of the answer.
 * `detail`: how much of the answer the view reads; `full`: the events of this unit; `totals`: of a unit that is settled nothing
 * but these, else items.
 */
export function unitQuestion(ask: UnitAsk, view: View, language: Language, detail: Detail = 'full'): Question<Content> {
  return {
    resolve: (book) => settledOr(() => demandOf(book, ask, { view, detail }, language)),
    fail: failing,
    same: sameContent,
  };
}

/** What a cell shows in place of what it cannot have now. */
export function failing({ refused, text }: Trouble, last: Content | null): Content {
  return errorInstead(refused ? wrong(text) : notAvailable(text), last);
}

export function settledOr<T>(make: () => Demand<T>): Demand<T> | { settled: Content } {
  try {
    return make();
  } catch (error) {
    if (error instanceof Settled) return { settled: error.content };
    throw error;
  }
}

/** Ends a question with `#VALUE!`: what was entered is wrong. */
export function refuse(language: Language, word: CellWord, slots: Slots = {}): never {
  throw new Settled(wrong(say(cellWords, word, language, slots)));
}

/** Ends a question with a content. */
export function settle(content: Content): never {
  throw new Settled(content);
}

function demandOf(book: BookReading, ask: UnitAsk, { view, detail }: { view: View; detail: Detail }, language: Language): Demand<Content> {
  const when = whenOf(ask.year, language);
  if (isNothing(ask.unit)) refuse(language, 'unit-blank');
  const home = unitOf(book, textOf(ask.unit ?? ''), language);
  const ledger = atYear(home.ledger, when.year);
  const rulebook = scorable(ledger, language);
  // The editions of a workbook's own rules may have the unit under other types.
  const unit = unitNamed(ledger, home.unit.unit.id) ?? home.unit;
  const item = itemOf(ask.item, rulebook, unit, language);
  const content = (answer: ScoreAnswer): Content => {
    const result = resultOf(answer, unit.unit.id);
    if (!result) return notAvailable(say(cellWords, 'unit-not-answered', language, { unit: unit.unit.id }));
    const itemResult = item === null ? null : result.items.find(({ code }) => code === item.code);
    if (itemResult === undefined) return notAvailable(say(cellWords, 'item-no-points', language, { item: item?.code ?? '' }));
    const rowProblems = problemsOf(answer, unit.unit.id);
    return view({ language, ledger, rulebook, when, answer, unit: result, item: itemResult, rowProblems });
  };
  return {
    ledger,
    when: fitting(when, rulebook, language),
    content,
    eventsOf: detail === 'full' ? [unit.unit.id] : [],
    // What is open has its reason in the items.
    ...(item === null && detail === 'totals' ? { early: (totals) => (resultOf(totals, unit.unit.id)?.status === 'final' ? content(totals) : null) } : {}),
  };
}

export function whenOf(year: Argument, language: Language): When {
  const when = isNothing(year) ? null : readWhen(year ?? '');
  return when ?? refuse(language, 'year-bad', { value: textOf(year ?? '') });
}

/** The rulebook of a ledger from which something can be scored. */
export function scorable(ledger: LedgerReading, language: Language): RulebookView {
  const [blocked] = ledger.blocked;
  if (blocked) settle(wrong(tell(blocked, language)));
  if (ledger.rulebook) return ledger.rulebook;
  const [problem] = ledger.problems;
  return settle(notAvailable(problem ? tell(problem, language) : ''));
}

/** The time as the rulebook counts it: a period that it does not need changes nothing, and is the year. */
export function fitting(when: When, rulebook: RulebookView, language: Language): When {
  const { year, period } = when;
  const slots = { rulebook: rulebook.title, year, period: period ?? '' };
  if (rulebook.period === 'year') return { year, period: null };
  if (rulebook.period === 'quarter') {
    if (period === null) refuse(language, 'quarter-needed', slots);
    if (!/-Q\d$/.test(period)) refuse(language, 'period-unfit', { ...slots, allowed: `“${year}Q4”` });
  } else if (period !== null && !/-H\d$/.test(period)) {
    refuse(language, 'period-unfit', { ...slots, allowed: joined([year, `“${year}-H1”`]) });
  }
  return when;
}

function unitOf(book: BookReading, text: string, language: Language): { ledger: LedgerReading; unit: UnitReading } {
  const homes = book.ledgers.flatMap((ledger) => {
    const unit = unitNamed(ledger, text);
    return unit ? [{ ledger, unit }] : [];
  });
  const [home, other] = homes;
  if (home && !other) return home;
  if (home && other) {
    const twice = book.problems.find(({ code, unit }) => code === 'unit-in-two' && unit === home.unit.unit.id);
    settle(wrong(twice ? tell(twice, language) : ''));
  }
  return settle(noUnit(book, text, language));
}

function noUnit(book: BookReading, text: string, language: Language): Content {
  const [ledger] = book.ledgers;
  if (!ledger) return notAvailable(book.problems.map((problem) => tell(problem, language)).join(' '));
  const unchosen = book.ledgers.find(({ rulebook, units }) => rulebook === null && units.length === 0);
  if (unchosen) scorable(unchosen, language);
  const problems = [...book.problems, ...book.ledgers.flatMap((each) => each.problems)];
  const typeless = problems.find(({ code, unit }) => unit === text && code.startsWith('type-'));
  if (typeless) return wrong(tell(typeless, language));
  const other = closestName(text, book.ledgers.flatMap(({ units }) => units.map(({ unit }) => unit.id)));
  return notAvailable(say(cellWords, other ? 'unit-unknown-alike' : 'unit-unknown', language, { unit: text, ...(other ? { other } : {}) }));
}

function itemOf(asked: Argument, rulebook: RulebookView, { unit }: UnitReading, language: Language): ItemView | null {
  if (asked === null || asked === undefined) return null;
  if (isBlank(asked) || asked === 0) refuse(language, 'item-blank');
  const hit = itemsOf(rulebook).find(asked, unit.type);
  const slots = { item: textOf(asked), rulebook: rulebook.title, unit: unit.id };
  if (hit.kind === 'none') return refuse(language, 'item-unknown', slots);
  if (hit.kind === 'several') {
    return refuse(language, 'item-several', { ...slots, allowed: joined(hit.items.map(({ code, name }) => `${code} ${name}`)) });
  }
  if (!hit.item.types.includes(unit.type)) refuse(language, 'item-other-type', slots);
  return hit.item;
}

/** Excel hands 0 over for an empty cell; no unit and no year is called so. */
function isNothing(argument: Argument): boolean {
  return argument === null || argument === undefined || argument === 0 || isBlank(argument);
}
