import { attribute, is, list, lit, loose, named, number, oneOf, opt, points, seq, silent, slot, word, type Field, type Loose } from './fields';
import { FAIL } from './scanner';
import { condition } from './conditions';

/** Cells that hold one short sentence of their own. */

export { condition };

export const round: Field<Loose> = seq(
  silent('保留'), slot('digits', number({ units: [], whole: true })), loose('位', '位小数'), silent('小数'),
  opt(slot('mode', oneOf<string>([['half-up', '四舍五入'], ['down', '舍去', '只舍不入', '截去'], ['up', '进一', '只入不舍'], ['half-even', '四舍六入五成双', '银行家舍入']]))),
);

/** ×难度系数 ÷人数 */
export const scaling: Field<Loose> = seq(opt(lit('×', '乘以', '乘'), slot('times', word)), opt(lit('÷', '/', '除以'), slot('over', word)));

export const periods: Field<Loose> = seq(
  slot('each', oneOf<string>([['month', '每月', '按月', '月'], ['quarter', '每季', '按季', '季度', '季'], ['half', '每半年', '半年']])),
  slot('take', oneOf<string>([['sum', '求和', '相加', '累计'], ['mean', '平均'], ['min', '最低'], ['max', '最高'], ['last', '取最后一期', '最后一期'], ['weights', '加权']])),
  opt(slot('weights', list(number({ units: [] })))),
  opt(lit('('), slot('of', oneOf<string>([['all', '全部期次', '所有期次'], ['held', '有数据的期次', '已考期次']])), lit(')')),
);

export const types: Field<string[]> = list(named((names) => names.types));
export const words: Field<string[]> = list(word);

const weightOfType: Field<Loose> = seq(slot('key', named((names) => names.types)), lit(':', '='), slot('value', points));
/** 100, or 村:100、社区:90. */
export const figures: Field<number | Loose> = {
  read: (s) => {
    const alone = s.attempt(() => {
      const value = points.read(s);
      return value !== FAIL && s.atEnd() ? value : FAIL;
    });
    if (alone !== FAIL) return alone;
    const each = list(weightOfType).read(s);
    return each === FAIL ? FAIL : Object.fromEntries(each.map(({ key, value }) => [key as string, value]));
  },
  write: (value, names) => {
    if (typeof value === 'number') return points.write(value, names);
    const entries = Object.entries(value);
    return entries.length === 0 ? null : list(weightOfType).write(entries.map(([key, each]) => ({ key, value: each })), names);
  },
};

/** A figure, or an attribute of the unit by its name. */
export const figureOrAttribute: Field<number | string> = {
  read: (s) => {
    const alone = s.attempt(() => {
      const value = number({ units: ['分', '元'] }).read(s);
      return value !== FAIL && s.atEnd() ? value : FAIL;
    });
    if (alone !== FAIL) return alone;
    const named = s.attempt(() => attribute.read(s));
    return named === FAIL ? word.read(s) : named;
  },
  write: (value, names) => (typeof value === 'number' ? number().write(value, names) : attribute.write(value, names)),
};

const vetoParts: Field<Loose> = seq(
  opt(slot('total', is(0, '总分记零', '总分为零', '总分记0分'))), loose('、', ';'),
  opt(slot('ranked', is(false, '不排名', '不参加排名', '不参与排名'))), loose('、', ';'),
  opt(lit('定为'), slot('grade', named((names) => names.grades))), loose('、', ';'),
  opt(lit('最高'), loose('为'), slot('atMost', named((names) => names.grades))),
);

/** 总分记零; 不排名; 定为不合格; 最高合格. What is not said leaves no stroke behind. */
export const vetoThen: Field<Loose> = {
  read: (s) => vetoParts.read(s),
  write: (value, names) => vetoParts.write(value, names)?.split('、').filter((part) => part !== '').join('、') ?? null,
};

/** 降1等; 降为C; 最高B */
export const down: Field<Loose> = seq(
  opt(lit('降'), slot('by', number({ units: [], whole: true })), lit('等', '个等次')),
  opt(lit('降为', '定为'), slot('to', named((names) => names.grades))),
  opt(lit('最高'), loose('为'), slot('atMost', named((names) => names.grades))),
);

export const dueIn: Field<Loose> = seq(
  slot('workingDays', number({ units: [], whole: true })), lit('个工作日'),
  opt(lit('(节假日:'), slot('holidays', word), lit(')')), opt(lit('(调休:'), slot('workdays', word), lit(')')),
);
/** 前1-3名 */
export const placesAt: Field<Loose> = seq(
  slot('from', oneOf<string>([['top', '前'], ['bottom', '后']])),
  slot('first', number({ units: [], whole: true })), lit('-', '至'), slot('last', number({ units: [], whole: true })), lit('名'),
);
export const share: Field<number> = {
  read: (s) => number({ units: [] }).read(s),
  write: (value, names) => number({ percent: 'always' }).write(value, names),
};

/** 优秀×1、良好×0.98 */
export const gradeFactors: Field<Loose> = {
  read: (s) => {
    const all = list(factor).read(s);
    return all === FAIL ? FAIL : Object.fromEntries(all.map(({ key, value }) => [key as string, value]));
  },
  write: (value, names) => (Object.keys(value).length === 0 ? null : list(factor).write(Object.entries(value).map(([key, each]) => ({ key, value: each })), names)),
};
const factor: Field<Loose> = seq(slot('key', named((names) => names.grades)), lit('×', ':'), slot('value', number({ units: [] })));
