import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Binding } from '../bound';
import { type FakeBook, gridOf, outlineOf } from '../../ledger/testing/fake-book';
import { tell } from '../../ledger/problem';
import { type Answers, answered } from '../draft/answers';
import { type Draft, type ScoreDraft, certaintyOf, questionsOf } from '../draft/draft';
import { bindingOf } from '../draft/edit';
import { readWorkbook } from '../scan/read-workbook';
import { type Survey, surveyBook } from '../scan/survey';

export interface SurveyFixture extends FakeBook {
  readonly answers?: Readonly<Record<string, Answers>>;
  /** What is done to the book after it was bound. */
  readonly later?: FakeBook;
}

export function fakeSurvey(book: FakeBook, views: readonly RulebookView[]): Survey {
  const sheet = (name: string): ReturnType<typeof gridOf> => gridOf(book, { sheet: name });
  return surveyBook({
    sheets: outlineOf(book).sheets.flatMap(({ name, id }) => {
      const grid = sheet(name);
      return grid ? [{ grid, id }] : [];
    }),
    views,
    binding: book.binding ?? {},
    units: sheet('单位'),
    parameters: sheet('参数'),
    results: new Set(),
  });
}

/** Recognition, answers, and what is then read of the book, in the words of a fixture. */
export async function walk(book: SurveyFixture, views: readonly RulebookView[]): Promise<object> {
  const survey = fakeSurvey(book, views);
  const drafts = survey.drafts.map((draft) => (draft.what === 'scores' ? answered(draft, book.answers?.[draft.key] ?? {}, views) : draft));
  const scoreSheets = drafts.flatMap((draft) => (draft.what === 'scores' ? (bindingOf(draft) ?? []) : []));
  const ledgers = drafts.flatMap((draft) => (draft.what === 'ledger' && !draft.byName ? [draft.binding] : []));
  const binding: Binding = { ...book.binding, ...(ledgers.length > 0 ? { ledgers } : {}), scoreSheets };
  const after = book.later ?? book;
  const workbook = { outline: async () => outlineOf(after), read: async (places: Parameters<Parameters<typeof readWorkbook>[0]['workbook']['read']>[0]) => places.map((place) => gridOf(after, place)) };
  const reading = await readWorkbook({ workbook, binding, views });
  const problems = [...reading.problems, ...reading.ledgers.flatMap((ledger) => ledger.problems)];
  return {
    found: survey.drafts.map((draft) => foundOf(draft, views)),
    without: survey.without.map(({ sheet, why }) => `${sheet}: ${why}`),
    ...(survey.twins.length > 0 ? { twins: survey.twins.map(({ name, other }) => `${name} = ${other}?`) } : {}),
    units: reading.ledgers.flatMap(({ units }) => units.map(({ unit }) => [unit.id, unit.type, unit.group].filter(Boolean).join(' '))),
    facts: reading.ledgers.flatMap(({ facts }) => facts.map(({ fact }) => factLine(fact))),
    problems: problems.map((problem) => tell(problem, 'zh')),
  };
}

function factLine({ id, unit, item, year, ...rest }: object & { id?: unknown; unit?: unknown; item?: unknown; year?: unknown }): string {
  const more = Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`);
  return [id, unit, item, year, ...more].join(' ');
}

function foundOf(draft: Draft, views: readonly RulebookView[]): object {
  const questions = questionsOf(draft, views).map((question) => (question.about === 'column' ? `column ${question.header}` : question.about));
  if (draft.what === 'ledger') return { ledger: draft.key, rulebook: draft.reading.rulebook?.id ?? null, questions };
  return {
    scores: draft.key,
    lies: draft.lies,
    certainty: certaintyOf(draft, views),
    rulebook: `${draft.rulebook.id} ${draft.rulebook.certainty}`,
    year: draft.year,
    ...(draft.blocks.length > 1 ? { blocks: draft.blocks, block: draft.block } : {}),
    units: draft.units.map(({ name, group }) => (group ? `${name} (${group})` : name)),
    left: draft.left,
    columns: Object.fromEntries(draft.columns.filter(({ label }) => label.key !== '').map((column) => [column.label.key, columnLine(column)])),
    questions,
  };
}

function columnLine({ role, item, among, meaning, level, kind, certainty }: ScoreDraft['columns'][number]): string {
  const what = role === 'item' || role === 'derived' ? [role === 'derived' ? 'derived' : '', item ?? `${among.join('|')}?`, meaning ?? '', level ?? '', kind ?? ''] : [role];
  return [...what, certainty].filter(Boolean).join(' ');
}
