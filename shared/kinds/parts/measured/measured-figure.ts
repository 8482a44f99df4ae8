import type { FigureView } from '../../../contract/rulebook-view';
import { figureFor } from '../../../model/rulebook/rulebook-parts';
import { exact, jsonOf, mostOf, type Exact } from '../../../numbers/fraction';
import { scaleOf } from '../../scales';
import type { Measured } from './measured-schema';

/** Which of a row's figures a measure makes its own of. */
const sides: Readonly<Record<string, FigureView['of']>> = {
  value: 'one', target: 'one', base: 'one', ratio: 'quotient', growth: 'quotient', gap: 'difference', increase: 'difference',
};

/** Shares of a whole are held against figures no greater than this: 120% is a line, 200% is 2 of something. */
const greatestShare = 1.5;

/** What the figures of a row are held against: by it a reader of ledgers tells whether 95% is 0.95 or 95. */
export function heldAgainst(spec: Measured): FigureView | undefined {
  const { measure, weight, max } = spec;
  const of = sides[measure.of];
  if (of === undefined) return undefined;
  const lines = measure.place ? [] : linesOf(spec, exact(figureFor(weight, '') ?? max ?? 0));
  const most = lines.length === 0 ? undefined : jsonOf(mostOf(lines.map((line) => line.abs())));
  return {
    of: measure.minus && of === 'one' ? 'difference' : of,
    ...(measure.per === 'sum' && of === 'quotient' ? { together: true } : {}),
    ...(most === undefined ? {} : { most }),
    ...(most !== undefined && most > 0 && most <= greatestShare && rises(spec) && areShares(spec, lines) ? { shares: true } : {}),
  };
}

function linesOf({ measure, scale }: Measured, full: Exact): readonly Exact[] {
  const { low, high, choices = [] } = measure as { low?: number; high?: number; choices?: readonly number[] };
  // The line of a figure that is its points is no line of the document.
  const lines = scale.by === 'same' ? [] : (scaleOf(scale.by).marks?.(scale, full).lines ?? []);
  return [...lines, ...[low, high, ...choices].flatMap((end) => (end === undefined ? [] : [exact(end)]))];
}

/** Where less is better 0.5 may be half of one per cent as well as half of all. */
const rises = ({ scale }: Measured): boolean => scaleOf(scale.by).rises?.(scale) ?? false;

/** Lines of 0 and 1 alone may count something. */
const areShares = ({ scale }: Measured, lines: readonly Exact[]): boolean => scale.by === 'share' || lines.some((line) => line.den !== 1);
