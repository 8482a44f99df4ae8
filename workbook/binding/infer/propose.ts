import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { textOf } from '../../model/text';
import type { BoundSheet } from '../bound';
import { cardUnit, scoreHeader, scoreRecord } from '../layout/cards';
import type { RulebookGuess } from '../match/choose-rulebook';
import { guessRulebooks } from '../match/choose-rulebook';
import type { ColumnGuess } from './columns';
import { isBareNumber } from './columns';
import type { ColumnDraft, ScoreDraft } from '../draft/draft';
import type { Frame } from '../layout/frame';
import { labelsOf } from '../layout/label';
import type { UnitRecord } from '../layout/records';
import { cellAddress, recordsOf } from '../layout/records';
import { timeIn } from './when';

export interface ProposeOptions {
  readonly views: readonly RulebookView[];
  /** The rulebook that the book names. */
  readonly preferred?: string | undefined;
  /** A sheet lists the units with their types. */
  readonly listed: boolean;
  /** Sheets that hold formulas of our own. */
  readonly results: ReadonlySet<string>;
}

/** Two tables are of one form where so many of their headers are the same. */
const sameForm = 0.8;

/** The draft of one or several tables of one form; null where no rulebook knows any of its columns. */
export function proposeScores(key: string, frames: readonly Frame[], sheets: readonly BoundSheet[], options: ProposeOptions): ScoreDraft | null {
  const [frame] = frames;
  if (!frame) return null;
  const records = recordsOf(frame);
  const guesses = guessRulebooks(frames, options.views, options.preferred);
  const [best] = guesses;
  if (!best || !isEnough(best, frame)) return null;
  const card = frame.unitColumn === null;
  const time = timeIn(frame.title, ...sheets.map(({ name }) => name));
  const near = guesses.filter((guess) => guess.certainty === 'ask' || guess === best);
  return {
    what: 'scores',
    key,
    sheets,
    lies: card ? 'cards' : frame.flipped ? 'down' : 'across',
    corner: frame.corner,
    title: frame.title,
    rulebook: { id: best.view.id, certainty: best.certainty },
    rulebooks: near.map(({ view }) => view.id),
    ...time,
    type: null,
    typed: frame.typeColumn !== null || options.listed,
    ...blocksOf(card ? [frame] : frames),
    scores: card ? records.units.map((record) => scoreHeader(frame, record)) : [],
    score: card ? headerOf(frame) : null,
    columns: draftColumns(frame, best.columns),
    frames,
    units: card ? frames.map((each): UnitRecord => ({ row: 0, name: cardUnit(each), group: '', type: '' })) : frames.flatMap((each) => recordsOf(each).units),
    left: frames.reduce((sum, each) => sum + recordsOf(each).left.length, 0),
    result: sheets.some(({ name }) => options.results.has(name)),
    bound: false,
    gone: [],
  };
}

export function draftColumns(frame: Frame, guesses: readonly ColumnGuess[]): readonly ColumnDraft[] {
  const last = frame.tiers.findLast(({ role }) => role === 'name' || role === 'code')?.row ?? frame.tiers.at(-1)?.row ?? 0;
  return guesses.map((guess) => ({ ...guess, address: cellAddress(frame, last, guess.column), settled: false }));
}

/** One word that a clause shares with any table is no score sheet: two items, or one in a table made for it. */
function isEnough({ columns }: RulebookGuess, frame: Frame): boolean {
  const items = new Set(columns.flatMap(({ among, item, by }) => item ?? (isBareNumber({ item, by }) ? [] : (among[0] ?? []))));
  if (frame.flipped) return items.size >= 2;
  return items.size >= 2 || (items.size === 1 && columns.length <= 8 && columns.some(({ certainty, role }) => role === 'item' && certainty !== 'ask')) || (items.size === 1 && columns.length <= 4);
}

function headerOf(frame: Frame): string | null {
  const record = scoreRecord(frame, recordsOf(frame).units);
  return record ? scoreHeader(frame, record) : null;
}

/** Whether tables of one form are of different units, or one beside the other about the same. */
function blocksOf(frames: readonly Frame[]): Pick<ScoreDraft, 'blocks' | 'block'> {
  const blocks = frames.map(({ title }, index) => title || String(index + 1));
  const names = frames.map((frame) => new Set(recordsOf(frame).units.map(({ name }) => name)));
  const shared = names.some((own, index) => names.slice(0, index).some((other) => [...own].some((name) => other.has(name))));
  if (!shared) return { blocks, block: 'all' };
  const means = blocks.flatMap((title, index) => (/平均|汇总|最终|综合/u.test(title) ? [index] : []));
  return { blocks, block: means.length === 1 ? (means[0] ?? null) : null };
}

/** Puts the tables of a sheet together that are of one form, in their order. */
export function byForm(frames: readonly Frame[]): readonly (readonly Frame[])[] {
  const forms: { keys: ReadonlySet<string>; frames: Frame[] }[] = [];
  for (const frame of frames) {
    const keys = new Set(labelsOf(frame).flatMap(({ key }) => (key === '' ? [] : [key])));
    const same = forms.find((form) => form.frames[0]?.flipped === frame.flipped && alike(form.keys, keys));
    if (same) same.frames.push(frame);
    else forms.push({ keys, frames: [frame] });
  }
  return forms.map((form) => form.frames);
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared > 0 && shared >= sameForm * Math.max(one.size, other.size);
}

/** Cards of one form have the same labels in the same places. */
export function cardForm(frame: Frame): string {
  const { canvas, columns } = frame;
  return [`${columns[0]}`, textOf(canvas.at(frame.tiers[0]?.row ?? 0, columns[0] - 1)), ...labelsOf(frame).map(({ key }) => key)].join('\n');
}
