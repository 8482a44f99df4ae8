import { FAIL, quoted, type Fail, type Scanner } from './scanner';
import { is, lit, loose, named, number, oneOf, opt, put, seq, slot, type Field, type Loose } from './fields';
import { comparison, type Span } from './span';
import { poolIn } from './pools';
import type { Names } from './names';

/** Conditions in words: 总分<60; 前3名 且 总分≥80; 非(A1 事件[瞒报]≥2次). */
type Condition = Loose;

const count = number({ units: ['次', '起', '件', '个'], whole: true });

const spread = (of: string, field: Field<Loose>): Field<Condition> => ({
  read: (s) => {
    const found = field.read(s);
    return found === FAIL ? FAIL : { of, ...found };
  },
  write: ({ of: own, ...rest }, names) => (own === of ? field.write(rest, names) : null),
});

const spanOrAny: Field<Span> = {
  read: (s) => {
    s.takeAny(['为', '在']);
    return s.take('任意') ? {} : comparison.read(s);
  },
  write: (value, names) => comparison.write(value, { ...names, percent: false }),
};

/** The span's sides stand in the condition itself. */
const withSpan = (of: string, before: Field<Loose>): Field<Condition> => ({
  read: (s) => {
    const head = before.read(s);
    if (head === FAIL) return FAIL;
    const lies = spanOrAny.read(s);
    return lies === FAIL ? FAIL : { of, ...head, ...lies };
  },
  write: ({ of: own, from, above, to, below, ...rest }, names) => {
    if (own !== of) return null;
    const head = before.write(rest, names);
    const sides = Object.fromEntries(Object.entries({ from, above, to, below }).filter(([, value]) => value !== undefined));
    const lies = spanOrAny.write(sides, names);
    return head === null || lies === null ? null : `${head}${lies}`;
  },
});

/** A code or name of an item, longest first, so that no blank is needed behind it. */
const itemRef: Field<string> = {
  read: (s) => {
    const word = s.attempt(() => s.word());
    if (word === FAIL) return FAIL;
    if (s.names.items.has(word)) return s.names.items.codeOf(word);
    // 安全生产得分, A1事件: the name ends where a word of the grammar begins.
    for (const mark of ['得分', '事件', '发生']) {
      const cut = word.lastIndexOf(mark);
      if (cut > 0 && s.names.items.has(word.slice(0, cut))) {
        s.at -= word.length - cut;
        return s.names.items.codeOf(word.slice(0, cut));
      }
    }
    return word;
  },
  write: (code, names) => (typeof code === 'string' && code !== '' ? quoted(names.items.nameOf(code)) : null),
};

/** Kinds of the item that stands before. */
const events: Field<Condition> = {
  read: (s) => {
    const item = itemRef.read(s);
    if (item === FAIL || !s.takeAny(['事件', '发生'])) return FAIL;
    const made: Condition = { of: 'events', item };
    const kind = inBrackets(s);
    if (kind !== null) put(made, 'kind', s.names.kindsOf(item).codeOf(kind));
    if (s.take('级别')) {
      const level = inBrackets(s);
      if (level === null) return FAIL;
      put(made, 'level', s.names.levels.codeOf(level));
    }
    const least = s.attempt(() => (s.takeAny(['≥', '>=', '达', '满']) ? count.read(s) : FAIL));
    if (least !== FAIL) put(made, 'from', least);
    return made;
  },
  write: ({ of, item, kind, level, from, ...rest }, names) => {
    if (of !== 'events' || typeof item !== 'string' || Object.values(rest).some((value) => value !== undefined)) return null;
    const kindText = kind === undefined ? '' : `[${quoted(names.kindsOf(item).nameOf(kind as string))}]`;
    const levelText = level === undefined ? '' : `级别[${quoted(names.levels.nameOf(level as string))}]`;
    const least = from === undefined ? '' : `≥${from as number}次`;
    return `${itemRef.write(item, names) ?? '?'} 事件${kindText}${levelText}${least}`;
  },
};

function inBrackets(s: Scanner): string | null {
  const found = s.attempt(() => {
    if (!s.take('[')) return FAIL;
    const inside = s.word();
    return inside !== FAIL && s.take(']') ? inside : FAIL;
  });
  return found === FAIL ? null : found;
}

