import { times } from '../../text/figures';
import type { Clause } from '../../text/clauses';
import { pattern, type Match } from '../../text/match';
import type { Token } from '../../text/symbols';
import type { Words } from '../../text/words';
import type { Ask } from '../shape';
import { matchedIn, pieceOf } from './sentences';
import { GRADE, UNITS } from './vocabulary';

export type When = Readonly<Record<string, unknown>>;

/** What must be the case, and the questions that are left; pointers from the condition on. */
export interface Condition {
  readonly when: When;
  readonly asks: readonly { readonly text: Ask['text']; readonly slots?: Ask['slots']; readonly at: readonly string[] }[];
  /** Made of figures, not of something that happens. */
  readonly figured: boolean;
}

interface Form {
  readonly whole: RegExp;
  readonly make: (match: Match, weight: number | null) => Condition | null;
}

const plain = (when: When): Condition => ({ when, asks: [], figured: true });

/** 低于60分 and its like as members of a condition; null where the figure is of another sort. */
function edges(token: Token | undefined, sort: Token['sort'], factor = 1): Record<string, number> | null {
  if (!token || token.of !== sort || token.broken || token.doubt || (!token.low && !token.top)) return null;
  return {
    ...(token.low && { [token.low.included ? 'from' : 'above']: times(token.low.at, factor) }),
    ...(token.top && { [token.top.included ? 'to' : 'below']: times(token.top.at, factor) }),
  };
}

const TOTAL = '(?:(?:年度|全年|年终|本年度|考核|考评|综合|绩效|目标|最终|最后|测评)*(?:总分|总得分|总成绩|得分|成绩|分数))';
const NAME = '(?<name>[\\u4e00-\\u9fa5]{2,14}?)';
const NOT_A_NAME = /年度|考核得|综合得|总分|排名|发生|出现|受到|被|因|累计|扣分|加分|每|单项|任[一何]|各|某|有一|其中|连续|平均/;

/** 总分低于60分, 排名后3位, 党建得分低于该项分值60% ...: the first that takes the whole text has it. */
const figured: readonly Form[] = [
  {
    whole: pattern(`${TOTAL}(?:在|为|均)?(?<span>Ⓢ)`),
    make: (match) => {
      const found = edges(match.token('span'), 'points');
      return found && plain({ of: 'total', ...found });
    },
  },
  {
    whole: pattern(`(?:(?:年度|全年|考核|考评|综合|绩效|总分|得分|成绩|总)*(?:排名|排序|名次|位次|位列|排位)?(?:在|位于|处于|列|居|为)?(?:全[县市镇区乡])?(?:的)?)?(?<rank>Ⓝ)(?:的)?${UNITS}?`),
    make: (match) => placed(match.token('rank')),
  },
  {
    // 环保、安全两项得分均低于各自分值60%（即12分、9分）: the points stand beside it.
    whole: pattern('(?<one>[^、，]{1,10})、(?<two>[^、，]{1,10}?)(?:Ⓒ)?得分均(?:低于|不足|未达到)(?:各自|其)?(?:分值|满分)的?Ⓡ（即(?<a>Ⓟ)、(?<b>Ⓟ)）'),
    make: (match) => plain({ all: [['one', 'a'], ['two', 'b']].map(([name, points]) => ({ of: 'item', item: match.plain(name as string), below: match.token(points as string)?.value })) }),
  },
  {
    whole: pattern(`${NAME}(?:得分|分数)?(?<word>低于|不足|未达到|不到|高于|超过)(?:该项|本项|其|此项)?(?:总)?(?:分值|满分|总分)的?(?<rate>Ⓡ)`),
    make: (match, weight) => {
      const rate = match.token('rate');
      if (weight === null || !rate || rate.doubt || NOT_A_NAME.test(match.plain('name'))) return null;
      return plain({ of: 'item', item: match.plain('name'), [/高于|超过/.test(match.plain('word')) ? 'above' : 'below']: times(weight, rate.value) });
    },
  },
  {
    whole: pattern(`${NAME}(?:得分|成绩|分数)?(?<span>Ⓢ)`),
    make: (match) => {
      const [name, token] = [match.plain('name'), match.token('span')];
      if (NOT_A_NAME.test(name)) return null;
      const points = edges(token, 'points');
      if (points) return plain({ of: 'item', item: name, ...points });
      const rates = /[率度]$/.test(name) ? edges(token, 'rate') : null;
      if (!rates) return null;
      const asked = name.replace(/^民主测评/, '');
      return { when: { of: 'item', item: asked, ...rates }, asks: [{ text: 'rateAsItem', slots: { name: asked }, at: ['/item', ...Object.keys(rates).map((edge) => `/${edge}`)] }], figured: true };
    },
  },
  {
    whole: pattern(`(?:年度|全年|考核|考评|综合|绩效|结果|等次)*(?:被)?(?:评定|确定|认定|评|定)?(?:为|是)?(?<grade>${GRADE})(?:等次|档次|等级)?(?:的)?${UNITS}?`),
    make: (match) => plain({ of: 'grade', grades: [match.plain('grade')] }),
  },
];

function placed(rank: Token | undefined): Condition | null {
  if (!rank || rank.sort !== 'rank') return null;
  const end = rank.bottom ? 'bottom' : 'top';
  if (rank.unit === '%') return rank.high === undefined || rank.value !== 0 ? null : plain({ of: 'place', end, share: rank.high });
  return rank.value === 1 && rank.high !== undefined ? plain({ of: 'place', end, within: rank.high }) : null;
}

