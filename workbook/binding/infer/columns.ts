import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import type { Cell } from '../../model/grid';
import { readNumber } from '../../model/numbers';
import { isBlank, isErrorValue } from '../../model/text';
import { amounts } from '../../ledger/rows/percentages';
import { amountIn, type AmountWord } from '../layout/amount-words';
import type { Frame } from '../layout/frame';
import { type Label, labelsOf, nameIn } from '../layout/label';
import { type Certainty, type Ground, type ItemMatch, matchItem } from '../match/match-items';
import { type Meaning, familyOf, guessMeaning, wordFor } from './meaning';
import { type UnitRecord, figureRow, recordsOf } from '../layout/records';
import { isOrderWord, isProseWord, isRankWord, isRemarkWord, isScoreWord, isTotalWord, mayBeTotal } from '../layout/header-words';

/** `derived`: another form of a figure that is read already, as the weighted score beside the raw one. */
export type ColumnRole = 'item' | 'total' | 'rank' | 'remark' | 'order' | 'derived' | 'unknown';

/** A column of a score sheet with what it is taken for. */
export interface ColumnGuess {
  readonly column: number;
  readonly label: Label;
  readonly role: ColumnRole;
  /** Code; null where it is open which of `among` is meant. */
  readonly item: string | null;
  readonly among: readonly string[];
  readonly meaning: Meaning | null;
  readonly level?: string;
  readonly kind?: string;
  readonly certainty: Certainty;
  /** Of the item alone: what is open may be just what the figures are. */
  readonly named?: Certainty;
  /** By what the item was recognised; left out where nobody had to. */
  readonly by?: Ground;
}

/** The tables of one form with their units, and where each header stands in them. The first names the columns of all. */
export type Bodies = readonly { readonly frame: Frame; readonly units: readonly UnitRecord[]; readonly at: ReadonlyMap<string, number> }[];

export function bodiesOf(frames: readonly Frame[]): Bodies {
  return frames.map((frame) => ({ frame, units: recordsOf(frame).units, at: new Map(labelsOf(frame).map(({ key, column }) => [key, column])) }));
}

/** What each column is under this rulebook, by its header and by the figures of all the tables. */
export function guessColumns(bodies: Bodies, view: RulebookView): readonly ColumnGuess[] {
  const frame = bodies[0]?.frame;
  if (!frame) return [];
  const guesses = labelsOf(frame).map(({ column, ...label }) => guessColumn(column, label, cellsOf(bodies, label.key), view));
  const sure = guesses.some(({ among, item, by }) => among.length > 0 && !isBareNumber({ item, by })) ? withTotals(guesses) : withoutNumbers(guesses);
  const named = sure.some(({ among }) => among.length > 0) ? sure : byTitle(bodies, frame, sure, view);
  return amountsSettled(withoutDerived(named, view), view);
}

/** Known by its number alone, with no second sign. */
export function isBareNumber({ item, by }: Pick<ColumnGuess, 'item' | 'by'>): boolean {
  return by === 'number' && item === null;
}

/** Numbers alone make no table one of the rulebook. */
function withoutNumbers(guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  return guesses.map((guess): ColumnGuess => {
    if (!isBareNumber(guess)) return guess;
    const { column, label } = guess;
    return { column, label, role: 'unknown', item: null, among: [], meaning: null, certainty: 'ask' };
  });
}

/** 年度得分 or 得分 with nothing above it, in a table that has its items besides. */
function withTotals(guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const items = new Set(guesses.flatMap(({ item }) => item ?? []));
  if (items.size < 2) return guesses;
  return guesses.map((guess) => {
    const { role, label } = guess;
    const alone = role === 'unknown' && label.texts.length === 1 && label.order === null && mayBeTotal(label.texts[0] ?? '');
    return alone ? { ...guess, role: 'total', certainty: 'sure' } : guess;
  });
}

export function cellsOf(bodies: Bodies, header: string): readonly Cell[] {
  return bodies.flatMap(({ frame, units, at }) => {
    const column = at.get(header);
    return column === undefined ? [] : units.map((unit) => frame.canvas.at(figureRow(unit), column));
  });
}

function guessColumn(column: number, label: Label, cells: readonly Cell[], view: RulebookView): ColumnGuess {
  const none = { column, label, item: null, among: [], meaning: null } as const;
  const role = plainRole(label);
  if (role) return { ...none, role, certainty: 'sure' };
  const match = matchColumn(label, view);
  if (!match) return { ...none, role: 'unknown', certainty: cells.every(isBlank) || label.texts.length === 0 ? 'sure' : 'ask' };
  const among = match.among.map(({ code }) => code);
  if (isBeside(label, cells, view)) return { ...none, role: 'remark', certainty: 'likely' };
  if (!match.item) return { ...none, role: 'item', among, certainty: 'ask', by: match.by };
  const guess = { ...asItem(column, label, cells, match.item, match.certainty), among, by: match.by };
  const amount = wordFor(match.item, label);
  if (amount === null || label.byRow) return guess;
  // What follows from the figures, or is none of the item's, is not read.
  if (!isRead(amount, match.item)) return { ...guess, role: 'derived', certainty: 'likely' };
  return familyOf(match.item) === 'measured' || amount === 'points' ? guess : { ...guess, certainty: 'ask' };
}

/** The item that the header means, as it stands or without the word for its figure: 固定资产投资目标值. */
function matchColumn(label: Label, view: RulebookView): ItemMatch | null {
  const whole = matchItem(label, view);
  const amount = whole?.by === 'code' || whole?.by === 'name' ? null : amountIn(label);
  const bare = amount && matchItem(amount.label, view);
  return bare && (bare.by === 'name' || bare.by === 'code' || !whole) ? bare : whole;
}

