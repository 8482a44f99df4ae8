import { Decimal } from 'decimal.js';
import type { ItemView, RulebookView } from '../../shared/contract/rulebook-view';
import type { Cell } from '../ledger/grid';
import { readNumber } from '../ledger/numbers';
import { narrow } from '../ledger/text';
import { codeOf, levelsOf } from '../ledger/vocabulary';
import type { Label } from './label';
import type { Certainty } from './match';

/**
 * What the figures of a column are. `value`: just what the clause takes (its points, a raw score, a place).
 * `hundred`: a score out of 100, of which the item has its share. `points`: points already weighted, of a
 * clause that takes a raw score. `lost`, `left`: of a clause that deducts. `count`: how often.
 */
export const meanings = ['value', 'hundred', 'points', 'lost', 'left', 'count'] as const;
export type Meaning = (typeof meanings)[number];

export interface MeaningGuess {
  readonly meaning: Meaning;
  readonly level?: string;
  readonly kind?: string;
  readonly certainty: Certainty;
}

/** How a clause takes its figures. */
export function familyOf(item: ItemView): 'score' | 'raw' | 'place' | 'deduct' | 'count' {
  if (item.given) {
    if (item.value?.whole || item.kinds) return 'place';
    return item.value?.high !== undefined && item.value.high !== item.max ? 'raw' : 'score';
  }
  return item.fields.includes('value') && item.value?.whole !== true ? 'deduct' : item.fields.includes('value') ? 'place' : 'count';
}

/** What may be chosen for a column of this clause. */
export function meaningsFor(item: ItemView): readonly Meaning[] {
  switch (familyOf(item)) {
    case 'score':
      return typeof item.max === 'number' ? ['value', 'hundred'] : ['value'];
    case 'raw':
      return typeof item.max === 'number' ? ['value', 'points'] : ['value'];
    case 'place':
      return ['value'];
    case 'deduct':
      return typeof item.max === 'number' ? ['lost', 'left', 'count'] : ['lost', 'count'];
    case 'count':
      return ['count'];
  }
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
    case 'score':
      if (/原始|百分制|折算前/u.test(words) && item.max !== 100) return { meaning: 'hundred', certainty: above(item.max) ? 'sure' : 'ask' };
      return above(item.max) && !above(100) && typeof item.max === 'number' ? { meaning: 'hundred', certainty: 'ask' } : { meaning: 'value', certainty: 'sure' };
    case 'raw': {
      if (/原始|百分制|折算前/u.test(words) || above(item.max)) return { meaning: 'value', certainty: 'sure' };
      if (typeof item.max !== 'number') return { meaning: 'value', certainty: label.weight !== null && !above(Number(label.weight)) && figures.length > 0 ? 'ask' : 'sure' };
      return { meaning: 'points', certainty: /折算|折后|权重/u.test(words) ? 'sure' : 'ask' };
    }
    case 'place':
      return { meaning: 'value', certainty: item.kinds && item.fields.includes('kind') ? 'ask' : 'likely' };
    case 'deduct':
      if (/次数|件数|个数/u.test(words)) return { meaning: 'count', certainty: 'sure' };
      if (/扣/u.test(words) || figures.some((figure) => figure.lt(0))) return { meaning: 'lost', certainty: 'sure' };
      return { meaning: mostlyHigh(figures, item.max) ? 'left' : 'lost', certainty: 'ask' };
    case 'count':
      return countGuess(item, label, words);
  }
}

function countGuess(item: ItemView, label: Label, words: string): MeaningGuess {
  const level = label.texts.map((text) => codeOf(text.replace(/(次数|篇数|件数|媒体|表彰)$/u, ''), levelsOf(item))).findLast((code) => code !== null);
  const kind = label.names.map((text) => codeOf(text, item.kinds ?? [])).findLast((code) => code !== null);
  const counted = /(次|篇|件|个|条|户|期)数|[(（](次|篇|件|个|条|户|期)[)）]/u.test(words) || level !== undefined || kind !== undefined;
  const complete = (level !== undefined || !needsLevel(item)) && (kind !== undefined || !item.kinds);
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
