import { builtIn, type Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { joined, say } from '../../shared/i18n/language';
import { bindingPageWords } from '../../shared/i18n/pane/binding';
import type { Question as DraftQuestion, Draft } from '../../workbook/binding/draft/draft';
import type { Standing } from '../../workbook/binding/standings';
import { quoteSheet } from '../../workbook/model/area';
import { distinct, type Finding } from '../../workbook/model/finding';
import { tell } from '../../workbook/ledger/problem';
import { placedProblems } from '../../workbook/results/problems';
import { pendingOf } from '../../workbook/results/todo';
import { onlyLikely, type BoundBook } from '../../workbook/book-file/bind';
import type { Results } from './results';
import type { Scorer } from './scoring';

/** A finding about a workbook that was scored. */
export interface Asked extends Finding {
  /** The same without the unit, and the unit: what is equal for many is told once. */
  readonly about?: string;
  readonly unit?: string;
}

interface Known {
  readonly bound: BoundBook;
  readonly scorer: Scorer;
  readonly results: Results | null;
  readonly language: Language;
}

/** Everything that could not be answered. */
export function questionsOf({ bound, scorer, results, language }: Known): readonly Asked[] {
  const { reading } = bound;
  const judged = scorer.scored.map((each) => ({ ...each, old: false }));
  const tables = tableQuestions(bound, language);
  const problems = placedProblems(readingWithout(bound), judged, { language, registry: builtIn, stale: false }).map(({ severity, address, text }): Asked => ({ kind: severity, place: address, question: text }));
  const blocked = reading.ledgers.flatMap((ledger) => [ledger, ...(ledger.editions ?? [])]).flatMap((ledger) => ledger.blocked).map((problem): Asked => ({ kind: 'error', place: problem.address, question: tell(problem, language) }));
  const refused = scorer.refused.flatMap(({ ledger, when, faults }) =>
    faults.map(({ pointer, detail }): Asked => ({ kind: 'error', place: ledger.address, question: say(cliWords, 'refused', language, { when: when.period ?? when.year, pointer, detail }) })));
  const several = scorer.scored.length > 1;
  const pending = scorer.scored.flatMap(({ answer, ledger, when }) => {
    const document = ledger.edition?.rulebook ? null : builtIn.detail(answer.rulebook.id);
    const at = (text: string): string => (several ? say(cliWords, 'inTime', language, { when: when.period ?? when.year, text }) : text);
    return pendingOf({ answer, ledger, language }, document).map(({ address, text, about, unit }): Asked => ({ kind: 'pending', place: address, question: at(text), about: at(about), ...(unit === null ? {} : { unit }) }));
  });
  const cells = (results?.open ?? []).map(({ place, question }): Asked => ({ kind: 'warning', place, question }));
  return [...tables, ...problems, ...blocked, ...refused, ...pending, ...cells];
}

/** About the rules alone: which of them hold, and what is wrong with those that the workbook carries itself. */
export function ruleQuestions(bound: BoundBook, language: Language): readonly Asked[] {
  const { reading } = bound;
  const faults = reading.beside.rules.flatMap((rules) => rules.faults.map(({ severity, address, text }): Asked => ({ kind: severity, place: address, question: text[language] })));
  const unchosen = reading.ledgers.filter(({ rulebook }) => rulebook === null).flatMap(({ problems, blocked }) => [...blocked, ...problems]);
  const own = [...reading.ledgers.flatMap(({ blocked }) => blocked), ...unchosen].map((problem): Asked => ({ kind: problem.severity, place: problem.address, question: tell(problem, language) }));
  return distinct([...(reading.ledgers.length === 0 ? tableQuestions(bound, language) : []), ...faults, ...own]);
}

/** Where no ledger was found, what is told of the tables says more. */
function readingWithout({ reading }: BoundBook): BoundBook['reading'] {
  return { ...reading, problems: reading.problems.filter(({ code }) => code !== 'no-ledger') };
}

/** Tables that were found beside those that are read: nobody has said whether they count. */
export function unboundTables({ standings, reading, taken }: BoundBook, language: Language): readonly Asked[] {
  if (reading.ledgers.length === 0 || taken.length > 0) return [];
  return standings.filter(({ standing }) => standing === 'asks' || standing === 'ready').map(({ draft }): Asked => ({ kind: 'note', place: sheetOf(draft), question: say(cliWords, 'tableUnbound', language) }));
}

/** About the tables of a workbook that does not say by itself what is what. */
function tableQuestions(bound: BoundBook, language: Language): readonly Asked[] {
  if (bound.taken.length === 0 && bound.reading.ledgers.length > 0) return [];
  const asks = bound.standings.flatMap((standing) => asksOf(standing, bound, language));
  const likely = bound.taken.filter((draft) => onlyLikely(draft, bound.reading)).map((draft): Asked => ({ kind: 'warning', place: sheetOf(draft), question: say(cliWords, 'tableLikely', language, { rulebook: titleOf(draft, bound) }) }));
  if (asks.length + likely.length > 0 || bound.taken.length > 0) return [...asks, ...likely];
  const without = (bound.survey?.without ?? []).map(({ sheet, why }): Asked => ({ kind: 'note', place: quoteSheet(sheet), question: say(bindingPageWords, `why_${why}`, language) }));
  return [{ kind: 'error', place: '', question: say(cliWords, 'nothingToScore', language) }, ...without];
}

function asksOf({ draft, standing, questions, overlap }: Standing, { reading }: BoundBook, language: Language): readonly Asked[] {
  if (standing !== 'asks') return [];
  const view = (id: string): string => reading.beside.views.find((each) => each.id === id)?.title ?? id;
  const at = sheetOf(draft);
  const told = (question: string, place = at): Asked => ({ kind: 'error', place, question });
  const overlapping = overlap ? [told(say(cliWords, 'askOverlap', language, { sheet: overlap.sheet, units: overlap.units, items: joined(overlap.items) }))] : [];
  return [...questions.map((question) => {
    const candidates = draft.what === 'scores' ? draft.rulebooks : draft.reading.candidates.map(({ id }) => id);
    if (question.about === 'rulebook' && candidates.length > 0) return told(say(cliWords, 'askRulebook', language, { allowed: joined(candidates.map(view)) }));
    if (question.about !== 'column') return told(plainQuestion(question, draft, language));
    const column = draft.what === 'scores' ? draft.columns.find(({ label }) => label.key === question.header) : undefined;
    return told(say(cliWords, 'askColumn', language, { header: question.header }), column?.address);
  }), ...overlapping];
}

function plainQuestion({ about }: Exclude<DraftQuestion, { about: 'column' }>, draft: Draft, language: Language): string {
  const word = ({ rulebook: 'askRulebook', year: 'askYear', period: 'askPeriod', type: 'askType', block: 'askBlock', score: 'askScore' } as const)[about];
  return say(bindingPageWords, word, language, { count: draft.what === 'scores' ? draft.blocks.length : 1 });
}

const sheetOf = (draft: Draft): string => quoteSheet(draft.what === 'ledger' ? draft.sheet : (draft.sheets[0]?.name ?? ''));

function titleOf(draft: Draft, { reading }: BoundBook): string {
  const id = draft.what === 'scores' ? draft.rulebook.id : (draft.reading.rulebook?.id ?? '');
  return reading.beside.views.find((view) => view.id === id)?.title ?? id;
}

/** What is told of a file that was no workbook of today. */
export const noticed = (notices: readonly string[]): readonly Asked[] => notices.map((question) => ({ kind: 'note', place: '', question }));
