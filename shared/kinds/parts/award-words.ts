import type { Description } from '../../model/rulebook/description';
import type { Pool } from '../../model/general';
import { scaleOf } from '../scales';
import { describePool, percentOf } from './figure-words';
import type { ScaleSpec } from './measured/scale-schema';

interface Award {
  code?: string | undefined;
  amount?: number | undefined;
  attribute?: string | undefined;
  by: { grades: Record<string, number> } | { score: number } | { item: string } | { scale: ScaleSpec } | { pool: number };
  on?: 'total' | 'place' | undefined;
  pool?: Pool | undefined;
  times?: string | undefined;
  share?: number | undefined;
}

/** What is paid, in yuan, then what it is multiplied by and how it is rounded. */
export function describeAward(spec: Award, tell: Description): string[] {
  const { times, share } = spec;
  return [
    ...describeBy(spec, tell),
    ...(times === undefined ? [] : [tell.say('awardTimes', { attribute: times })]),
    ...(share === undefined ? [] : [tell.say('awardShare', { share: percentOf(share) })]),
    tell.say('awardRound'),
    ...('pool' in spec.by ? [tell.say('awardPoolLeft')] : []),
  ];
}

function describeBy({ code, amount, attribute, by, on, pool }: Award, tell: Description): string[] {
  const award = code === undefined ? tell.say('awardPlain') : tell.say('awardNamed', { code });
  const money = (points: number): string => tell.say('yuanOf', { points });
  const own = attribute === undefined ? money(amount ?? 1) : tell.say('awardAttribute', { attribute });
  if ('grades' in by) {
    const factors = Object.entries(by.grades).map(([grade, factor]) => tell.say('awardFactor', { grade: tell.grade(grade), factor }));
    return [tell.say('awardGrades', { award, amount: own, factors: tell.list(factors) })];
  }
  if ('score' in by) return [tell.say('awardScore', { award, amount: own, full: by.score })];
  if ('item' in by) return [tell.say('awardItem', { award, amount: own, item: tell.item(by.item) })];
  if ('pool' in by) return [tell.say('awardPool', { award, sum: by.pool, pool: describePool(pool, tell) })];
  const what = tell.say(on === 'place' ? 'nameRank' : 'nameTotal');
  const isAlone = amount === undefined && attribute === undefined;
  // Without an amount the scale itself gives the money.
  const points = isAlone ? money : String;
  return [
    tell.say(isAlone ? 'awardScaleAlone' : 'awardScale', { award, what, amount: own }),
    ...scaleOf(by.scale.by).describe(by.scale, { what, weight: '0', show: String, step: String, points }, tell),
  ];
}
