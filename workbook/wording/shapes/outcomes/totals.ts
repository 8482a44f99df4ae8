import type { Clause } from '../../text/clauses';
import { pattern, type Match } from '../../text/match';
import type { Words } from '../../text/words';
import type { Ask, Finding } from '../shape';
import { rounding } from './rounding';
import { cutAt, matchedIn, stretchOf } from './sentences';

interface Total {
  start?: number;
  min?: number;
  max?: number;
  round?: { digits?: number; mode?: string };
}

interface Form {
  readonly whole: RegExp;
  readonly take: (match: Match, total: Total) => boolean;
}

export const TOTAL = '(?:年度|全年|考核|考评|综合|最终|最后|单位|各单位|各村|结果)*(?:总分|总得分|总成绩|最后得分|最终得分|综合得分|最终成绩|考核总分|总分值|积分|总积分)(?:结果)?';
const AS = '(?:按|为|=|由|以|是|实行)*';

function bound(match: Match, total: Total, side: 'min' | 'max'): boolean {
  const points = match.token('points');
  if (!points || points.sort !== 'points' || points.doubt || points.broken || total[side] !== undefined) return false;
  total[side] = points.value;
  return true;
}

const forms: readonly Form[] = [
  {
    whole: pattern(`(?:${TOTAL})?${AS}(?:基础分|基准分|起评分|基本分)?(?<points>Ⓟ)(?:为基础分?|为基数|起评|起算|为起点)`),
    take: (match, total) => start(match, total),
  },
  {
    whole: pattern(`(?:${TOTAL})?${AS}(?:基础分|基准分|起评分|基本分)(?<points>Ⓟ)(?:[+，加]*(?:加上?)?(?:各项|各指标|单项|指标|考核)*得分(?:之和)?)?(?:\\+加分(?:项得分)?)?(?:~(?:扣分|减分)(?:项得分)?)?`),
    take: (match, total) => start(match, total),
  },
  { whole: pattern(`(?:${TOTAL})?(?:最高|上限)(?:得分)?(?:不得?超过|不高于|为|是|计)?(?<points>Ⓟ)(?:封顶)?`), take: (match, total) => bound(match, total, 'max') },
  { whole: pattern(`(?:${TOTAL})?(?:上)?不(?:封顶|设上限|设最高分)`), take: () => true },
  { whole: pattern(`${TOTAL}(?:不得?超过|不高于)(?<points>Ⓟ)`), take: (match, total) => bound(match, total, 'max') },
  { whole: pattern(`(?:${TOTAL})?(?<points>Ⓟ)封顶`), take: (match, total) => bound(match, total, 'max') },
  { whole: pattern(`(?:${TOTAL})?(?:最低|下限)(?:得分)?(?:不(?:得)?低于|为|是|计)?(?<points>Ⓟ)`), take: (match, total) => bound(match, total, 'min') },
  { whole: pattern('加分(?:项目?)?(?:得分)?计入总分'), take: () => true },
  // The sum itself is what a total is.
  { whole: pattern(`(?:${TOTAL})?${AS}(?:加减|累加|相加|汇总)?(?:各项|各指标|各小项|各大项|单项|各类)(?:考核|指标)?(?:得分|分数|分值)(?:之和|相加|累加|合计)?(?:[+，](?:加上?)?加分(?:项得分)?)?(?:[~，](?:减去?)?(?:扣分|减分)(?:项得分)?)?`), take: () => true },
];

function start(match: Match, total: Total): boolean {
  const points = match.token('points');
  if (!points || points.doubt || points.broken || total.start !== undefined) return false;
  total.start = points.value;
  return true;
}

/** 总分超过100分的，按100分计算 */
function capped(words: Words, sentence: Clause): Finding | null {
  const match = matchedIn(words, sentence, pattern(`${TOTAL}(?<span>Ⓢ)(?:的|部分)*，?(?:均|一律|只)?(?:按|以|计)+(?<most>Ⓟ)(?:计算|计|封顶|记)?`));
  const [span, most] = [match?.token('span'), match?.token('most')];
  if (!most || most.doubt || !span?.low || span.top || span.low.at !== most.value) return null;
  return { drafts: [{ rule: { kind: 'total', max: most.value }, rests: [stretchOf(sentence)] }], asks: [], unclear: [] };
}

/** 总分以60分为基础, 最高不超过100分, 保留两位小数: a sentence about the total; null where a part of it is something else. */
export function totalOf(words: Words, sentence: Clause): Finding | null {
  const most = capped(words, sentence);
  if (most) return most;
  if (!matchedIn(words, sentence, pattern(`${TOTAL}.*`))) return null;
  const total: Total = {};
  const rests = [];
  for (const clause of cutAt(words, sentence, /[，]/)) {
    const form = forms.find(({ whole, take }) => {
      const match = matchedIn(words, clause, whole);
      return match !== null && take(match, total);
    });
    if (!form && !rounding(words, clause, total)) return null;
    rests.push(stretchOf(clause));
  }
  if (Object.keys(total).length === 0) return null;
  const asks: Ask[] = total.round && total.round.digits !== undefined && total.round.mode === undefined ? [{ text: 'roundMode', at: [[0, '/round/mode']] }] : [];
  if (total.round && total.round.digits === undefined) return null;
  return { drafts: [{ rule: { kind: 'total', ...total }, rests }], asks, unclear: [] };
}
