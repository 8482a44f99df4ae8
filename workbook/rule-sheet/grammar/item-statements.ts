import { adds, gives, says, type Statement } from './statements';
import { flag, is, lit, loose, named, number, one, oneOf, part, points, seq, signed, signedRange, slot, stepSize, word } from './parts';
import { FAIL, quoted, type Fail, type Scanner } from './scanner';
import { attribute, either, list, put, type Field, type Loose } from './fields';
import { span, type Span } from './span';
import type { Names } from './names';

/** What the cell 参数 may say of items of the kinds 评分, 扣分, 加减分 and of groups. */

const kind = named((names) => names.kinds);

/** 国家级加3、省级加2 */
const levelPoints: Field<Loose> = {
  read: (s) => {
    const made: Loose = {};
    do {
      const start = s.at;
      const level = LEVEL_END(s);
      if (level === FAIL || !s.names.levels.has(level)) return FAIL;
      const value = signed.read(s);
      const code = s.names.levels.codeOf(level);
      if (value === FAIL || Object.hasOwn(made, code)) {
        s.at = start;
        return FAIL;
      }
      put(made, code, value);
    } while (s.take('、'));
    return made;
  },
  write: (value, names) => {
    const entries = Object.entries(value);
    if (entries.length === 0) return null;
    const said = entries.map(([level, figure]) => `${quoted(names.levels.nameOf(level))}${signed.write(figure as number, names) ?? '?'}`);
    return said.join('、');
  },
};
/** The level ends where its points begin. */
function LEVEL_END(s: Scanner): string | Fail {
  const found = s.match(/[^\s;:,()[\]、+\-\d加扣减]+/y);
  return found ? s.raw.slice(s.at - found[0].length, s.at) : FAIL;
}

interface Rate {
  kind?: string;
  types?: string[];
  points?: number | [number, number];
  levels?: Loose;
  per?: Loose;
  when?: Span;
  clause?: string;
}

const amount: Field = {
  read: (s) => {
    for (const field of [levelPoints, signedRange, signed] as Field[]) {
      const found = s.attempt(() => field.read(s));
      if (found !== FAIL) return found;
    }
    return FAIL;
  },
  write: (value, names) => (Array.isArray(value) ? signedRange.write(value as [number, number], names) : typeof value === 'number' ? signed.write(value, names) : levelPoints.write(value as Loose, names)),
};

const typesIn = one(lit('适用'), loose(':'), list(named((names) => names.types)));
const clauseIn = one(lit('条款'), loose(':'), word);
const EVERY = ['每次', '每起', '每件', '每个', '每项', '每例', '每人', '每处'];

/** 越级上访:每次扣2分; 火点(≤300):扣40; 每次扣2至3分. */
const rate: Field<Rate> = {
  read: (s) => {
    const made: Rate = {};
    const head = s.attempt(() => rateHead(s, made));
    if (head === FAIL) return FAIL;
    s.takeAny(EVERY);
    const per = s.attempt(() => seq(lit('每'), slot('each', stepSize)).read(s));
    const value = amount.read(s);
    if (value === FAIL) return FAIL;
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) made.levels = value as Loose;
    else made.points = value as number | [number, number];
    if (per !== FAIL) made.per = per;
    while (s.take('(')) {
      const types = s.attempt(() => typesIn.read(s));
      const clause = types === FAIL ? s.attempt(() => clauseIn.read(s)) : FAIL;
      const reading = types === FAIL && clause === FAIL ? s.attempt(() => part.read(s)) : FAIL;
      if (types !== FAIL) made.types = types;
      else if (clause !== FAIL) made.clause = clause;
      else if (reading !== FAIL && made.per) made.per.part = reading;
      else return FAIL;
      if (!s.take(')')) return FAIL;
    }
    return made;
  },
  write: (value, names) => {
    const { kind: own, types, points: figure, levels, per, when, clause, ...rest } = value;
    if (Object.keys(rest).length > 0 || (figure === undefined) === (levels === undefined)) return null;
    const { part: reading, ...size } = per ?? {};
    const said = [
      own === undefined ? '' : kind.write(own, names),
      when === undefined ? '' : Object.keys(when).length === 0 ? '(任意)' : `(${span.write(when, plainFigures(names)) ?? '?'})`,
      own === undefined && when === undefined ? '' : ':',
      per === undefined ? (own === undefined && when === undefined ? '每次' : '') : `每${stepSize.write(size.each as number, plainFigures(names)) ?? '?'}`,
      amount.write(figure ?? levels, names),
      reading === undefined ? '' : `(${part.write(reading, names) ?? '?'})`,
      types === undefined ? '' : `(${typesIn.write(types, names) ?? '?'})`,
      clause === undefined ? '' : `(${clauseIn.write(clause, names) ?? '?'})`,
    ];
    return said.includes(null) ? null : said.join('');
  },
};
const plainFigures = (names: Names): Names => ({ ...names, percent: false });

