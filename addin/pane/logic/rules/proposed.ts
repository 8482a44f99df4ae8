import { groupBy } from '../../../../workbook/model/group-by';
import type { PrintedDocument, PrintedPlace, Question, RowProposal, RulebookProposal } from '../../../../workbook/printed/types';
import { liesIn, valueAt, withPuts } from '../../../rules/pointer';
import type { Answer } from '../../../rules/services';
import { piecesOf, type Piece } from './marked';

/** What an official has said of a row: it stands as proposed, or it is left for later. */
export type Decision = 'confirmed' | 'left';

/** A printed table on its way to rules: what was proposed first, what became of it by the answers, what was decided. */
export interface Bringing {
  readonly document: PrintedDocument;
  readonly first: RulebookProposal;
  readonly current: RulebookProposal;
  readonly answers: readonly Answer[];
  /** Rules that somebody said otherwise, by their JSON Pointers, and what is listed for them: they stand whatever is answered later. */
  readonly changed: Readonly<Record<string, unknown>>;
  /** By the JSON Pointer of the row. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

export interface AskedQuestion {
  readonly index: number;
  readonly question: Question;
  readonly answer: Answer | null;
}

export interface ProposedRow {
  /** JSON Pointer of the item or outcome. */
  readonly at: string;
  /** The name of the item; of an outcome the words that it rests on. */
  readonly name: string;
  readonly code: string | null;
  readonly weight: number | null;
  /** The cells that it rests on, in the order of the table. */
  readonly cells: readonly (readonly Piece[])[];
  readonly questions: readonly AskedQuestion[];
  /** Nothing about it is open any more. */
  readonly settled: boolean;
  readonly decision: Decision | null;
}

/** What stands at a place of the document. */
export function printedAt({ blocks }: PrintedDocument, { block, row, column }: PrintedPlace): string {
  const found = blocks[block];
  if (!found) return '';
  return found.is === 'text' ? found.text : String(found.grid.cells[row ?? 0]?.[column ?? 0] ?? '');
}

/** Every question that was ever put, in the order of the table, each with what was said to it. */
export function questionsOf({ first, answers }: Bringing): readonly AskedQuestion[] {
  return first.questions.map((question, index) => ({ index, question, answer: answers.find((each) => each.question === index) ?? null }));
}

/** The rows as they stand now, each with the questions that change something in it. */
export function rowsOf(bringing: Bringing): readonly ProposedRow[] {
  const { document, current, decisions, changed } = bringing;
  const asked = questionsOf(bringing);
  return [...groupBy(current.rows, ({ at }) => at)].map(([at, found]): ProposedRow => {
    const part = valueAt(current.rulebook, at) as { name?: unknown; code?: unknown; weight?: unknown } | undefined;
    const questions = asked.filter(({ question }) => (question.at.length > 0 ? question.at.some((each) => liesIn(each, at)) : found.some(({ place }) => samePlace(place, question.place))));
    const open = questions.filter(({ question }) => question.at.length > 0);
    return {
      at,
      name: typeof part?.name === 'string' ? part.name : (found[0]?.restsOn[0] ?? ''),
      code: typeof part?.code === 'string' ? part.code : null,
      weight: typeof part?.weight === 'number' ? part.weight : null,
      cells: cellsOf(document, found),
      questions,
      settled: changed[at] !== undefined || found.every(({ certain }) => certain) || (open.length > 0 && open.every(({ answer }) => answer !== null)),
      decision: decisions[at] ?? null,
    };
  });
}

const samePlace = (one: PrintedPlace, other: PrintedPlace): boolean => one.block === other.block && one.row === other.row && one.column === other.column;

/** Each cell once, with all words of it marked that the row rests on. */
function cellsOf(document: PrintedDocument, found: readonly RowProposal[]): readonly (readonly Piece[])[] {
  const order = [...found].sort(({ place: one }, { place: other }) => one.block - other.block || (one.row ?? 0) - (other.row ?? 0) || (one.column ?? 0) - (other.column ?? 0));
  const cells = groupBy(order, ({ place: { block, row = 0, column = 0 } }) => `${block} ${row} ${column}`);
  return [...cells.values()].flatMap((rows) => (rows[0] ? [piecesOf(printedAt(document, rows[0].place), rows.flatMap(({ restsOn }) => restsOn))] : []));
}

/** The proposal with what somebody changed of it. */
export function withChanged(proposal: RulebookProposal, changed: Bringing['changed']): RulebookProposal {
  return { ...proposal, rulebook: withPuts(proposal.rulebook, changed) };
}

/** Questions that are of no row that is shown: of the whole table. */
export function wholeQuestions(bringing: Bringing, rows: readonly ProposedRow[]): readonly AskedQuestion[] {
  const shown = new Set(rows.flatMap(({ questions }) => questions.map(({ index }) => index)));
  return questionsOf(bringing).filter(({ index }) => !shown.has(index));
}

/** The printed words that say how an item scores, by its code: the longest of what it rests on. */
export function wordsOf(bringing: Bringing): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(bringing).flatMap(({ code, name, cells }): [string, string][] => {
      const texts = cells.map((pieces) => pieces.map(({ text }) => text).join(''));
      const longest = texts.reduce((most, text) => (text.length > most.length ? text : most), '');
      return code === null || longest === '' || longest === name ? [] : [[code, longest]];
    }),
  );
}

/** What goes into the sheet: rows that were left keep their name and full mark, and nothing of how they score. */
export function draftOf({ current, decisions }: Bringing): Readonly<Record<string, unknown>> {
  const left = new Set(Object.entries(decisions).flatMap(([at, decision]) => (decision === 'left' ? [at] : [])));
  const without = (list: unknown, under: string): unknown =>
    Array.isArray(list) ? list.flatMap((part: unknown, index) => (left.has(`/${under}/${index}`) ? bare(part, under) : [part])) : list;
  const { total, ...rest } = current.rulebook;
  return { ...rest, ...(total === undefined || left.has('/total') ? {} : { total }), items: without(current.rulebook['items'], 'items'), outcomes: without(current.rulebook['outcomes'], 'outcomes') };
}

/** An outcome that was left is not written at all: nothing of it would be left. */
function bare(part: unknown, under: string): unknown[] {
  if (under !== 'items' || typeof part !== 'object' || part === null) return [];
  const kept = new Set(['code', 'name', 'clause', 'weight', 'types']);
  return [Object.fromEntries(Object.entries(part).filter(([key]) => kept.has(key)))];
}
