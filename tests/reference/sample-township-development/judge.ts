import type { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { range } from '../amounts';
import type { Verdict } from '../answer';
import { fine, none, rounded } from '../general/figures';
import { alone, amount, fromStart, tree, type Scale } from '../general/items';
import { firstOf, triggered } from '../general/outcomes';
import { placed, pool, type Pool } from '../general/pools';
import { judged, ofYear, works, type Hand, type Result } from '../general/work';
import type { Part } from '../parts';
import type { Row, Table } from '../rows';

/** 乡镇经济社会发展综合考核办法（示例） */

const done = (weight: number) => ({ given: 'value', needs: ['value', 'target'], value: {}, target: true, scored: { most: weight, least: 0 } }) as const;
const PETITIONS = { over: -2, crowd: -5 } as const;

export const townshipTable: Table = {
  T1: { given: 'value', needs: ['value', 'base'], value: {}, base: true, scored: { most: 20, least: 0 } },
  T2: done(20),
  T3: { ...done(10), kinds: ['none'], none: true },
  T4: done(30),
  T5: { needs: ['kind'], kinds: Object.keys(PETITIONS), scored: { most: 20, least: 0 } },
};

const places: Scale = { code: 'T1', image: range(5, 20), ends: { least: 0, most: 20 }, points: (place) => { const points = fine(20).minus(place.minus(1).times(3)); return points.lessThan(5) ? fine(5) : points; } };
const completed = (code: string, weight: number): Scale => ({ code, image: range(0, weight), ends: { least: 0, most: weight, digits: 2 }, points: (x) => (x.lessThan(0) ? none : x.greaterThan(1) ? fine(weight) : x.times(weight)) });
const works30: Scale = { code: 'T4', image: range(0, 30), ends: { least: 0, most: 30 }, points: (x) => fine(x.lessThan(0.8) ? 0 : x.lessThan(0.9) ? 15 : x.lessThan(1) ? 24 : 30) };

const ratio = ({ value, target }: Row): Decimal | null => (target?.greaterThan(0) ? fine(value ?? 0).div(target) : null);
const growth = ({ value, base }: Row): Decimal | null => (base?.greaterThan(0) ? fine(value ?? 0).minus(base).div(base) : null);
const sameRatio = (row: Row): string => `${row.value} ${row.target}`;
const sameGrowth = (row: Row): string => `${row.value} ${row.base}`;

export function townships(request: ScoreRequest): Verdict {
  const sorted = ofYear(request, townshipTable);
  const taxes = pool(request, sorted, 'T1', sameGrowth, growth);
  const list = works(request, sorted, (hand) => items(hand, taxes, sorted.invalid.get(hand.unit.id)?.has('T3') === true), 0, (x, unit) => rounded(x.times(unit.attributes?.难度系数 ?? 0), 2));
  for (const work of list) triggered(work, firstOf(work, list, 3), () => work.eligibility.push({ code: 'praise' }));
  return judged(request, sorted, list, { G1: ['T1', 'T2', 'T3'], G2: ['T4', 'T5'] });
}

function items(hand: Hand, taxes: Pool, bad: boolean): Result {
  const grown = hand.apart((remarks) => {
    const place = placed(places, taxes, hand.unit.id);
    const own = alone(places, hand.rows('T1'), sameGrowth, growth, remarks);
    if (own.disputed) return { ...place, status: 'CONFLICT', disputed: true };
    return own.status === 'NEEDS_JUDGEMENT' ? { ...place, status: 'NEEDS_JUDGEMENT', unscored: true } : place;
  });
  const ofRatio = (scale: Scale, rows: readonly Row[]): Part => hand.apart((remarks) => alone(scale, rows, sameRatio, ratio, remarks));
  const invested = ofRatio(completed('T2', 20), hand.rows('T2'));
  const visited = tourism(hand, bad, (rows) => ofRatio(completed('T3', 10), rows));
  const served = ofRatio(works30, hand.rows('T4'));
  const calm = hand.apart((remarks) => fromStart({ code: 'T5', start: 20, ends: { least: 0, most: 20 } }, hand.rows('T5').map((row) => amount(row, PETITIONS[row.kind as keyof typeof PETITIONS])), remarks));
  const economy = tree('G1', [{ part: grown, weight: 20 }, { part: invested, weight: 20 }, { part: visited, weight: 10 }]);
  const society = tree('G2', [{ part: served, weight: 30 }, { part: calm, weight: 20 }]);
  const tops = [economy, society].flatMap((part) => (part ? [part] : []));
  return { parts: [grown, invested, ...(visited ? [visited] : []), ...(economy ? [economy] : []), served, calm, ...(society ? [society] : [])], tops };
}

/** A unit without the task has no such item; a figure or a finished score beside such a row counts, and contradicts it; a bad row goes before it. */
function tourism(hand: Hand, bad: boolean, score: (rows: readonly Row[]) => Part): Part | null {
  const rows = hand.rows('T3');
  const figures = rows.filter(({ kind }) => kind !== 'none');
  const without = rows.length > figures.length;
  if (without && !bad && figures.length === 0 && hand.recorded('T3').length === 0) return null;
  const part = score(figures);
  if (without) hand.remarks.push({ status: 'CONFLICT', item: 'T3' });
  return part;
}
