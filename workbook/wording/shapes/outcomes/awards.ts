import type { Clause } from '../../text/clauses';
import { over, times } from '../../text/figures';
import { lineOf } from '../../text/line';
import { pattern, type Match } from '../../text/match';
import type { Token } from '../../text/symbols';
import type { Words } from '../../text/words';
import type { Ask, Finding, Shape } from '../shape';
import { byBands } from './award-bands';
import { bodyOf, cutAt, matchedIn, stretchOf } from './sentences';
import { GRADE, GRADE_TAIL, UNITS } from './vocabulary';

/** Awards are paid in 元; figures of money come in 万元. */
const yuan = (token: Token): number => times(token.value, 10000);
const sure = (token: Token | undefined): token is Token => token !== undefined && !token.doubt && !token.broken;

type Award = { readonly rule: Record<string, unknown>; readonly asks: Ask[] };
interface Form {
  readonly whole: RegExp;
  readonly make: (match: Match) => Award | null;
}

const PAY = '(?:给予|予以|各|分别|一次性|均)*(?:奖励|奖金|奖给|发放奖金|奖|(?<=给予|予以))(?:各|分别|为)?(?:奖金)?';
const RANKED = '(?:考核|年度|全年|综合|总分|总得分|得分|成绩|排名|名次|位居|位列|获得|进入|全[县市镇区乡]|[对获列居在前])*';
const PAID = /费|奖|金|工资|绩效|补贴|报酬|津贴|补助|薪/;
const UNIT_SCORE = '(?:年度|本单位|该单位|单位|个人|本人|年终|综合|绩效|目标|考核|考评)*(?:得分|总分|分数|成绩)';
const row = (symbol: string): string => `${symbol}(?:、${symbol})+`;
const names = `(?<names>${GRADE}(?:、${GRADE})+)`;
const base: Ask = { text: 'awardBase', at: [[0, '/amount'], [0, '/attribute']] };