const EVENT = '[^Ⓐ-ⓀⓂ-ⓌⓎⓏ，；：]';
/** Exceptions and comparisons: what they are about stands elsewhere. */
const NOT_AN_EVENT = /^除|除外|未被|没有被|以外|连续|累计|同时|每|超过|低于|高于|不足|不到|达到/;
/** Units in which events are counted. */
const TIMES = /^(?:次|起|件|例|回|宗|人次|起次|件次)$/;
const VERBS = /^(?:凡是|凡|对于|对|如|因|被|发生|出现|存在|有|受到|受)+/;

const happened: readonly Form[] = [
  {
    // 连续两年排名末位 looks at another year; 连续旷工5天 is what the event is.
    whole: pattern(`(?<what>(?:${EVENT}{0,8}?)连续${EVENT}{0,6}?(?<span>[ⒸⓈ])(?<after>[^，；：]{0,16}?))`),
    make: (match) => {
      const [span, after] = [match.token('span'), match.symbols('after')];
      if (!span || span.doubt || /[Ⓐ-ⓌⓎⓏ]/.test(after.replace('Ⓝ', ''))) return null;
      return { when: event(match.plain('what')), asks: /^年/.test(span.unit) ? [{ text: 'lastYearPlace', at: [] }] : [], figured: false };
    },
  },
  {
    whole: pattern(`(?<before>${EVENT}{2,40}?)(?<count>[ⓈⒸ])(?<after>${EVENT}{0,20}?)`),
    make: (match) => counted(`${match.plain('before')}${match.plain('after')}`, match.token('count')),
  },
  {
    whole: pattern(`(?:发生|出现)(?<count>[ⓈⒸ])(?<after>${EVENT}{2,30}?)`),
    make: (match) => counted(match.plain('after'), match.token('count')),
  },
  {
    // 造成3人以上死亡的事故: the figure belongs to what an event is, not to how often it was.
    whole: pattern(`(?<what>${EVENT}{2,30}?(?<figure>[ⓈⒸⓂ])${EVENT}{0,20}?)`),
    make: (match) => {
      const figure = match.token('figure');
      const sort = figure?.of ?? figure?.sort;
      if (!figure || figure.doubt || NOT_AN_EVENT.test(match.plain('what')) || (sort !== 'money' && sort !== 'count') || TIMES.test(figure.unit)) return null;
      return /发生|出现|造成|导致|致|损失|伤亡|死亡/.test(match.plain('what')) ? { when: event(match.plain('what')), asks: [], figured: false } : null;
    },
  },
  {
    whole: pattern(`(?<one>[^、，；：Ⓐ-Ⓩ]{2,10})、(?<two>[^、，；：Ⓐ-Ⓩ]{2,10}?)(?:等)?(?:工作|方面)?被(?:实行|实施)?(?:一票)?否决`),
    make: (match) => ({ when: { any: ['one', 'two'].map((each) => event(`${match.plain(each)}被否决`)) }, asks: [], figured: false }),
  },
  {
    whole: pattern(`(?<what>${EVENT}{2,60}?)`),
    make: (match) => (NOT_AN_EVENT.test(match.plain('what')) ? null : { when: event(match.plain('what')), asks: [], figured: false }),
  },
];

function event(text: string, from?: number): When {
  return { of: 'events', item: 'E1', kind: text.replace(VERBS, '') || text, ...(from !== undefined && from !== 1 && { from }) };
}

function counted(text: string, token: Token | undefined): Condition | null {
  const what = text.replace(/^(?:(?:一|本|全|当)?年度?内?|年内|全年|累计)+/, '').replace(/累计$/, '');
  if (!token || token.doubt || !TIMES.test(token.unit) || NOT_AN_EVENT.test(what)) return null;
  const least = token.sort === 'count' ? token.value : token.of === 'count' && token.low && !token.top ? token.low.at + (token.low.included ? 0 : 1) : 0;
  return Number.isInteger(least) && least >= 1 ? { when: event(what, least), asks: [], figured: false } : null;
}

const JOINS: readonly (readonly [RegExp, 'all' | 'any'])[] = [
  [/，?(?:并且|且|同时)/g, 'all'],
  [/，?(?:或者|或)/g, 'any'],
];

/** 被一票否决的 */
const vetoed: Form = { whole: pattern('(?:被)?(?:实行|实施|采取)?一票否决(?:处理)?'), make: () => plain({ of: 'veto' }) };
/** The second of two figures need not say again that it is the total's. */
const bare: Form = {
  whole: pattern('(?<span>Ⓢ)'),
  make: (match) => {
    const found = edges(match.token('span'), 'points');
    return found && plain({ of: 'total', ...found });
  },
};

/** What a text says must be the case; null where that is not certain. */
export function conditionOf(words: Words, whole: Clause, weight: number | null): Condition | null {
  const lead = /^(?:凡是|凡|对于|对|因)/.exec(whole.text)?.[0].length ?? 0;
  const clause = pieceOf(words, whole, lead, whole.text.length) ?? whole;
  const first = (forms: readonly Form[], text: Clause): Condition | null => {
    for (const { whole, make } of forms) {
      const match = matchedIn(words, text, whole);
      const made = match && make(match, weight);
      if (made) return made;
    }
    return null;
  };
  const one = first([vetoed, ...figured], clause);
  if (one) return one;
  // 排名后3位且得分低于75分: figures on both sides; 发生事故且造成伤亡 is one event.
  for (const [join, together] of JOINS) {
    for (const found of clause.text.matchAll(join)) {
      const [before, after] = [pieceOf(words, clause, 0, found.index), pieceOf(words, clause, found.index + found[0].length, clause.text.length)];
      const both = [before && first(figured, before), after && first([...figured, bare], after)];
      if (both.every((each) => each?.asks.length === 0)) return plain({ [together]: both.map((each) => (each as Condition).when) });
    }
  }
  return first(happened, whole);
}