/** The kind and the stretch before the colon; without either there is no colon. */
function rateHead(s: Scanner, made: Rate): true | Fail {
  const before = s.at;
  const own = s.attempt(() => kind.read(s));
  const when = s.attempt(() => seq(lit('('), slot('when', span), lit(')')).read(s));
  if ((own !== FAIL || when !== FAIL) && s.take(':')) {
    if (own !== FAIL) made.kind = own;
    if (when !== FAIL) made.when = when.when as Span;
    return true;
  }
  s.at = before;
  // 越级上访每次扣2分: the kind ends where the points begin.
  const rest = s.text.slice(s.at, s.to);
  const cut = EVERY.map((each) => rest.indexOf(each)).filter((at) => at > 0).sort((a, b) => a - b)[0];
  if (cut !== undefined && !/[;:,()[\]\s]/.test(rest.slice(0, cut))) {
    made.kind = s.names.kinds.codeOf(s.raw.slice(s.at, s.at + cut));
    s.at += cut;
  }
  return true;
}

const each: Field<number | number[]> = {
  read: (s) => {
    s.takeAny(EVERY);
    if (!s.takeAny(['扣', '减'])) return FAIL;
    const low = points.read(s);
    if (low === FAIL) return FAIL;
    const high = s.attempt(() => (s.takeAny(['至', '~', '-', '到']) ? points.read(s) : FAIL));
    return high === FAIL ? low : [low, high];
  },
  write: (value, names) => (typeof value === 'number' ? `每次扣${points.write(value, names) ?? ''}` : `每次扣${value.map((end) => points.write(end, names)).join('至')}`),
};

const start: Field<number | string> = either<number | string>(
  { read: (s) => points.read(s), write: (value, names) => (typeof value === 'number' ? points.write(value, names) : null) },
attribute,
);

const keyWord = oneOf<string>([['kind', '情形'], ['level', '级别'], ['subject', '事项', '对象'], ['evidence', '文号']]);
const onceKeys = one(lit('同一'), list(keyWord), lit('只计一次'));
const onceKey: Field<Loose> = {
  read: (s) => {
    const found = onceKeys.read(s);
    return found === FAIL ? FAIL : { key: found };
  },
  write: ({ key, ...rest }, names) => (Object.keys(rest).length > 0 ? null : onceKeys.write(key as string[], names)),
};
const rows = says('item', 'rows', one(lit('数据同', '数据取自'), loose(':'), named((names) => names.items)), '数据同:A1');

const minusPoints: Field<number> = {
  read: (s) => {
    const value = points.read(s);
    return value === FAIL ? FAIL : value === 0 ? 0 : -value;
  },
  write: (value, names) => (typeof value === 'number' ? points.write(value === 0 ? 0 : -value, names) : null),
};
/** 加分最多6; 扣分最多10 */
const capEnd: Field = either<Loose>(
  seq(slot('key', is('max', '加分最多')), slot('value', points)),
  seq(slot('key', is('min', '扣分最多')), slot('value', minusPoints)),
) as Field;
export const commonStatements: readonly Statement[] = [
  says('item', 'noKinds', is(true, '情形不另列'), '情形不另列'),
];

export const itemStatements: Readonly<Record<string, readonly Statement[]>> = {
  measured: [],
  given: [
    says('item', 'outOf', one(lit('满分'), loose(':'), number({ units: ['分'] }), loose('折算')), '满分:100'),
    says('item', 'choices', one(lit('只能打', '只能评'), list(points)), '只能打0、5、10'),
  ],
  deduct: [
    says('item', 'each', each as Field, '每次扣2'),
    says('item', 'once', one(lit('同一'), oneOf<string>([['subject', '事项', '对象'], ['evidence', '文号']]), lit('只计一次')), '同一事项只计一次'),
    rows,
  ],
  tariff: [
    says('item', 'start', one(lit('从', '起始'), start, loose('起')), '从20起'),
    gives('item', 'cap', capEnd, '加分最多6'),
    says('item', 'once', onceKey, '同一事项只计一次'),
    says('item', 'kindOptional', flag(['情形可不填'], ['情形必填']), '情形可不填'),
    says('item', 'needsEvidence', either<string | string[]>(is('all', '都要有文号') as Field<string | string[]>, one(lit('须有文号:'), list(kind)) as Field<string | string[]>), '须有文号:甲、乙'),
    says('item', 'highest', flag(['取最高一项', '取最高', '就高计分'], ['逐项计']), '取最高一项'),
    rows,
    adds('item', 'rates', rate, '越级上访:扣2'),
  ],
  group: [
    says('item', 'items', one(lit('下级'), loose(':'), list(named((names) => names.items))), '下级:A1、A2'),
    says('item', 'factor', one(lit('乘系数'), number({ units: [] })), '乘系数0.5'),
    says('item', 'plus', one(lit('另加'), points), '另加40'),
    gives('item', 'weights', seq(slot('key', named((names) => names.items)), lit('×'), slot('value', number({ units: [] }))) as Field, 'A1×0.3'),
  ],
};

