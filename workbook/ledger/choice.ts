import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { LedgerField } from './fields';
import { type Grid, addressOf, unmerge } from '../model/grid';
import type { Header } from './rows/header';
import { itemsOf } from './rows/items';
import { newestView, type OwnRules, ownRulesNamed } from './own-rules';
import { type ParameterSheet, rulebookNamed } from './parameters';
import type { Problem } from './problem';
import type { LedgerReading } from './reading';
import { captionRows, isNoRecord, recordRows } from './rows/rows';
import { isBlank, isDash, textOf } from '../model/text';

export interface Choice {
  readonly rulebook: RulebookView | null;
  /** The workbook's own rules, where they are chosen: which edition of them holds hangs on the year. */
  readonly own?: OwnRules;
  readonly chosenBy: LedgerReading['chosenBy'];
  readonly candidates: readonly RulebookView[];
  readonly problems: readonly Problem[];
}

export interface ChoiceSource {
  readonly grid: Grid;
  readonly header: Header<LedgerField>;
  readonly views: readonly RulebookView[];
  /** The rules that the workbook carries itself. */
  readonly own: readonly OwnRules[];
  readonly bound: string | undefined;
  readonly parameters: ParameterSheet | null;
  readonly name: string;
  /** The only ledger of the book: then the row 办法 is meant for it, whatever its clauses. */
  readonly alone: boolean;
}

/**
 * Which rulebook a ledger is under: the one bound in the pane, else the row 办法, else the workbook's own rules, else
 * the only one that fits. Where the workbook carries rules, one that is built in is taken by its name alone: codes
 * that own rules do not know any more, or rules that cannot be read, must not end in a score by others.
 */
export function chooseRulebook(source: ChoiceSource): Choice {
  const { views, own, bound, parameters } = source;
  const chosen = (rulebook: RulebookView, chosenBy: Choice['chosenBy']): Choice => ({ rulebook, chosenBy, candidates: [rulebook], problems: [] });
  const refused = (candidates: readonly RulebookView[], problem: Problem): Choice => ({ rulebook: null, chosenBy: null, candidates, problems: [problem] });
  const titles = (list: readonly RulebookView[]): string => list.map((view) => `《${view.title}》`).join('、');

  if (bound !== undefined) {
    const rules = ownRulesNamed(bound, own);
    if (rules) return ownChosen(rules, 'binding');
    const view = rulebookNamed(bound, views);
    if (view) return chosen(view, 'binding');
    const slots = { value: bound, allowed: titles(views) };
    return refused(views, { code: 'rulebook-unknown', severity: 'error', address: '', slots });
  }
  const row = parameters?.rulebook;
  const named = row ? ownRulesNamed(row.value, own) : null;
  if (named) return ownChosen(named, 'parameters');
  if (own.length > 0 && !(row && rulebookNamed(row.value, views))) return ownChoice(source, refused);
  const view = row ? rulebookNamed(row.value, views) : null;
  if (row && !view) {
    const slots = { value: textOf(row.value), allowed: titles(views) };
    return refused(views, { code: 'rulebook-unknown', severity: 'error', address: row.address, slots });
  }
  if (view && source.alone) return chosen(view, 'parameters');
  const fit = fitOf(source);
  if (view && (fit.views.length !== 1 || fit.views.includes(view))) return chosen(view, 'parameters');
  const [only, ...others] = fit.views;
  if (only && others.length === 0) return chosen(only, 'codes');
  if (only) {
    const slots = { value: source.name, allowed: titles(fit.views) };
    return refused(fit.views, { code: 'rulebook-several', severity: 'error', address: '', slots });
  }
  const slots = { value: source.name, at: fit.at, other: fit.text };
  return refused(views, { code: 'rulebook-none', severity: 'error', address: fit.at, slots });
}

function ownChosen(own: OwnRules, chosenBy: Choice['chosenBy']): Choice {
  const view = newestView(own);
  return { rulebook: view, own, chosenBy, candidates: view ? [view] : [], problems: [] };
}

type Refused = (candidates: readonly RulebookView[], problem: Problem) => Choice;

/** Of several rules that the workbook carries those whose codes fit; not told apart while one of them cannot be read. */
function ownChoice(source: ChoiceSource, refused: Refused): Choice {
  const [only, ...others] = source.own;
  if (only && others.length === 0) return ownChosen(only, 'own');
  const unread = source.own.find((rules) => newestView(rules) === null)?.editions[0]?.blocked;
  if (unread) return refused([], unread);
  const views = source.own.flatMap((rules) => newestView(rules) ?? []);
  const fit = fitOf({ ...source, views });
  const fitting = source.own.filter((rules) => fit.views.some((view) => view === newestView(rules)));
  if (fitting[0] && fitting.length === 1) return ownChosen(fitting[0], 'own');
  const slots = { value: source.name, allowed: views.map(({ title }) => `《${title}》`).join('、') };
  return refused(views, { code: 'rules-several', severity: 'error', address: '', slots });
}

/**
 * The rulebooks whose codes fit every row; where no row is written in codes, those whose names and row
 * numbers do. Else the first row that the best of them cannot place.
 */
function fitOf({ grid, header, views }: Pick<ChoiceSource, 'grid' | 'header' | 'views'>): { views: readonly RulebookView[]; at: string; text: string } {
  const cells = clauseCells(grid, header);
  if (cells.length === 0) return { views, at: '', text: '' };
  const misfits = views.map((view) => cells.filter(({ text }) => itemsOf(view).byCode(text) === null));
  const byCode = views.filter((_, index) => misfits[index]?.length === 0);
  if (byCode.length > 0) return { views: byCode, at: '', text: '' };
  const named = views.filter((view) => cells.every(({ text }) => itemsOf(view).find(text).kind === 'one'));
  if (named.length > 0) return { views: named, at: '', text: '' };
  const best = misfits.reduce((one, other) => (other.length < one.length ? other : one), misfits[0] ?? []);
  return { views: [], at: best[0]?.at ?? '', text: best[0]?.text ?? '' };
}

/** Each different text of the column 条款, with where it stands first. */
function clauseCells(grid: Grid, header: Header<LedgerField>): readonly { text: string; at: string }[] {
  const filled = unmerge(grid);
  const column = header.columns.get('item')?.[0] ?? 0;
  const captions = captionRows(grid, header);
  const seen = new Map<string, string>();
  for (const row of recordRows(grid, header)) {
    const cell = filled.cells[row]?.[column] ?? '';
    if (isBlank(cell) || isDash(cell) || captions.has(row) || isNoRecord(filled.cells[row] ?? [], header)) continue;
    const text = textOf(cell);
    if (!seen.has(text)) seen.set(text, addressOf(grid, row, column));
  }
  return [...seen].map(([text, at]) => ({ text, at }));
}