/** Cells that are one sentence. */
const wholes: readonly Form[] = [
  {
    whole: pattern(`${RANKED}(?<rank>Ⓝ)(?:的)?${UNITS}?，?${PAY}(?<money>${row('Ⓜ')})(?:的)?(?:奖励|奖金)?`),
    make: (match) => {
      const [rank, money] = [match.token('rank'), match.tokens('money')];
      return sure(rank) && !rank.bottom && rank.value === 1 && rank.high === money.length && money.every(sure) ? byPlaces(money.map(yuan)) : null;
    },
  },
  {
    whole: pattern(`(?:设|设立|安排)?(?:年度|考核|绩效)*(?:奖金|奖励)(?:资金|总额|池|总量|总盘子)*(?:为|共)?(?<pool>Ⓜ)，按(?:照)?各?${UNITS}?(?:的)?(?:年度|考核)*(?:总分|得分|总得分)(?:所)?占[^Ⓐ-Ⓩ，]{0,12}比(?:例|重)(?:进行)?(?:分配|发放|分发)`),
    make: (match) => {
      const pool = match.token('pool');
      return sure(pool) ? { rule: { by: { pool: yuan(pool) } }, asks: [] } : null;
    },
  },
  {
    whole: pattern(`(?:[^=Ⓐ-Ⓩ，；]{2,16})=(?<base>[^=×/Ⓐ-Ⓩ，；]{2,16})×${UNIT_SCORE}/(?<full>[ⒻⓅ])(?:×(?<times>[^=×/Ⓐ-Ⓩ，；]{2,8}系数))?`),
    make: (match) => {
      const full = match.token('full');
      return sure(full) && full.value > 0 ? { rule: { attribute: match.plain('base'), by: { score: full.value }, ...(match.has('times') && { times: match.plain('times') }) }, asks: [] } : null;
    },
  },
  {
    // 季度服务费＝年服务费×1/4×得分率
    whole: pattern('(?:[^=Ⓐ-Ⓩ，；]{2,16})=(?<base>[^=×/Ⓐ-Ⓩ，；]{2,16})(?:×(?<up>Ⓕ)/(?<down>Ⓕ)|/(?<parts>Ⓕ)|×(?<share>[ⓇⓏ]))?×(?<factor>[^=×/Ⓐ-Ⓩ，；]{0,8}(?:率|系数|比例))(?:，(?:计算|精确|保留)到分)?(?:，分以下四舍五入)?'),
    make: (match) => {
      const [up, down, parts, share] = ['up', 'down', 'parts', 'share'].map((group) => match.token(group));
      const part = up && down ? over(up.value, down.value) : parts ? over(1, parts.value) : share?.value;
      if ((part !== undefined && !(part > 0 && part <= 1)) || !PAID.test(match.plain('base'))) return null;
      // A twelfth has no end as a decimal, and so cannot be said exactly.
      if ((up && down && times(part as number, down.value) !== up.value) || (parts && times(part as number, parts.value) !== 1)) return null;
      return { rule: { attribute: match.plain('base'), ...(part !== undefined && part !== 1 && { share: part }) }, asks: [{ text: 'awardFactors', slots: { factor: match.plain('factor') }, at: [[0, '/by']] }] };
    },
  },
  {
    whole: pattern(`${names}(?:等次)?(?:${UNITS})?(?:的)?(?:分别|依次)?(?:按|为)?(?:年度|考核|绩效|奖金|奖励|工资|发放|奖)*(?:的)?(?:系数)?(?:分别|依次)?(?:按|为)?(?<factors>${row('[ⒻⓏⓇ]')})(?:的)?(?:系数|倍|比例)?(?:计发|发放|计算|核发)?[^Ⓐ-Ⓩ，；]{0,8}`),
    make: (match) => {
      const grades = match.plain('names').split('、');
      const factors = match.tokens('factors');
      return grades.length === factors.length && factors.every(sure) ? { rule: { by: { grades: Object.fromEntries(grades.map((grade, at) => [grade, (factors[at] as Token).value])) } }, asks: [base] } : null;
    },
  },
  {
    // 年终绩效按考核得分/100×绩效基数发放
    whole: pattern(`(?:[^=Ⓐ-Ⓩ，；按]{2,16})按(?:照)?${UNIT_SCORE}/(?<full>[ⒻⓅ])×(?<base>[^=×/Ⓐ-Ⓩ，；]{2,16}?)(?:计发|发放|兑现|计算)`),
    make: (match) => {
      const full = match.token('full');
      return sure(full) && full.value > 0 && PAID.test(match.plain('base')) ? { rule: { attribute: match.plain('base'), by: { score: full.value } }, asks: [] } : null;
    },
  },
  // 每分奖励100元
  {
    whole: pattern(`(?:按|以)?(?:年度|考核)*(?:总分|得分)?(?:，)?(?:按)?每(?:得)?(?:(?<point>Ⓟ)|分)(?:值)?(?:奖励|计发|发放|计奖|兑现|奖)?(?<money>Ⓜ)(?:的标准)?(?:计发|发放|计算|兑现|奖励)?(?:奖金|绩效|奖励)?(?:，按(?:照)?${UNIT_SCORE}(?:计发|发放|计算|兑现|奖励))?`),
    make: (match) => {
      const [point, money] = [match.token('point'), match.token('money')];
      return sure(money) && (point === undefined || (sure(point) && point.value > 0)) ? { rule: { amount: yuan(money), by: { score: point?.value ?? 1 } }, asks: [] } : null;
    },
  },
];

function byPlaces(points: number[], rest?: number): Award {
  return { rule: { by: { scale: { by: 'places', points, ...(rest !== undefined && { rest }) } }, on: 'place' }, asks: [{ text: 'tiedAward', at: [] }] };
}

const NOTHING = '(?:不(?:予)?(?:发放?|奖励|享受|计发|兑现|核发)|不发)(?:奖金|奖励)?';

