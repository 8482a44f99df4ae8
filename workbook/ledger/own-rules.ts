import type { RulebookView } from '../../shared/contract/rulebook-view';
import { viewOf } from '../../shared/engine/rulebook-view';
import { both, type Text } from '../../shared/i18n/language';
import { listText } from '../../shared/i18n/names';
import { yearsWords } from '../../shared/i18n/own-rules';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { quoteSheet } from '../model/area';
import type { Cell } from '../model/grid';
import { wordKey } from '../model/text';
import type { RuleDecision, RuleFault, RulesReading } from '../rule-sheet/types';
import type { Problem } from './problem';

/** The rules of one edition, as a ledger stands under them. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly string[];
  readonly years: RulesReading['years'];
  /** null: it may not score; `blocked` says why. */
  readonly rulebook: Rulebook | null;
  readonly view: RulebookView | null;
  readonly blocked: Problem | null;
  readonly decided?: readonly RuleDecision[];
}

/** Rules that the workbook carries itself: their editions, the newest first. Of each year there is one at most. */
export interface OwnRules {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly Edition[];
}

/**
 * The rules of a workbook by what they are about. Editions of one id are the same rules in other years; where no
 * two of all hold for one year, all are, whatever they are called: a title often bears the year.
 */
export function ownRulesOf(readings: readonly RulesReading[]): readonly OwnRules[] {
  let rules = made.get(readings);
  if (!rules) made.set(readings, (rules = sortedOut(readings)));
  return rules;
}

/** Once for each reading: what stands on them is known by its identity. */
const made = new WeakMap<readonly RulesReading[], readonly OwnRules[]>();

function sortedOut(readings: readonly RulesReading[]): readonly OwnRules[] {
  const editions = readings.map(editionOf).sort((one, other) => (other.years.from ?? -Infinity) - (one.years.from ?? -Infinity));
  const apart = editions.every((one, index) => editions.slice(index + 1).every((other) => !overlap(one, other)));
  const ids = apart ? editions.slice(0, 1).map(({ id }) => id) : [...new Set(editions.map(({ id }) => id))];
  return ids.map((id) => {
    const own = apart ? editions : withoutDoubt(editions.filter((each) => each.id === id));
    return { id, title: own[0]?.title ?? '', editions: own };
  });
}

/** Which of its editions holds for a year; null: none. */
export function editionAt({ editions }: OwnRules, year: number): Edition | null {
  return editions.find(({ years }) => holdsIn(years, year)) ?? null;
}

/** The rules that a cell names by the id, `id@version` or title of one of their editions; null where it names none. */
export function ownRulesNamed(cell: Cell, all: readonly OwnRules[]): OwnRules | null {
  const key = wordKey(cell);
  const names = ({ id, title, rulebook }: Edition): string[] => [id, title, ...(rulebook ? [`${id}@${rulebook.version}`] : [])];
  return all.find(({ editions }) => editions.some((edition) => names(edition).some((name) => name !== '' && wordKey(name) === key))) ?? null;
}

/** What its sheets say was decided of what the document leaves open; of rules that have no sheet nothing. */
export function decidedIn(all: readonly OwnRules[], view: RulebookView): readonly RuleDecision[] {
  return all.flatMap(({ editions }) => editions).find((edition) => edition.view === view)?.decided ?? [];
}

/** The view of the newest edition that can be read; null where none can. */
export function newestView({ editions }: OwnRules): RulebookView | null {
  return editions.find(({ view }) => view !== null)?.view ?? null;
}

/** That no edition holds for a year. */
export function noEdition(own: OwnRules, year: number): Problem {
  return { code: 'rules-no-year', severity: 'error', address: '', year, slots: { year, allowed: yearsOf(own) } };
}

/** For which years there are editions, the oldest first. */
export function yearsOf({ editions }: OwnRules): Text {
  return listText([...editions].reverse().map(({ years }) => yearsText(years)));
}

export function yearsText({ from, to }: Edition['years']): Text {
  const slots = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const key = from === null ? (to === null ? 'every' : 'to') : to === null ? 'from' : from === to ? 'one' : 'span';
  return both(yearsWords, key, slots);
}

export function holdsIn({ from, to }: Edition['years'], year: number): boolean {
  return (from === null || from <= year) && (to === null || year <= to);
}

/** Everything that is wrong on the sheets of rules, or deserves a look. */
export function rulesProblems(readings: readonly RulesReading[]): readonly Problem[] {
  return readings.flatMap(({ faults }) => faults.map(problemOf));
}

function problemOf({ severity, address, text }: RuleFault): Problem {
  return { code: severity === 'error' ? 'rules-fault' : 'rules-doubt', severity, address, slots: { detail: text } };
}

const views = new WeakMap<Rulebook, RulebookView>();

/** The same view for the same rules. */
export function viewFor(rulebook: Rulebook): RulebookView {
  let view = views.get(rulebook);
  if (!view) views.set(rulebook, (view = viewOf(rulebook)));
  return view;
}

function editionOf({ sheets, years, rulebook, draft, faults, decided = [] }: RulesReading): Edition {
  const [sheet = ''] = sheets;
  const fault = faults.find(({ severity }) => severity === 'error');
  const blocked = (): Problem =>
    fault
      ? problemOf(fault)
      : { code: 'rules-empty', severity: 'error', address: firstCell(sheet), slots: { value: sheet } };
  return {
    id: rulebook?.id ?? textAt(draft, 'id'),
    title: rulebook?.title ?? (textAt(draft, 'title') || sheet),
    sheets,
    years: yearsSaid(years, sheet),
    rulebook,
    view: rulebook && viewFor(rulebook),
    blocked: rulebook ? null : blocked(),
    decided,
  };
}

/** Where the cells say nothing of years the name of the sheet does: `规则2026`, `规则2025-2026`. */
function yearsSaid(years: RulesReading['years'], sheet: string): RulesReading['years'] {
  if (years.from !== null || years.to !== null) return years;
  const [, from, to = from] = /(\d{4})(?:\s*[-—~～至到]\s*(\d{4}))?/u.exec(sheet.normalize('NFKC')) ?? [];
  return from === undefined ? years : { from: Number(from), to: Number(to) };
}

/** As far as a draft says it. */
function textAt(draft: unknown, key: 'id' | 'title'): string {
  const value = typeof draft === 'object' && draft !== null ? (draft as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Two editions for one year are none: which of them holds is not for the software to choose. */
function withoutDoubt(editions: readonly Edition[]): readonly Edition[] {
  return editions.map((edition) => {
    const rival = editions.find((other) => other !== edition && overlap(other, edition));
    if (!rival) return edition;
    const slots = { value: edition.sheets.join('、'), other: rival.sheets.join('、'), years: listText([yearsText(edition.years), yearsText(rival.years)]) };
    const blocked: Problem = { code: 'rules-overlap', severity: 'error', address: firstCell(edition.sheets[0] ?? ''), slots };
    return { ...edition, rulebook: null, view: null, blocked };
  });
}

function overlap({ years: one }: Edition, { years: other }: Edition): boolean {
  const [from, to] = [Math.max(one.from ?? -Infinity, other.from ?? -Infinity), Math.min(one.to ?? Infinity, other.to ?? Infinity)];
  return from <= to;
}

const firstCell = (sheet: string): string => `${quoteSheet(sheet)}!A1`;
