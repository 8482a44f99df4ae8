import { pattern, type Match } from '../../../text/match';
import type { Worth } from '../facts';
import type { FactBody, Form } from '../form';
import { ADD, GIVE, GIVEN, LAST_YEAR, NOUGHT, POOL, SOME, TAKE, TARGET, heavy } from '../vocabulary';

/** Clauses that give points to a figure, to a line, or to a word. */

/** What may stand between the verb and its figure: 得基本分10分. */
const NAMED = '(?:基本分|基础分|标准分|满分)?';
const OUTCOME = `(?:(?:(?:${GIVE})${NAMED}|[按以])(?<p>Ⓟ|(?:满分|基本分|基础分|标准分)(?:计算|计分|计)?|(?:分值|满分|标准分|本项分值|该项分值)?的?[ⓇⓏ](?:的?分值?|的?分数)?)|(?<z>${NOUGHT}))`;

function worthOf(match: Match): Worth | null {
  if (match.has('z')) return 0;
  const points = match.token('p');
  if (!points) return /^(?:满分|基本分|基础分|标准分)/.test(match.symbols('p')) ? 'full' : null;
  return points.sort === 'points' ? points.value : { share: points.value };
}

/** The full mark by one of its names. */
const FULL = '(?:满分|基本分|基础分|标准分)';

const FIGURE = '[ⓇⒸⓂⒻⓈⓃⒹ]';
const AFTER = '(?:（[^（）ⓅⓆ]{0,10}）)?(?:的|即|就|时|者|及时|之间|区间|范围内|之内|，|及其以上|部分|单位)*';
/** Words in front of a figure that only lead up to it. */
const LEADS = /每(?:亩|公顷|平方米|平方公里|吨)$|且|排名|名次|位次|得分|列|占|比例|平均|在|达到?|完成|评分|每[月季]度?|超额|第一|综合|年度目标任务?的?|其中|全[省市县]|控制在?|应到|指标值?|目标值?|满足/g;

/** 否则该8分不得: the same figure said again. */
const thoseToo: Form = {
  whole: pattern('否则(?:，)?(?:扣除)?(?:该|此|这|本)(?:项)?(?<p>Ⓟ)(?:不得|不计|不给|不予计|全部?扣除)分?'),
  make: ({ token }) => ({ several: [{ is: 'rest', points: 0, middle: false }, { is: 'weight', points: token('p')?.value ?? 0 }] }),
};

const rest: Form = {
  whole: pattern(`(?<m>其余|其他|其它|剩余|中间|余下|否则)(?:的)?(?:各)?(?:名次|情形|情况|单位|乡镇|部门|等次|档次|结果|村|者|比例)?(?:的|，)*${OUTCOME}`),
  make: (match) => {
    const points = worthOf(match);
    return points === null ? null : { is: 'rest', points, middle: /中间|剩余|余下/.test(match.symbols('m')) };
  },
};

/** 达不到的不得分, after a figure that is to be reached. */
const missed: Form = {
  whole: pattern(`(?:凡)?(?:达不到|未达到|未达标|不达标|没有达到|未能达到|未达)(?:要求|标准|目标|比例)?(?:的|者|，)*${NOUGHT}`),
  make: () => ({ is: 'word', words: ['未达到'], points: [0], verb: true }),
};