/** 第1名奖励5万元，第2名奖励3万元 */
function placeByPlace(words: Words, clauses: readonly Clause[]): Award | null {
  const points: number[] = [];
  let rest: number | undefined;
  for (const clause of clauses) {
    const others = rest === undefined && points.length > 0 ? matchedIn(words, clause, pattern(`(?:其余|其他|剩余)(?:名次)?(?:的)?${UNITS}?(?:，)?${PAY}(?<money>Ⓜ)`))?.token('money') : undefined;
    if (sure(others)) {
      rest = yuan(others);
      continue;
    }
    const match = matchedIn(words, clause, pattern(`${RANKED}(?<rank>Ⓝ)(?:的)?${UNITS}?，?${PAY}(?<money>Ⓜ)(?:的)?(?:奖励|奖金)?`));
    const [rank, money] = [match?.token('rank'), match?.token('money')];
    if (rest !== undefined || !sure(rank) || !sure(money) || rank.bottom || rank.value !== points.length + 1 || rank.high === undefined) return null;
    for (let place = rank.value; place <= rank.high; place += 1) points.push(yuan(money));
  }
  return points.length + (rest === undefined ? 0 : 1) > 1 ? byPlaces(points, rest) : null;
}

/** 一等奖1名奖金3万元，二等奖2名各2万元: the first place, then the next two. */
function prizeByPrize(words: Words, clauses: readonly Clause[]): Award | null {
  const points: number[] = [];
  for (const [at, clause] of clauses.entries()) {
    const match = matchedIn(words, clause, pattern(`(?:设|评出)?(?<prize>[一二三四五]等奖)(?<count>Ⓒ)，?(?:${PAY}|各)*(?<money>Ⓜ)`));
    const [count, money] = [match?.token('count'), match?.token('money')];
    if (!match || match.plain('prize')[0] !== '一二三四五'[at] || !sure(count) || !sure(money) || !Number.isInteger(count.value) || count.value > 50) return null;
    for (let place = 0; place < count.value; place += 1) points.push(yuan(money));
  }
  return points.length > 1 ? byPlaces(points) : null;
}

/** 优秀的奖励8000元，良好的奖励5000元; 优秀发放年度绩效奖的120%，良好100%，不合格不发 */
function gradeByGrade(words: Words, clauses: readonly Clause[]): Award | null {
  const factors: Record<string, number> = {};
  let share: number | undefined;
  let sort: 'money' | 'rate' | null = null;
  for (const clause of clauses) {
    const quarter = matchedIn(words, clause, pattern('(?:按季度?|每季度?)(?:预发|发放|兑现)(?<share>[ⓏⓇ])'));
    if (quarter && Object.keys(factors).length > 0 && share === undefined) {
      share = quarter.token('share')?.value;
      continue;
    }
    const match = matchedIn(words, clause, pattern(`(?:(?:年度|年终|绩效)*考核(?:等次|结果|等级)?(?:评定)?为|评为|被评为|获评|考核)?(?<grade>${GRADE})${GRADE_TAIL}(?:的)?，?(?:(?:按|${PAY}|发放|兑现|享受|发)?(?:年度|年终|绩效|考核|奖金|工资|标准|基数|总额|总量|奖)*(?:的)?(?<figure>[ⓂⓇⓏ])(?:发放|计发|兑现|奖励)?(?:年度|年终|绩效|考核|奖金|工资|奖励|奖)*|(?<none>${NOTHING}))`));
    const grade = match?.plain('grade');
    const figure = match?.token('figure');
    if (!match || grade === undefined || grade in factors) return null;
    if (match.has('none')) {
      factors[grade] = 0;
      continue;
    }
    if (!sure(figure) || !['money', 'rate', 'times'].includes(figure.sort) || (sort !== null && (sort === 'money') !== (figure.sort === 'money'))) return null;
    sort = figure.sort === 'money' ? 'money' : 'rate';
    factors[grade] = figure.sort === 'money' ? yuan(figure) : figure.value;
  }
  if (sort === null || (sort === 'rate' && Object.keys(factors).length < 2)) return null;
  const shared = share === undefined ? {} : { share };
  return sort === 'money' ? { rule: { amount: 1, by: { grades: factors }, ...shared }, asks: [] } : { rule: { by: { grades: factors }, ...shared }, asks: [base] };
}

