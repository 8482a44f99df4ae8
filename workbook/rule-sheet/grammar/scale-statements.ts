import { adds, merges, says, type Statement } from './statements';
import { band, figure, lit, loose, number, one, oneOf, opt, order, points, pool, seq, side, silent, slot } from './parts';
import { FAIL } from './scanner';
import type { Field, Loose } from './fields';

/** What the cell 参数 may say of a scale, by the scale. */
const twoPoints: Field<[number, number]> = {
  read: (s) => {
    const found = line.read(s);
    return found === FAIL ? FAIL : [found.x as number, found.y as number];
  },
  write: (value, names) => (Array.isArray(value) && value.length === 2 ? line.write({ x: value[0] as unknown, y: value[1] as unknown }, names) : null),
};
const line: Field<Loose> = seq(slot('x', figure), lit(':', '得'), slot('y', points), opt(lit('(直线)')));
const span2: Field<[number, number]> = {
  read: (s) => {
    const found = seq(slot('low', points), lit('至', '-', '~'), slot('high', points)).read(s);
    return found === FAIL ? FAIL : [found.low as number, found.high as number];
  },
  write: (value, names) => (Array.isArray(value) && value.length === 2 ? `${points.write(value[0] as number, names) ?? ''}至${points.write(value[1] as number, names) ?? ''}` : null),
};
const REST = ['其余', '其他', '其它'];

const least = says('scale', 'least', seqOf(['低于'], figure, ['不得分', '得0分', '记零']), '低于60%不得分');
function seqOf(before: string[], field: Field<number>, after: string[]): Field<number> {
  return one(lit(...before), field, silent('的'), lit(...after));
}

/** Places one after another with the same points. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** 第1名:10; 第2-3名:8 */
const run: Field<Run> = {
  read: (s) => {
    const from = placeNumber(s);
    if (from === FAIL) return FAIL;
    const to = s.takeAny(['-', '至', '~']) ? placeNumber(s) : from;
    if (to === FAIL || to < from || to > MOST_PLACES || !s.takeAny(['名', '位'])) return FAIL;
    s.takeAny([':', '得', '奖']);
    const value = points.read(s);
    return value === FAIL ? FAIL : { from, to, value };
  },
  write: ({ from, to, value }, names) => `第${from}${to > from ? `-${to}` : ''}名:${points.write(value, names) ?? ''}`,
};
const MOST_PLACES = 1000;

/** The points of each place as the sheet says them. */
export function runsOf(points: readonly number[]): Run[] {
  const runs: { from: number; to: number; value: number }[] = [];
  points.forEach((value, at) => {
    const last = runs.at(-1);
    if (last?.value === value) last.to = at + 1;
    else runs.push({ from: at + 1, to: at + 1, value });
  });
  return runs;
}

/**
 * Places are said in any order; 第1名 beside a step is the first of the steps. False: a place is missing
 * or said twice.
 */
export function finishPlaces(scale: Loose): boolean {
  if (scale.by !== 'places' || !Array.isArray(scale.points)) return true;
  const runs = scale.points as readonly Run[];
  const [only, ...others] = runs;
  const isFirst = scale.step !== undefined && scale.first === undefined && others.length === 0 && only?.from === 1 && only.to === 1;
  const points = isFirst ? null : placesOf(runs);
  delete scale.points;
  if (isFirst) scale.first = only.value;
  else if (points) scale.points = points;
  return isFirst || points !== null;
}

function placesOf(runs: readonly Run[]): number[] | null {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  const all: number[] = [];
  for (const { from, to, value } of sorted) {
    if (from !== all.length + 1) return null;
    for (let place = from; place <= to; place++) all.push(value);
  }
  return all;
}

function placeNumber(s: Parameters<Field['read']>[0]): number | typeof FAIL {
  s.take('第');
  return number({ units: [], whole: true }).read(s);
}

const restOfPlaces: Field = {
  read: (s) => (s.takeAny(['未规定', '没有规定', '文件未写']) ? null : points.read(s)),
  write: (value, names) => (value === null ? '未规定' : typeof value === 'number' ? points.write(value, names) : null),
};

export const scaleStatements: Readonly<Record<string, readonly Statement[]>> = {
  same: [
    says('scale', 'times', one(lit('乘', '×'), number({ units: [] })), '乘2'),
    says('scale', 'plus', one(lit('另加'), points), '另加5'),
  ],
  share: [
    says('scale', 'full', one(lit('满分值', '得满分的值'), loose(':'), figure), '满分值:100'),
    says('scale', 'over', one(lit('最多得', '最高得'), points), '最多得12'),
    least,
  ],
  bands: [
    adds('scale', 'bands', band, '≥95%:10'),
    says('scale', 'rest', one(lit(...REST), loose(':'), span2), '其余:2至4'),
  ],
  line: [adds('scale', 'points', twoPoints, '80%:0')],
  steps: [
    merges('scale', ['from', 'start'], seq(lit('从', '基准', '达到'), slot('from', figure), loose('起'), opt(lit('得', ':'), slot('start', points))), '从100%起得10'),
    says('scale', 'below', side('每低', '每少', '每低于', '每差', '每减少'), '每低1个百分点扣0.5(不足不计)'),
    says('scale', 'above', side('每高', '每超', '每多', '每超过', '每增加'), '每超5个百分点加0.5(不足不计)'),
    least,
  ],
  places: [
    adds('scale', 'points', run, '第1名:10'),
    says('scale', 'rest', one(lit(...REST), loose(':'), restOfPlaces), '其余:1'),
    says('scale', 'first', one(lit('首名', '第1名', '第一名'), loose('得', ':'), points), '首名10'),
    says('scale', 'step', one(lit('每低一名减', '每低1名减', '每后一名减', '每低一名少'), points), '每低一名减1'),
    says('scale', 'least', one(lit('最少得', '最少', '最低'), points), '最少得2'),
  ],
  spread: [
    says('scale', 'low', one(lit('最差得', '最差:'), points), '最差得2'),
    says('scale', 'high', one(lit('最好得', '最好:'), points), '最好得10'),
    says('scale', 'order', order, '高者为好'),
    says('scale', 'pool', pool, '比较范围:同组'),
  ],
  best: [
    says('scale', 'order', order, '高者为好'),
    says('scale', 'pool', pool, '比较范围:同组'),
  ],
  average: [
    says('scale', 'of', one(lit('与'), oneOf<string>([['mean', '平均数', '平均值'], ['median', '中位数']]), lit('比')), '与中位数比'),
    says('scale', 'pool', pool, '比较范围:同组'),
  ],
};
