import { gives, says, type Statement } from './statements';
import { is, lit, loose, number, one, oneOf, opt, seq, shareOf, slot, worth } from './parts';
import { list, named, type Field, type Loose } from './fields';
import { span, type Span } from './span';
import { poolIn, orderOf } from './pools';

/** What the cell 参数 may say of a measure. */

const POOL = opt(lit('('), slot('pool', poolIn), lit(')'));

const place: Field<Loose> = seq(
  slot('order', oneOf<string>([['high', '从高到低排名', '由高到低排名', '从高到低排'], ['low', '从低到高排名', '由低到高排名', '从低到高排']])),
  POOL, opt(lit('('), slot('end', is('bottom', '倒数')), lit(')')), opt(lit('('), slot('as', is('share', '占比')), lit(')')),
);
const minus: Field<Loose> = seq(
  lit('减去'), slot('of', oneOf<string>([['mean', '平均值', '平均数'], ['median', '中位数'], ['best', '最好值'], ['worst', '最差值']])),
  opt(lit('('), slot('order', orderOf), lit(')')), POOL,
);
const where: Field<Span> = one(lit('只计'), { read: span.read, write: (value, names) => (Object.keys(value).length === 0 ? null : span.write(value, { ...names, percent: false })) });

export const measureStatements: readonly Statement[] = [
  says('measure', 'low', one(lit('最小值'), loose(':'), number({ units: [] })), '最小值:0'),
  says('measure', 'high', one(lit('最大值'), loose(':'), number({ units: [] })), '最大值:100'),
  says('measure', 'choices', one(lit('只能填'), list(number({ units: [] }))), '只能填0、5、10'),
  says('measure', 'where', where, '只计≥15'),
  says('measure', 'drop', one(lit('去掉最高最低各'), number({ units: ['个'], whole: true })), '去掉最高最低各1'),
  says('measure', 'key', one(lit('同一'), oneOf<string>([['period', '期次'], ['by', '评价人', '评分人'], ['subject', '事项', '对象']]), lit('只取一条')), '同一事项只取一条'),
  says('measure', 'expect', one(lit('应有'), number({ units: ['条', '次', '期'], whole: true })), '应有4条'),
  says('measure', 'rows', one(lit('数据同', '数据取自'), loose(':'), named((names) => names.items)), '数据同:A1'),
  says('measure', 'minus', minus, '减去平均值'),
  says('measure', 'place', place, '从高到低排名(同组)'),
  gives('measure', 'shares', shareOf, '领导占30%'),
  gives('measure', 'worth', worth, '好=100'),
];