/** 书记按全额、主任按书记的90%、其他干部按80%发放: a factor of each person, of what is not said. */
function byOffice(words: Words, clauses: readonly Clause[]): Award | null {
  const values: Record<string, number> = {};
  for (const clause of clauses) {
    const match = matchedIn(words, clause, pattern('(?<who>[\\u4e00-\\u9fa5]{2,10}?)按(?:(?<full>全额)|(?:(?<of>[\\u4e00-\\u9fa5]{2,8}?)的)?(?<rate>Ⓡ))(?:标准)?(?:计发|发放|兑现)?'));
    const who = match?.plain('who');
    if (!match || who === undefined || new RegExp(`^${GRADE}$`).test(who)) return null;
    const of = match.plain('of');
    const rate = match.has('full') ? 1 : match.token('rate')?.value;
    const whole = of === '' ? 1 : values[of];
    if (rate === undefined || whole === undefined || who in values) return null;
    values[who] = times(rate, whole);
  }
  if (Object.keys(values).length < 2 || !Object.values(values).includes(1)) return null;
  return { rule: { times: '职务系数', attributes: { 职务系数: values } }, asks: [base, { text: 'awardHangsOn', at: [[0, '/by']] }] };
}

/** What is paid by place, grade or score. */
export const awards: Shape = {
  name: 'awards',
  read: (_, words) => {
    const all = bodyOf(words);
    const clauses = withoutEnds(words, cutAt(words, all, /[，；。]/));
    const [first, last] = [clauses[0], clauses[clauses.length - 1]];
    if (!first || !last) return null;
    const whole = lineOf(words, { start: first.start, end: last.end });
    const found = wholes.reduce<Award | null>((before, { whole: form, make }) => {
      const match = before ? null : matchedIn(words, whole, form);
      return before ?? (match && make(match));
    }, null);
    const made = found ?? placeByPlace(words, clauses) ?? prizeByPrize(words, clauses) ?? prizeByPrize(words, cutAt(words, all, /[；。]/)) ?? gradeByGrade(words, clauses) ?? gradeByGrade(words, cutAt(words, all, /[；。]/)) ?? byBands(words, clauses) ?? byOffice(words, cutAt(words, all, /[，；。、]/));
    return made && finding(made, whole);
  },
};

const ORDER = pattern('(?:年度|年终|考核|按照?|根据|以|依据)*(?:年度|考核|综合|绩效)*(?:总分|总得分|得分|成绩|考核结果)(?:由|从)?(?:高到低|高低|多到少|大小)?(?:的)?(?:顺序)?(?:进行)?(?:排名|排序|排列|排定名次)');
const NO_OTHERS = pattern(`(?:其他|其余|其它)(?:名次)?(?:的)?${UNITS}?(?:一律|均|都)?(?:不(?:再)?(?:予)?(?:以)?(?:奖励?|发放奖金|设奖))`);

/** Without how the places come about, and that nobody else has anything. */
function withoutEnds(words: Words, clauses: readonly Clause[]): readonly Clause[] {
  const [first, last] = [clauses[0], clauses[clauses.length - 1]];
  const from = clauses.length > 1 && first && matchedIn(words, first, ORDER) ? 1 : 0;
  return clauses.slice(from, clauses.length - from > 1 && last && matchedIn(words, last, NO_OTHERS) ? -1 : undefined);
}

function finding({ rule, asks }: Award, whole: Clause): Finding {
  return { drafts: [{ rule: { kind: 'award', ...rule }, rests: [stretchOf(whole)] }], asks, unclear: [] };
}
