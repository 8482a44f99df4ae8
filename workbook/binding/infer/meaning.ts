import { Decimal } from 'decimal.js';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import type { Cell } from '../../model/grid';
import { readNumber } from '../../model/numbers';
import { narrow, wordKey } from '../../model/text';
import { amounts } from '../../ledger/rows/percentages';
import { codeOf, levelsOf } from '../../ledger/vocabulary';
import { amountIn, type AmountWord } from '../layout/amount-words';
import { nameIn, type Label } from '../layout/label';
import type { Certainty } from '../match/match-items';

/**
 * What the figures of a column are. `value`: just what the clause takes (its points, a raw score, a place).
 * `hundred`: a score out of 100, of which the item has its share. `points`: the item's finished score, taken as it is.
 * `lost`: what was taken off. `count`: how often. `left`: as `points`, in workbooks bound before. `target` and `base` go with the value of a measured item.
 */
export const meanings = ['value', 'hundred', 'points', 'lost', 'left', 'count', 'target', 'base'] as const;
export type Meaning = (typeof meanings)[number];

export interface MeaningGuess {
  readonly meaning: Meaning;
  readonly level?: string;
  readonly kind?: string;
  readonly certainty: Certainty;
}

/** How a clause takes its figures. */
export function familyOf(item: ItemView): 'measured' | 'score' | 'raw' | 'place' | 'deduct' | 'count' {
  if (item.figure) return 'measured';
  if (item.given) {
    if (item.value?.whole || item.kinds) return 'place';
    return item.value?.high !== undefined && item.value.high !== item.max ? 'raw' : 'score';
  }
  return item.fields.includes('value') && item.value?.whole !== true ? 'deduct' : item.fields.includes('value') ? 'place' : 'count';
}

/** What may be chosen for a column of this clause. */
export function meaningsFor(item: ItemView): readonly Meaning[] {
  switch (familyOf(item)) {
    case 'measured':
      return [...amounts.filter((amount) => item.fields.includes(amount)), ...(item.scored ? ['points' as const] : [])];
    case 'score':
      return typeof item.max === 'number' ? ['value', 'hundred'] : ['value'];
    case 'raw':
    case 'place':
      return item.scored ? ['value', 'points'] : ['value'];
    case 'deduct':
      return item.scored ? ['points', 'lost', 'count'] : ['lost', 'count'];
    case 'count':
      if (!item.scored) return ['count'];
      return adds(item) ? ['count', 'points'] : ['count', 'points', 'lost'];
  }
}

/** Whether a figure that is no finished score is one that the clause itself works on: a raw score, a place, what was taken, how often. */
export function rawMeaning(item: ItemView): Meaning {
  const family = familyOf(item);
  return family === 'deduct' ? 'lost' : family === 'count' ? 'count' : 'value';
}

/** It can but add: a figure of it without a sign is no deduction. */
function adds({ max, min }: ItemView): boolean {
  return typeof max === 'number' && max > 0 && !(typeof min === 'number' && min < 0);
}

/** What the figures most probably are, from the header's words and from the figures themselves. */
export function guessMeaning(item: ItemView, label: Label, cells: readonly Cell[]): MeaningGuess {
  const words = narrow(label.texts.join(' '));
  const figures = cells.flatMap((cell) => {
    const reading = readNumber(cell);
    return reading.kind === 'number' ? [new Decimal(reading.value)] : [];
  });
  const above = (limit: number | null | undefined): boolean => typeof limit === 'number' && figures.some((figure) => figure.gt(limit));
  switch (familyOf(item)) {
    case 'measured':
      return measuredGuess(item, label, above(item.max));
    case 'score':
      if (/原始|百分制|折算前/u.test(words) && item.max !== 100) return { meaning: 'hundred', certainty: above(item.max) ? 'sure' : 'ask' };
      return above(item.max) && !above(100) && typeof item.max === 'number' ? { meaning: 'hundred', certainty: 'ask' } : { meaning: 'value', certainty: 'sure' };
    case 'raw': {
      if (/原始|百分制|折算前/u.test(words) || above(item.max)) return { meaning: 'value', certainty: 'sure' };
      if (!item.scored || (label.weight !== null && above(Number(label.weight)))) return { meaning: 'value', certainty: 'sure' };
      if (/折算|折后|权重/u.test(words)) return { meaning: 'points', certainty: 'sure' };
      // A score out of 100 and one already weighted look alike where both stay below the weight.
      return { meaning: typeof item.max === 'number' || label.weight !== null ? 'points' : 'value', certainty: figures.length > 0 ? 'ask' : 'sure' };
    }
    case 'place':
      return placeGuess(item, label, figures);
    case 'deduct':
      if (/次数|件数|个数/u.test(words)) return { meaning: 'count', certainty: 'sure' };
      if (/扣/u.test(words) || figures.some((figure) => figure.lt(0))) return { meaning: 'lost', certainty: 'sure' };
      return { meaning: item.scored && mostlyHigh(figures, item.max ?? numberIn(label.weight)) ? 'points' : 'lost', certainty: 'ask' };
    case 'count':
      return countGuess(item, label, words, figures);
  }
}

