import { ceiled, exact, floored, type Exact, textOf } from '../../../numbers/fraction';
import { beside, type TriedRow, type Tries } from '../../../model/tried';
import { endsOf, inside } from '../spans';
import type { Tariff } from './tariff-schema';
import { inPeriods } from '../tried-rows';
import type { WideRate } from './wide-rates';

/** No event; one of every rate, at every level, on both sides of every line; and as many as a cap lets count, with one more. */
export function triedEvents(spec: Tariff, type: string): Tries {
  if (spec.rows !== undefined) return { rows: [] };
  const rates = spec.rates.filter(({ types }) => types?.includes(type) ?? true);
  const events = rates.flatMap((rate) => ofRate(rate).map((row) => ({ ...common(spec, rate), ...row })));
  const lists = [...events.map((event) => [event]), ...upToCap(spec, rates)];
  return { rows: [[], ...lists.map((list) => inPeriods(spec.periods, list))] };
}

/** What every row of the rate says: its kind, what it is known by, its paper. */
function common({ kinds, once, needsEvidence, roles }: Tariff, { kind }: WideRate): TriedRow {
  const keys = (once?.key ?? []).filter((key) => key === 'subject' || key === 'evidence');
  const needed = needsEvidence === undefined ? [] : ['evidence'];
  const code = kind ?? kinds?.[0]?.code;
  return {
    count: '1',
    ...(code === undefined ? {} : { kind: code }),
    ...Object.fromEntries([...keys, ...needed].map((key) => [key, '第1'])),
    ...(roles && roles.length > 1 ? { role: roles[0] } : {}),
  };
}

function ofRate({ points, levels, when, per }: WideRate): TriedRow[] {
  const atLevels: TriedRow[] = levels ? Object.keys(levels).map((level) => ({ level })) : [{}];
  const figures: string[] = when
    ? endsOf(when).flatMap((end) => beside(end)).concat(inside(when)).map(textOf)
    : per
      ? ['1', '1.5', '3'].map((n) => textOf(exact(n).mul(exact(per.each))))
      : typeof points === 'object'
        ? points.map((end) => textOf(exact(end).abs()))
        : [];
  const distinct = [...new Set(figures)];
  return distinct.length === 0 ? atLevels : atLevels.flatMap((row) => distinct.map((value) => ({ ...row, value })));
}

/** The heaviest event of each side, as often as its cap lets it count, and once more. */
function upToCap(spec: Tariff, rates: readonly WideRate[]): TriedRow[][] {
  const caps = [spec.cap?.max ?? spec.max, spec.cap?.min ?? spec.min].flatMap((cap, at) => (cap === undefined ? [] : [{ cap: exact(cap), adds: at === 0 }]));
  return caps.flatMap(({ cap, adds }) => {
    const heaviest = rates.flatMap((rate) => flat(rate).map((event) => ({ ...event, rate }))).filter(({ points }) => points.compare(0) > 0 === adds && points.compare(0) !== 0)
      .sort((a, b) => b.points.abs().compare(a.points.abs()))[0];
    if (!heaviest) return [];
    const from = exact(typeof spec.start === 'number' ? spec.start : 0);
    const room = (spec.cap?.[adds ? 'max' : 'min'] === undefined ? cap.sub(from) : cap).abs();
    const fits = floored(room.div(heaviest.points.abs()));
    const over = ceiled(room.div(heaviest.points.abs())).add(1);
    return [fits, over].filter((count) => count.compare(1) > 0 && count.compare(1000) < 0).map((count) => [{ ...common(spec, heaviest.rate), ...heaviest.row, count: textOf(count) }]);
  });
}

/** Events whose points stand in the rate as one figure. */
function flat({ points, levels, when, per }: WideRate): { points: Exact; row: TriedRow }[] {
  if (when !== undefined || per !== undefined || typeof points === 'object') return [];
  if (points !== undefined) return [{ points: exact(points), row: {} }];
  return Object.entries(levels ?? {}).map(([level, figure]) => ({ points: exact(figure), row: { level } }));
}
