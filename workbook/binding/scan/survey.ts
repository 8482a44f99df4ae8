import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { readBook } from '../../ledger/book';
import { ledgerColumns, sheetNames } from '../../ledger/fields';
import type { Grid } from '../../model/grid';
import { findHeader } from '../../ledger/rows/header';
import { placeName } from '../../ledger/places';
import { type Binding, type BoundSheet, isSheet } from '../bound';
import type { LedgerBinding } from '../../ledger/reading';
import type { RulesReading } from '../../rule-sheet/types';
import { isBlank } from '../../model/text';
import type { Draft, LedgerDraft, ScoreDraft } from '../draft/draft';
import type { Frame } from '../layout/frame';
import { allFrames, framesLike, framesUnder } from '../layout/frames';
import { guessCorners } from '../layout/guess-corner';
import { labelsOf } from '../layout/label';
import { joinLike } from '../draft/like-drafts';
import { type ProposeOptions, byForm, cardForm, proposeScores } from '../infer/propose';
import { recordsOf } from '../layout/records';
import { refitLedger } from './refit-ledger';
import { isOfRules } from './rule-sheets';
import { withStored } from '../draft/stored-draft';
import { type NamedUnits, type Twin, twinsOf } from '../match/unit-names';
import { isOrderWord, isRankWord, isRemarkWord, isTotalWord, mayBeTotal } from '../layout/header-words';

export interface SurveySheet {
  readonly grid: Grid;
  readonly id?: string | undefined;
}

export interface SurveyBook {
  readonly sheets: readonly SurveySheet[];
  readonly views: readonly RulebookView[];
  /** What stands on the workbook's own sheets of rules. */
  readonly rules?: readonly RulesReading[];
  readonly binding: Binding;
  readonly preferred?: string | undefined;
  readonly units: Grid | null;
  readonly parameters: Grid | null;
  readonly results: ReadonlySet<string>;
  /** Names of the tables that stand on a sheet. */
  readonly tables?: ReadonlyMap<string, readonly string[]>;
  /** What somebody pointed at in the sheet, and has not bound yet. */
  readonly pointed?: Pointed | undefined;
}

export interface Pointed {
  /** By sheet, the text over the names of its units. */
  readonly corners: ReadonlyMap<string, string>;
  readonly ledgers: readonly LedgerBinding[];
}

/**
 * Why nothing is proposed for a sheet. `outcomes`: units with a total and a rank, and nothing to score them by.
 * `no-items`, `-down`, `-cards`: a table of that form whose columns, or rows, are no items of a rulebook.
 */
export type WhyNot = 'blank' | 'rules' | 'no-header' | 'no-units' | 'no-items' | 'no-items-down' | 'no-items-cards' | 'outcomes' | 'list-of-units' | 'parameters';

export interface Survey {
  readonly drafts: readonly Draft[];
  readonly without: readonly { readonly sheet: string; readonly why: WhyNot }[];
  readonly twins: readonly Twin[];
}

/** Looks through every sheet of the book for ledgers and score sheets. Never throws on what cells hold. */
export function surveyBook(book: SurveyBook): Survey {
  const options: ProposeOptions = { views: book.views, preferred: book.preferred, listed: book.units !== null, results: book.results };
  const drafts: Draft[] = [];
  const without: { sheet: string; why: WhyNot }[] = [];
  const cards = new Map<string, { frames: Frame[]; sheets: BoundSheet[] }>();
  for (const { grid, id } of book.sheets) {
    const sheet: BoundSheet = { name: grid.sheet, ...(id === undefined ? {} : { id }) };
    const aside = asideOf(grid);
    if (aside) {
      without.push({ sheet: grid.sheet, why: aside });
      continue;
    }
    const own: Draft[] = [];
    const ledger = ledgerDraft(grid, id, book);
    if (ledger) own.push(ledger);
    const frames = framesOf(grid, id, book);
    let carded = false;
    for (const frame of frames.filter(({ unitColumn }) => unitColumn === null)) {
      const form = cardForm(frame);
      const group = cards.get(form);
      carded = true;
      // A sheet is of one unit: a second table of the form on it is not another card.
      if (group?.sheets.at(-1) === sheet) continue;
      if (group) {
        group.frames.push(frame);
        group.sheets.push(sheet);
      } else cards.set(form, { frames: [frame], sheets: [sheet] });
    }
    own.push(...scoreDrafts(grid, sheet, frames.filter(({ unitColumn }) => unitColumn !== null), options));
    drafts.push(...own);
    if (own.length === 0 && !carded) without.push({ sheet: grid.sheet, why: whyNone(grid, frames, book.views) });
  }
  for (const { frames, sheets } of cards.values()) {
    const draft = proposeScores(`${sheets[0]?.name ?? ''}#cards`, frames, sheets, options);
    if (draft) drafts.push(draft);
    else without.push(...sheets.map(({ name }) => ({ sheet: name, why: 'no-items-cards' as const })));
  }
  const like = joinLike(drafts, book.binding.scoreSheets ?? [], options);
  const stored = like.map((draft) => (draft.what === 'scores' ? withStored(draft, book.binding.scoreSheets ?? [], book.views) : draft));
  return { drafts: stored, without, twins: twinsOf(namesOf(stored, book), book.binding.aliases ?? {}, book.binding.apart ?? []) };
}