/** A word under the item says which figure it is. Without one it may be the figure, what comes of it, or the score. */
function measuredGuess(item: ItemView, label: Label, beyond: boolean): MeaningGuess {
  const word = wordFor(item, label);
  const [only] = amounts.filter((amount) => item.fields.includes(amount));
  const kind = label.names.map((text) => codeOf(text, item.kinds ?? [])).findLast((code) => code !== null && code !== 'none');
  const isKindOpen = needsKind(item) && !kind;
  const found = { ...(kind ? { kind } : {}), certainty: isKindOpen ? 'ask' : 'sure' } as const;
  if (label.byRow) return { meaning: 'value', ...found, certainty: word === null ? found.certainty : 'ask' };
  if (word === 'points' && item.scored) return { meaning: 'points', certainty: 'sure' };
  if (word !== null && word !== 'rate' && word !== 'points' && item.fields.includes(word)) return { meaning: word, ...found };
  // 目标任务分解表: what its columns hold is then probable, and asked all the same.
  if (word === null && label.titled && item.fields.includes('target')) return { meaning: 'target', ...found, certainty: 'ask' };
  const alone = item.figure?.of === 'one' && word === null && (beyond || !item.scored);
  return { meaning: only ?? 'value', ...found, certainty: alone ? found.certainty : 'ask' };
}

/** Which figure the header says; null where its last text is the very name of the item, as 税收增长. */
export function wordFor({ name, words = [] }: ItemView, label: Label): AmountWord | null {
  const last = wordKey(nameIn(label.texts.at(-1) ?? ''));
  return [name, ...words].some((each) => wordKey(each) === last) ? null : (amountIn(label)?.word ?? null);
}

/** It has figures of several kinds: of several judges, say. */
export const needsKind = (item: ItemView): boolean => item.fields.includes('kind') && (item.kinds ?? []).some(({ code }) => code !== 'none');

function numberIn(text: string | null): number | undefined {
  return text === null ? undefined : Number(text);
}

/** A place is whole and begins at 1; any other figure is the score that it brought. */
function placeGuess(item: ItemView, label: Label, figures: readonly Decimal[]): MeaningGuess {
  const points = item.scored === true && figures.some((figure) => !figure.isInteger() || figure.lt(0));
  if (points) return { meaning: 'points', certainty: 'sure' };
  if (item.scored && /(得分|加分|扣分|加减分|计分)$/u.test(narrow(label.texts.at(-1) ?? ''))) return { meaning: 'points', certainty: 'ask' };
  return { meaning: 'value', certainty: item.kinds && item.fields.includes('kind') ? 'ask' : 'likely' };
}

function countGuess(item: ItemView, label: Label, words: string, figures: readonly Decimal[]): MeaningGuess {
  // Nothing happens half a time, or less than never: 0.5 and -1 are scores.
  if (item.scored && figures.some((figure) => figure.lt(0))) return { meaning: 'points', certainty: 'sure' };
  if (item.scored && figures.some((figure) => !figure.isInteger())) {
    return adds(item) ? { meaning: 'points', certainty: 'sure' } : { meaning: typeof item.min === 'number' && !((item.max ?? 0) > 0) ? 'lost' : 'points', certainty: 'ask' };
  }
  const level = label.texts.map((text) => codeOf(text.replace(/(次数|篇数|件数|媒体|表彰)$/u, ''), levelsOf(item))).findLast((code) => code !== null);
  const kind = label.names.map((text) => codeOf(text, item.kinds ?? [])).findLast((code) => code !== null);
  const counted = /(次|篇|件|个|条|户|期)数|[(（](次|篇|件|个|条|户|期)[)）]/u.test(words) || level !== undefined || kind !== undefined;
  const complete = (level !== undefined || !needsLevel(item)) && (kind !== undefined || !item.kinds);
  if (item.scored && !counted && label.weight !== null) return { meaning: 'points', certainty: 'ask' };
  return {
    meaning: 'count',
    ...(level ? { level } : {}),
    ...(kind ? { kind } : {}),
    certainty: counted && complete ? 'sure' : 'ask',
  };
}

export function needsLevel(item: ItemView): boolean {
  return item.fields.includes('level');
}

function mostlyHigh(figures: readonly Decimal[], max: number | null | undefined): boolean {
  if (typeof max !== 'number' || figures.length === 0) return false;
  return figures.filter((figure) => figure.gt(max / 2)).length * 2 > figures.length;
}

/** Words for the levels that a clause lists. */
export function levelsFor(item: ItemView): readonly RulebookView['unitTypes'][number][] {
  return levelsOf(item).filter(({ code }) => !item.levels || item.levels.includes(code));
}