function isRead(amount: AmountWord, item: ItemView): boolean {
  if (amount === 'points') return true;
  if (amount === 'rate') return item.figure?.of === 'one';
  return amount === 'value' || item.fields.includes(amount);
}

/** The column as one of this item, with what its figures most probably are. */
export function asItem(column: number, label: Label, cells: readonly Cell[], item: ItemView, certainty: Certainty): ColumnGuess {
  const guess = guessMeaning(item, label, cells);
  return {
    column,
    label,
    role: 'item',
    item: item.code,
    among: [item.code],
    meaning: guess.meaning,
    ...(guess.level ? { level: guess.level } : {}),
    ...(guess.kind ? { kind: guess.kind } : {}),
    certainty: worse(certainty, guess.certainty),
    named: certainty,
  };
}

/** A column under an item's caption that holds no figure of it: who looked, when, why. */
function isBeside({ texts }: Label, cells: readonly Cell[], view: RulebookView): boolean {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2 || isScoreWord(last)) return false;
  if (matchItem({ texts: [last], names: [nameIn(last)], order: null, code: null, weight: null, key: '' }, view)) return false;
  if (/(日期|时间|人|人员|原因|依据|文号|情况|电话|单位|地点)$/u.test(last)) return true;
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => readNumber(cell).kind === 'bad' && !isErrorValue(cell));
}

function plainRole({ texts, code, order }: Label): ColumnRole | null {
  const last = texts.at(-1) ?? '';
  // Turned over: the header printed again, and a total that stands where the numbers do.
  if (order !== null && isOrderWord(order)) return 'order';
  if (order !== null && isTotalWord(order)) return 'total';
  if (code !== null && code !== '') return null;
  if (isOrderWord(last)) return 'order';
  if (isTotalWord(last) || (texts.length === 1 && isTotalWord(texts[0] ?? ''))) return 'total';
  if (isRankWord(last) && !/情况|指标/u.test(last)) return 'rank';
  if (isRemarkWord(last) || isProseWord(last)) return 'remark';
  return null;
}

/** A department's own sheet: 单位, 得分, and the item in the title alone. */
function byTitle(bodies: Bodies, frame: Frame, guesses: readonly ColumnGuess[], view: RulebookView): readonly ColumnGuess[] {
  const match = matchItem({ texts: [frame.title], names: [frame.title], order: null, code: null, weight: null, key: '' }, view);
  if (!match) return guesses;
  return guesses.map((guess): ColumnGuess => {
    if (guess.role !== 'unknown' || !isScoreWord(guess.label.texts.at(-1) ?? '')) return guess;
    if (!match.item) return { ...guess, role: 'item', among: match.among.map(({ code }) => code), certainty: 'ask', by: 'title' };
    return { ...asItem(guess.column, guess.label, cellsOf(bodies, guess.label.key), match.item, 'likely'), by: 'title' };
  });
}

/**
 * Of several columns with one figure in several forms, one is read: raw before weighted, lost before left, counts before
 * the score that came of them. Counts and places at several levels are several figures, and all are read.
 */
function withoutDerived(guesses: readonly ColumnGuess[], view: RulebookView): readonly ColumnGuess[] {
  const best = new Map<string, ColumnGuess>();
  const many = (code: string): boolean => {
    const item = view.items.find((each) => each.code === code);
    return item === undefined || ['count', 'place', 'measured'].includes(familyOf(item));
  };
  const rank = ({ certainty, meaning, role }: ColumnGuess): number =>
    role !== 'item' || meaning === 'target' || meaning === 'base' ? -1 : (meaning === 'points' || meaning === 'left' ? 0 : 4) + ['ask', 'likely', 'sure'].indexOf(certainty);
  for (const guess of guesses) {
    if (guess.item === null) continue;
    const before = best.get(guess.item);
    if (!before || rank(guess) > rank(before)) best.set(guess.item, guess);
  }
  return guesses.map((guess): ColumnGuess => {
    const read = guess.item === null ? undefined : best.get(guess.item);
    if (!read || read === guess || (many(read.item ?? '') && guess.meaning !== 'points')) return guess;
    return { ...guess, role: 'derived', certainty: read.certainty === 'sure' ? 'likely' : 'ask' };
  });
}

/** Two columns of one figure of an item, or one side alone of what is held against another, are asked. */
function amountsSettled(guesses: readonly ColumnGuess[], view: RulebookView): readonly ColumnGuess[] {
  const read = guesses.filter(({ role, meaning }) => role === 'item' && meaning !== 'points');
  return guesses.map((guess): ColumnGuess => {
    const item = view.items.find(({ code }) => code === guess.item);
    if (!item?.figure || !read.includes(guess)) return guess;
    const others = read.filter((other) => other !== guess && other.item === guess.item && other.kind === guess.kind);
    const twice = others.some(({ meaning }) => meaning === guess.meaning);
    const held = amounts.every((amount) => !item.fields.includes(amount) || amount === guess.meaning || others.some(({ meaning }) => meaning === amount));
    const alone = guess.meaning === 'value' && !guess.label.byRow && !held;
    return twice || alone ? { ...guess, certainty: 'ask' } : guess;
  });
}

const order: readonly Certainty[] = ['ask', 'likely', 'sure'];

function worse(one: Certainty, other: Certainty): Certainty {
  return order[Math.min(order.indexOf(one), order.indexOf(other))] ?? 'ask';
}