const figures: Form[] = [
  {
    // 第1—3名分别得5、4、3分
    whole: pattern(`(?<d>${SOME})(?<f>Ⓝ)(?:的|单位)*(?:分别|依次)(?:${GIVE})(?<p>Ⓟ(?:、Ⓟ)+)`),
    make: (match) => {
      const of = match.token('f');
      const points = match.tokens('p');
      if (!of || of.unit === '%' || of.bottom || (of.high ?? of.value) - of.value + 1 !== points.length || heavy(match.symbols('d').replace(LEADS, ''))) return null;
      return { several: points.map(({ value }, at) => ({ is: 'worth' as const, of: { ...of, value: of.value + at, high: of.value + at }, points: value, text: match.plain('d') })) };
    },
  },
  {
    // 排名前三的分别加3分、2分、1分
    whole: pattern(`(?<d>${SOME})(?<f>Ⓝ)(?:的|单位|乡镇|，)*(?:(?<t>${TAKE})|(?<a>${ADD}))(?<p>Ⓟ(?:、Ⓟ)*)`),
    make: (match) => {
      const of = match.token('f');
      const points = match.tokens('p');
      if (!of || of.unit === '%' || of.high === undefined || heavy(match.symbols('d').replace(LEADS, '').replace(/全[省市县区镇]|位列|位居|排在|位于/g, '')) || /每/.test(match.symbols('d'))) return null;
      const sign = match.has('t') ? -1 : 1;
      if (points.length === 1) return { is: 'placeChange', of, sign, points: points[0]?.value ?? 0 };
      // Which of the last places has which is not said.
      if (of.bottom || of.high - of.value + 1 !== points.length || !/分别|依次/.test(match.symbols('t') + match.symbols('a'))) return null;
      return { several: points.map(({ value }, at) => ({ is: 'placeChange' as const, of: { ...of, value: of.value + at, high: of.value + at }, sign, points: value })) };
    },
  },
  {
    whole: pattern(`(?<d>${SOME})（?(?<f>${FIGURE})）?${AFTER}${OUTCOME}(?:（[^（）ⓅⓆ]{0,4}）)?`),
    make: (match) => figureWorth(match),
  },
  {
    // 60%以上得到解决的得8分
    whole: pattern(`(?<d>${SOME})(?<f>[ⓈⓇ])(?:的)?(?<x>[^Ⓐ-Ⓩ，的]{2,10})(?:的|，)+${OUTCOME}`),
    make: (match) => {
      const [worth, beside] = [figureWorth(match), match.symbols('x')];
      if (!worth || 'several' in worth || heavy(beside) || (match.token('f')?.of ?? match.token('f')?.sort) !== 'rate') return null;
      // 达到80%以上且建档完整的: the rate alone gives nothing.
      const required = /^(?:并且|且|并|同时)(?<what>.+)$/.exec(match.plain('x'))?.groups?.['what'];
      return required === undefined ? worth : { several: [worth, { is: 'requires', text: required }] };
    },
  },
  {
    // A range of points is measured where points are given for it: 80—89分得4分.
    whole: pattern(`(?<d>${SOME})（?(?<f>Ⓠ)）?${AFTER}(?:(?:${GIVEN}|为)(?<p>Ⓟ|满分)|(?<z>${NOUGHT}))`),
    make: (match) => figureWorth(match),
  },
];

function figureWorth(match: Match): FactBody | null {
  const of = match.token('f');
  const points = worthOf(match);
  if (!of || points === null) return null;
  const lead = match.symbols('d').replace(LEADS, '');
  // 建档率、签约率各达到90%的得满分 speaks of two figures.
  if (/率[、和及与].*率|、.*[各均都]/.test(match.symbols('d'))) return null;
  if (heavy(lead) || /每$/.test(match.symbols('d')) || /[扣加减]/.test(lead)) return null;
  // 1次得2分: what is counted one by one is an event.
  if (of.sort === 'count' && of.value === 1 && points !== 'full' && points !== 0) return null;
  return { is: 'worth', of, points, text: match.plain('d') };
}

const shared: Form = {
  // 一类乡镇达到90%、二类乡镇达到80%得满分
  whole: pattern(`(?<e>(?:[^Ⓐ-Ⓩ，、]{2,10}[ⓈⓇ]、){1,4}[^Ⓐ-Ⓩ，、]{2,10}[ⓈⓇ])(?:的|，)*(?:${GIVE})(?<p>Ⓟ|满分)`),
  make: (match) => {
    const points = worthOf(match);
    const names = match.symbols('e').split(/[ⓈⓇ]、?/).filter((name) => name !== '');
    const tokens = match.tokens('e');
    if (points === null || names.length !== tokens.length || names.some((name) => heavy(name))) return null;
    return { several: tokens.map((of, at) => ({ is: 'worth' as const, of, points, text: names[at] as string })) };
  },
};

