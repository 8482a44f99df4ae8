import { Decimal } from 'decimal.js';
import type { FigureView, ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import type { Slots } from '../../../shared/i18n/language';
import { narrow } from '../../model/text';
import type { Cell } from '../../model/grid';
import { readNumber } from '../../model/numbers';
import { type Percentage, percentIn } from '../../model/percent';

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

/** The rules that a figure is for. `alike`: what is measured together with it is a percentage, too. */
export interface Measured {
  readonly item: ItemView | null;
  readonly view: Pick<RulebookView, 'items'>;
  readonly alike: () => boolean;
}

export type FigureReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number | string }
  /** Whoever filled the cell in must say what is meant; `sent` is no number, so that nothing is scored until then. */
  | { readonly kind: 'asked'; readonly code: 'percent' | 'percent-shown' | 'percent-or-not'; readonly sent: string; readonly slots: Slots }
  | { readonly kind: 'bad'; readonly shown: string };

/** The figure of a cell; `isShown`: the cell shows its number as per cent. `rules`: left out for what is never measured. */
export function readFigure(cell: Cell, isShown: boolean, rules?: Measured): FigureReading {
  const percentage = percentIn(cell, isShown);
  if (percentage) {
    const value = rules ? taken(percentage, rules) : null;
    if (value !== null) return { kind: 'number', value };
    const { shown, share, whole } = percentage;
    return { kind: 'asked', code: typeof cell === 'number' ? 'percent-shown' : 'percent', sent: shown, slots: { value: shown, share, whole } };
  }
  const reading = readNumber(cell);
  const doubt = reading.kind === 'number' && rules ? doubtOf(reading.value, rules) : null;
  if (reading.kind !== 'number' || !doubt) return reading;
  return { kind: 'asked', code: 'percent-or-not', sent: `${reading.value}?`, slots: { value: reading.value, ...doubt } };
}

/** The figure that a percentage is for the item; null: nobody but who wrote the rules can say. */
function taken(percentage: Percentage, { item, view, alike }: Measured): number | string | null {
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

function wayOf(item: ItemView & { readonly figure: FigureView }, alike: () => boolean): 'shares' | 'hundredths' | 'any' | null {
  const { of, together } = item.figure;
  if (of === 'quotient') return !together && alike() ? 'any' : null;
  return of === 'one' || alike() ? countsIn(item) : null;
}

/** What a bare number may mean where the item counts rates: 95 may be 95% or 9500%. null: there is no doubt. */
function doubtOf(value: number | string, { item, view }: Measured): { readonly one: string; readonly other: string } | null {
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
