import { Decimal } from 'decimal.js';
import type { FigureView, ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import { narrow } from '../../model/text';
import type { Percentage } from '../../model/percent';

/** The figures of a row that an item may measure. */
export const amounts = ['value', 'target', 'base'] as const;
export type Amount = (typeof amounts)[number];

/** Beyond this nobody means 150 of one per cent by 1.5. */
const greatestShare = 1.5;
/** A rate in per cent is held against lines no greater than this. */
const greatestRate = 200;

const rateWord = /率|百分比|百分点|比例|占比|比重|增幅|增速|%/u;
const noRate = /效率|频率|汇率|税率|千分|‰/u;
const growthWord = /增|降|升|提高|同比|环比|变化|变动/u;

/** 0.95 (`shares`) or 95 (`hundredths`), as the lines of an item and its name say; null: they do not say. */
function countsIn(item: ItemView): 'shares' | 'hundredths' | null {
  const most = item.figure?.most ?? 0;
  const names = narrow([item.name, ...(item.words ?? [])].join(' '));
  // Growth of 0.5 may be a half of one per cent as well as by half.
  if (item.figure?.shares) return growthWord.test(names) && most >= 0.3 ? null : 'shares';
  return most > 2 && most <= greatestRate && rateWord.test(names) && !noRate.test(names) ? 'hundredths' : null;
}

/** The item and those that read its rows, as far as they measure figures; null: one of them reads them otherwise. */
function readersOf(item: ItemView, { items }: Pick<RulebookView, 'items'>): readonly (ItemView & { readonly figure: FigureView })[] | null {
  const readers = [item, ...items.filter(({ reads }) => reads === item.code)];
  return readers.every((each): each is ItemView & { readonly figure: FigureView } => each.figure !== undefined) ? readers : null;
}

/**
 * The figure that a percentage is for the item; null: nobody but who wrote the rules can say. `alike`: the other figures
 * of the row that are measured with it are percentages, too.
 */
export function taken(percentage: Percentage, item: ItemView | null, view: Pick<RulebookView, 'items'>, alike: boolean): number | string | null {
  const readers = item && readersOf(item, view);
  if (!readers) return null;
  if (percentage.share === 0) return 0;
  const ways = new Set(readers.map((each) => wayOf(each, alike)));
  ways.delete('any');
  if (ways.size === 0) return percentage.share;
  const [way] = ways;
  if (ways.size > 1 || way === null) return null;
  return way === 'shares' ? percentage.share : percentage.whole;
}

function wayOf(item: ItemView & { readonly figure: FigureView }, alike: boolean): 'shares' | 'hundredths' | 'any' | null {
  const { of, together } = item.figure;
  if (of === 'quotient') return alike && !together ? 'any' : null;
  return of === 'one' || alike ? countsIn(item) : null;
}

/** What a bare number may mean where the item counts rates: 95 may be 95% or 9500%. null: there is no doubt. */
export function doubtOf(value: number | string, item: ItemView | null, view: Pick<RulebookView, 'items'>): { readonly one: string; readonly other: string } | null {
  const readers = item && readersOf(item, view);
  if (!readers || readers.some(({ figure }) => figure.of !== 'one')) return null;
  const figure = new Decimal(value);
  const size = figure.abs();
  const inDoubt = readers.some((each) => {
    const twice = 2 * (each.figure.most ?? 0);
    switch (countsIn(each)) {
      case 'shares':
        return size.gte(1) && size.gt(twice);
      case 'hundredths':
        return size.gt(0) && size.lte(greatestShare) && size.times(100).lte(twice);
      case null:
        return false;
    }
  });
  return inDoubt ? { one: `${figure.toFixed()}%`, other: `${figure.times(100).toFixed()}%` } : null;
}
