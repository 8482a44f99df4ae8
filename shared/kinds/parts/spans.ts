import * as z from 'zod';
import { exact, type Exact } from '../../numbers/fraction';
import { closed } from '../../schema/closed';
import { later, once } from '../../schema/later';

/** A stretch of figures: from, above, to, below; a side that is left out is open. */
export const spanFields = once(() => ({
  /** This figure and what is above it. */
  from: z.number().optional(),
  /** What is above this figure. */
  above: z.number().optional(),
  /** This figure and what is below it. */
  to: z.number().optional(),
  /** What is below this figure. */
  below: z.number().optional(),
}));
export const Stretch = later(() => closed(spanFields()));
export type Stretch = z.infer<typeof Stretch>;

export function lies(x: Exact, { from, above, to, below }: Stretch): boolean {
  return (
    (from === undefined || x.compare(exact(from)) >= 0) &&
    (above === undefined || x.compare(exact(above)) > 0) &&
    (to === undefined || x.compare(exact(to)) <= 0) &&
    (below === undefined || x.compare(exact(below)) < 0)
  );
}

/** Whether anything between two figures, both included, lies in it. */
export function meets(low: Exact, high: Exact, { from, above, to, below }: Stretch): boolean {
  return (
    (from === undefined || high.compare(exact(from)) >= 0) &&
    (above === undefined || high.compare(exact(above)) > 0) &&
    (to === undefined || low.compare(exact(to)) <= 0) &&
    (below === undefined || low.compare(exact(below)) < 0)
  );
}

/** The lower end, and whether it belongs to it; null: open. */
export const lowerEnd = ({ from, above }: Stretch): { at: number; in: boolean } | null =>
  above !== undefined && (from === undefined || above >= from) ? { at: above, in: false } : from === undefined ? null : { at: from, in: true };
export const upperEnd = ({ to, below }: Stretch): { at: number; in: boolean } | null =>
  below !== undefined && (to === undefined || below <= to) ? { at: below, in: false } : to === undefined ? null : { at: to, in: true };

/** A figure that lies in it. */
export function inside({ from, above, to, below }: Stretch): Exact {
  if (from !== undefined) return exact(from);
  if (to !== undefined) return exact(to);
  if (above !== undefined && below !== undefined) return exact(above).add(exact(below)).div(2);
  return above !== undefined ? exact(above).add(1) : exact(below ?? 0).sub(1);
}

/** Its ends. */
export const endsOf = ({ from, above, to, below }: Stretch): Exact[] => [from, above, to, below].flatMap((end) => (end === undefined ? [] : [exact(end)]));

/** No figure at all lies in it. */
export function isEmpty(stretch: Stretch): boolean {
  const [low, high] = [lowerEnd(stretch), upperEnd(stretch)];
  if (!low || !high) return false;
  return low.at > high.at || (low.at === high.at && !(low.in && high.in));
}

/** `≥95`, `60～80（不含80）`: as people write it. */
export function stretchText({ from, above, to, below }: Stretch, language: 'zh' | 'en'): string {
  const low = from !== undefined ? `≥${from}` : above !== undefined ? `>${above}` : '';
  const high = to !== undefined ? `≤${to}` : below !== undefined ? `<${below}` : '';
  if (low && high) return language === 'zh' ? `${low}且${high}` : `${low} and ${high}`;
  return low || high || (language === 'zh' ? '任何数' : 'any figure');
}