const end = oneOf([['top', '前'], ['bottom', '后', '末', '倒数前', '倒数']]);
const place: Field<Condition> = spread('place', seq(
  slot('end', end), loose('第'),
  opt(slot('share', { read: (s) => s.attempt(() => percentage(s)), write: (value, names) => number({ percent: 'always' }).write(value, names) } as Field<number>)),
  opt(slot('within', number({ units: [], whole: true })), lit('名', '位')),
  opt(lit('('), slot('pool', poolIn), lit(')')),
  opt(lit('('), slot('tie', is('in', '并列都算', '并列的都算')), lit(')')),
));
function percentage(s: Scanner): number | Fail {
  const value = number({ units: [] }).read(s);
  return value !== FAIL && s.text.slice(0, s.at).trimEnd().endsWith('%') ? value : FAIL;
}

const grades: Field<string[]> = {
  read: (s) => {
    const all: string[] = [];
    do {
      const found = s.word();
      if (found === FAIL) return FAIL;
      all.push(s.names.grades.codeOf(found));
    } while (s.takeAny(['、', '或']));
    return all;
  },
  write: (codes, names) => (codes.length === 0 ? null : codes.map((code) => quoted(names.grades.nameOf(code))).join('、')),
};

const leaves: readonly Field<Condition>[] = [
  withSpan('total', seq(lit('总分', '总得分', '考核总分'))),
  place,
  spread('grade', seq(lit('等次'), loose('为'), lit('['), slot('grades', grades), lit(']'))),
  spread('veto', seq(lit('否决'), lit('['), slot('code', named((names) => names.vetoes)), lit(']'))),
  spread('veto', seq(lit('一票否决', '被一票否决'))),
  events,
  withSpan('item', { read: (s) => seqItem.read(s), write: (value, names) => seqItem.write(value, names) }),
];
const seqItem = seq(slot('item', itemRef), lit(' 得分'));

function leaf(s: Scanner): Condition | Fail {
  for (const each of leaves) {
    const found = s.attempt(() => each.read(s));
    if (found !== FAIL) return found;
  }
  return FAIL;
}

const grouped: readonly (readonly [string, ...string[]])[] = [['all', '全部', '同时'], ['any', '任一', '其中之一'], ['not', '非', '不是']];

function unit(s: Scanner): Condition | Fail {
  for (const [key, ...words] of grouped) {
    const found = s.attempt(() => {
      if (!s.takeAny(words) || !s.take('(')) return FAIL;
      const inside = whole(s);
      return inside !== FAIL && s.take(')') ? inside : FAIL;
    });
    if (found !== FAIL) return { [key]: key === 'not' ? found : [found] };
  }
  const inside = s.attempt(() => {
    if (!s.take('(')) return FAIL;
    const found = whole(s);
    return found !== FAIL && s.take(')') ? found : FAIL;
  });
  return inside === FAIL ? leaf(s) : inside;
}

const AND = ['且', '并且', '同时'];
const OR = ['或者', '或'];

/** 且 and 或 without brackets between them are not read: which comes first is not said. */
function whole(s: Scanner): Condition | Fail {
  const first = unit(s);
  if (first === FAIL) return FAIL;
  const joint = s.takeAny(AND) ? AND : s.takeAny(OR) ? OR : null;
  if (!joint) return first;
  const parts = [first];
  do {
    const next = unit(s);
    if (next === FAIL) return FAIL;
    parts.push(next);
  } while (s.takeAny(joint));
  return joint === AND ? { all: parts } : { any: parts };
}

function write(condition: Condition, names: Names): string | null {
  for (const [key, name] of grouped) {
    const inside = condition[key];
    if (inside === undefined) continue;
    if (Object.keys(condition).length > 1) return null;
    if (key === 'not') return wrapped(name ?? '', write(inside as Condition, names));
    const parts = inside as Condition[];
    if (parts.length === 1) return wrapped(name ?? '', write(parts[0] ?? {}, names));
    const said = parts.map((part) => writePart(part, names));
    return said.length === 0 || said.includes(null) ? null : said.join(key === 'all' ? ' 且 ' : ' 或 ');
  }
  for (const each of leaves) {
    const said = each.write(condition, names);
    if (said !== null) return said;
  }
  return null;
}

const wrapped = (name: string, inside: string | null): string | null => (inside === null ? null : `${name}(${inside})`);

function writePart(part: Condition, names: Names): string | null {
  const said = write(part, names);
  const joins = ['all', 'any'].some((key) => Array.isArray(part[key]) && (part[key] as unknown[]).length > 1);
  return said !== null && joins ? `(${said})` : said;
}

export const condition: Field<Condition> = { read: whole, write };