function scoreDrafts(grid: Grid, sheet: BoundSheet, frames: readonly Frame[], options: ProposeOptions): readonly ScoreDraft[] {
  const propose = (found: readonly Frame[]): ScoreDraft[] =>
    byForm(found).flatMap((form, index) => proposeScores(`${grid.sheet}#${index}`, form, [sheet], options) ?? []);
  const drafts = propose(frames);
  // Where no word stands over the units, the row with the most names of items is the header.
  return drafts.length > 0 ? bestWay(drafts) : propose(guessCorners(grid, options.views));
}

/** A table can be taken for one that lies the other way: the way in which it has more items holds. */
function bestWay(drafts: readonly ScoreDraft[]): readonly ScoreDraft[] {
  const items = (flipped: boolean): number =>
    drafts.filter(({ lies }) => (lies === 'down') === flipped).reduce((sum, { columns }) => sum + columns.filter(({ role }) => role === 'item').length, 0);
  const down = items(true) > items(false);
  return drafts.filter(({ lies }) => (lies === 'down') === down);
}

function ledgerDraft(grid: Grid, id: string | undefined, book: SurveyBook): LedgerDraft | null {
  const tables = book.tables?.get(grid.sheet) ?? [];
  const isHere = ({ place, sheetId }: LedgerBinding): boolean =>
    place.sheet === grid.sheet || (place.table !== undefined && tables.includes(place.table)) || (sheetId !== undefined && sheetId === id);
  const bound = book.binding.ledgers?.find(isHere);
  const known = book.pointed?.ledgers.find(isHere) ?? bound;
  const binding: LedgerBinding = known ? refitLedger(known, grid).binding : { place: { sheet: grid.sheet }, ...(id === undefined ? {} : { sheetId: id }) };
  const hints = { ...(binding.headerRow ? { row: binding.headerRow } : {}), ...(binding.columns ? { columns: binding.columns } : {}) };
  const header = findHeader(grid, ledgerColumns, ['unit', 'item'], hints);
  if (!header) return null;
  const cells = { ledgers: [{ binding, grid }], units: book.units, parameters: book.parameters, aliases: book.binding.aliases ?? {} };
  const [reading] = readBook(cells, book.views, book.rules).ledgers;
  if (!reading) return null;
  const byName = sheetNames.ledger.some((name) => name.toLowerCase() === grid.sheet.trim().toLowerCase());
  return { what: 'ledger', key: placeName(binding.place), sheet: grid.sheet, binding, reading, headerRow: grid.row + header.row + 1, bound: bound !== undefined, byName };
}

/** The tables of a sheet: those under the text that was pointed at, or bound, where there are such. */
function framesOf(grid: Grid, id: string | undefined, { binding, pointed }: SurveyBook): readonly Frame[] {
  const corner = pointed?.corners.get(grid.sheet);
  if (corner !== undefined) return framesUnder(grid, corner);
  const usual = allFrames(grid);
  const stored = (binding.scoreSheets ?? []).filter((each) => each.lies === 'across' && each.sheets.some((sheet) => isSheet(sheet, grid.sheet, id)));
  const missed = stored.filter((each) => !usual.some((frame) => !frame.flipped && frame.corner === each.corner));
  const again = missed.flatMap((each) => framesLike(grid, each.lies, each.corner, each.columns.map(({ header }) => header)));
  return again.length > 0 ? again : usual;
}

function asideOf(grid: Grid): WhyNot | null {
  if (grid.cells.every((row) => row.every(isBlank))) return 'blank';
  if (isOfRules(grid.sheet)) return 'rules';
  const name = grid.sheet.trim().toLowerCase();
  if (sheetNames.units.some((each) => each.toLowerCase() === name)) return 'list-of-units';
  return sheetNames.parameters.some((each) => each.toLowerCase() === name) ? 'parameters' : null;
}

function whyNone(grid: Grid, frames: readonly Frame[], views: readonly RulebookView[]): WhyNot {
  if (frames.some(isOutcomes)) return 'outcomes';
  const [frame] = frames;
  if (frame) return frame.flipped ? 'no-items-down' : 'no-items';
  return hasItems(grid, views) ? 'no-units' : 'no-header';
}

/** Nothing but units with their total or rank, and what stands beside such. */
function isOutcomes(frame: Frame): boolean {
  const heads = labelsOf(frame).flatMap(({ texts }) => texts.at(-1) ?? []);
  const outcomes = heads.filter((text) => isTotalWord(text) || isRankWord(text) || mayBeTotal(text));
  return !frame.flipped && outcomes.length > 0 && heads.every((text) => outcomes.includes(text) || isOrderWord(text) || isRemarkWord(text));
}

function hasItems(grid: Grid, views: readonly RulebookView[]): boolean {
  return guessCorners(grid, views, true).length > 0;
}

function namesOf(drafts: readonly Draft[], { units, views }: SurveyBook): readonly NamedUnits[] {
  const listed = units ? readBook({ ledgers: [], units, parameters: null }, views).beside.units?.rows.map(({ name }) => name) : undefined;
  return [
    ...(listed && units ? [{ sheet: units.sheet, names: listed, listed: true }] : []),
    ...drafts.flatMap((draft): NamedUnits[] => {
      if (draft.what === 'ledger') {
        const names = draft.reading.facts.flatMap(({ fact }) => (typeof fact.unit === 'string' ? [fact.unit] : []));
        return [{ sheet: draft.sheet, names: [...new Set(names)] }];
      }
      if (draft.result) return [];
      if (draft.lies === 'cards') return draft.units.map(({ name }, index) => ({ sheet: draft.sheets[index]?.name ?? '', names: [name] }));
      return draft.frames.map((frame) => ({ sheet: frame.canvas.grid.sheet, names: [...new Set(recordsOf(frame).units.map(({ name }) => name))] }));
    }),
  ];
}