const lines: Form[] = [
  {
    whole: pattern(`(?<d>${SOME})(?:全面|按时|按期|圆满|如期|超额)?(?:完成|达到|实现|达|不低于|高于)(?:了)?(?:年度|全年|考核|当年)?${TARGET}(?:任务|数|值|要求)?(?:及以上|的|即|，)*(?:${GIVE})${NAMED}(?<p>${FULL}|Ⓟ)`),
    make: (match) => line(match, 'target'),
  },
  { whole: pattern(`(?<d>${SOME})(?:与|较|比|同)?${LAST_YEAR}(?:相比)?持平(?:及以上|的|即|，)*(?:${GIVE})${NAMED}(?<p>${FULL}|Ⓟ)`), make: (match) => line(match, 'lastYear') },
  { whole: pattern(`(?<d>${SOME})(?:不低于|达到|高于或等于|等于|达到或超过|达到或高于)(?:或高于)?${POOL}(?:及以上|的|即|，)*(?:${GIVE})${NAMED}(?<p>${FULL}|Ⓟ)`), make: (match) => line(match, 'mean') },
  { whole: pattern(`(?<d>${SOME}(?:为零|零发生|零报告))(?:的|，)*(?:${GIVEN})(?<p>满分|Ⓟ)`), make: (match) => line(match, 'none') },
  { whole: pattern(`(?<d>(?:零|无|没有|未发生|未出现)${SOME})(?:的)?(?:${GIVEN})(?<p>满分)`), make: (match) => line(match, 'none') },
  { whole: pattern(`(?<d>每月(?:按时|按期|及时|准时|上报|报送|开展|召开)${SOME})(?:的|，)*(?:${GIVEN})(?<p>满分|Ⓟ)`), make: (match) => line(match, 'allMonths') },
];

function line(match: Match, which: 'target' | 'lastYear' | 'mean' | 'none' | 'allMonths'): FactBody | null {
  const points = worthOf(match);
  if (points === null || heavy(match.symbols('d').replace(LEADS, ''))) return null;
  return { is: 'line', line: which, points, text: match.plain('d') };
}

const words: Form[] = [
  {
    // 优秀、良好、合格分别计10、8、6分
    whole: pattern(`(?<w>[^Ⓐ-Ⓩ（）]{1,30})Ⓒ?(?:分别|依次)(?:为)?(?:${GIVE})(?<p>Ⓟ(?:、Ⓟ)+)`),
    make: (match) => {
      // 甲、乙、丙三档: how many there are is no name, unless it is the last of them (一档、二档、三档).
      const points = match.tokens('p').map(({ value }) => value);
      const listed = (text: string): string[] => text.split(/[、和及]/);
      const said = match.symbols('w').replace(/的$/, '');
      const names = [said.replace(/[两三四五]个?(?:档次?|等次?|级|类|等级)$/, ''), said].map(listed).find((each) => each.length === points.length && each.every((name) => name !== ''));
      return names && !heavy(match.symbols('w')) ? { is: 'word', words: names, points, verb: true } : null;
    },
  },
  {
    whole: pattern(`(?:按(?=优|良|好|甲|[A-Z]))?(?<w>${SOME})(?:的|，)*${OUTCOME}(?:计分|得分)?`),
    make: (match) => {
      const points = worthOf(match);
      const word = match.plain('w').replace(/[（）]/g, '');
      if (points === null || word === '' || heavy(match.symbols('w')) || typeof points === 'object') return null;
      const given = match.clause.text;
      return { is: 'word', words: [word], points: [points], verb: match.has('z') || new RegExp(`${GIVEN}(?:Ⓟ|满分)$`).test(given) };
    },
  },
];

export const worths: readonly Form[] = [thoseToo, missed, rest, shared, ...lines, ...figures];
export const wordWorths: readonly Form[] = words;
