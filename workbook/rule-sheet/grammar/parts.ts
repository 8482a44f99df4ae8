import { is, lit, loose, named, number, one, oneOf, opt, points, seq, signed, silent, slot, stepSize, word, type Field, type Loose } from './fields';
import { FAIL } from './scanner';
import { figure } from './fields';
import { span } from './span';
import { orderOf, poolIn } from './pools';

/** Words of more than one kind of rule. */

/** What becomes of a step that is not full. */
const partParameter: Field<{ parameter: string }> = {
  read: (s) => {
    const found = seq(lit('待定', '由参数'), loose(':'), slot('parameter', named((names) => names.parameters))).read(s);
    return found === FAIL ? FAIL : { parameter: found.parameter as string };
  },
  write: (value, names) => (typeof value === 'object' && value !== null ? seq(lit('待定:'), slot('parameter', named((each) => each.parameters))).write(value, names) : null),
};
const partWord = oneOf<string>([['whole', '不足不计', '不足一个不计', '不足的不计'], ['begun', '不足按一个计', '不足一个按一个', '不足的按一个计'], ['exact', '按比例', '按比例计']]);
export const part: Field = {
  read: (s) => {
    const settled = s.attempt(() => partWord.read(s));
    return settled === FAIL ? partParameter.read(s) : settled;
  },
  write: (value, names) => (typeof value === 'string' ? partWord.write(value, names) : partParameter.write(value as { parameter: string }, names)),
};
const inPart = opt(lit('('), slot('part', part), lit(')'));

/** 每低1个百分点扣0.5 */
export const side = (...words: string[]): Field<Loose> => seq(lit(...words), slot('each', stepSize), silent('的'), slot('points', signed), inPart);

export const pool = one(lit('比较范围'), loose(':'), poolIn);
export const order = orderOf;

export const band: Field<Loose> = {
  read: (s) => {
    const lies = span.read(s);
    if (lies === FAIL || !s.takeAny([':', '得', '计'])) return FAIL;
    s.take('得');
    const value = points.read(s);
    if (value === FAIL) return FAIL;
    Object.assign(lies, { points: value });
    return lies as Loose;
  },
  write: ({ points: value, ...lies }, names) => {
    const stretch = span.write(lies, names);
    return stretch === null || typeof value !== 'number' ? null : `${stretch}:${points.write(value, names) ?? ''}`;
  },
};

/** 扣2至3: least and most, in the order in which they stand. */
export const signedRange: Field<[number, number]> = {
  read: (s) => {
    const takes = s.takeAny(['扣', '减']);
    if (!takes) s.take('加');
    const low = points.read(s);
    if (low === FAIL || !s.takeAny(['至', '~', '-', '到'])) return FAIL;
    const high = points.read(s);
    if (high === FAIL) return FAIL;
    return takes ? [-high || 0, -low || 0] : [low, high];
  },
  write: (value) => {
    if (!Array.isArray(value) || value.length !== 2 || !value.every((each) => typeof each === 'number')) return null;
    const [low, high] = value;
    const write = (figureOf: number): string => points.write(figureOf, undefined as never) ?? '';
    return low <= 0 && high <= 0 ? `扣${write(-high || 0)}至${write(-low || 0)}` : `加${write(low)}至${write(high)}`;
  },
};

/** 好=100; 弃权=不计 */
const worthOf: Field = {
  read: (s) => (s.takeAny(['不计', '不计入']) ? null : points.read(s)),
  write: (value, names) => (value === null ? '不计' : typeof value === 'number' ? points.write(value, names) : null),
};
export const worth = seq(slot('key', named((names) => names.kinds)), lit('=', ':'), slot('value', worthOf)) as Field;
export const shareOf = seq(slot('key', named((names) => names.kinds, '占')), lit('占'), slot('value', number({ units: [], percent: 'always' }))) as Field;

/** A flag that is there or not. */
export const flag = (yes: string[], no: string[]): Field<boolean> => oneOf<boolean>([[true, ...yes] as [true, ...string[]], [false, ...no] as [false, ...string[]]]);

export { figure, is, lit, loose, named, number, one, oneOf, opt, points, seq, signed, silent, slot, stepSize, word };
