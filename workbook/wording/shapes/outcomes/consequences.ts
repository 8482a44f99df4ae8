import type { Clause } from '../../text/clauses';
import { pattern, type Match } from '../../text/match';
import type { Words } from '../../text/words';
import { matchedIn, pieceOf } from './sentences';
import { GRADE, GRADE_TAIL, RATED } from './vocabulary';

/** What follows where a condition holds: a rule without its condition. */
export interface Consequence {
  readonly rule: { readonly kind: 'veto' | 'downgrade' | 'trigger'; readonly [member: string]: unknown };
  readonly asks: 'effect' | 'grade' | null;
  readonly clause: Clause;
}

interface Form {
  readonly whole: RegExp;
  readonly make: (match: Match) => Omit<Consequence, 'clause'> | null;
}

const YEAR = '(?:其|该单位|本|当年|当年度|本年度|年度|年终|全年|综合|绩效|目标|考核|考评|评定|等次|结果|等级|单位)*';
const settled = (rule: Consequence['rule']): Omit<Consequence, 'clause'> => ({ rule, asks: null });

const forms: readonly Form[] = [
  { whole: pattern(`${YEAR}(?:实行|实施|给予|予以|按|被|进行)?一票否决(?:制|处理)?`), make: () => ({ rule: { kind: 'veto' }, asks: 'effect' }) },
  { whole: pattern(`${YEAR}(?:总分|得分|成绩|总得分)(?:直接|均|一律)*(?:记|计|按|为|以)+(?<nought>Ⓟ)(?:计算|处理|计)?`), make: (match) => (match.token('nought')?.value === 0 ? settled({ kind: 'veto', then: { total: 0 } }) : null) },
  {
    whole: pattern(`(?:不(?:再|得)?(?:参加|参与|纳入|列入|计入|进行)${YEAR}(?:排名|排序|名次)|${YEAR}不(?:参加|参与|纳入|列入|计入)?(?:排名|排序)|取消${YEAR}(?:排名|名次)(?:资格)?)`),
    make: () => settled({ kind: 'veto', then: { ranked: false } }),
  },
  {
    whole: pattern(`${YEAR}(?:最高(?:只能|可)?(?:评|定|评定|确定)?为|(?:不得|不能|不应)(?:高于|超过))(?<grade>${GRADE})${GRADE_TAIL}`),
    make: (match) => settled({ kind: 'veto', then: { atMost: match.plain('grade') } }),
  },
  { whole: pattern(`${YEAR}(?:直接|一律)*降(?:为|至|到)(?<grade>${GRADE})${GRADE_TAIL}`), make: (match) => settled({ kind: 'downgrade', to: match.plain('grade') }) },
  {
    whole: pattern(`${YEAR}(?:直接|一律|相应)*(?:降低|下降|下调|调低|降)(?:为)?(?<by>Ⓒ)(?:等次|档次|等级|等|档)?`),
    make: (match) => {
      const by = match.token('by');
      return by && /等次|档次|等级|等|档|个/.test(`${by.unit}${match.plain('by')}`) && Number.isInteger(by.value) && !by.doubt ? settled({ kind: 'downgrade', by: by.value }) : null;
    },
  },
  { whole: pattern(`${YEAR}(?:直接|一律|相应)*(?:降低|下降|下调|调低|降)(?<by>[一二])(?:个)?(?:等次|档次|等级|等|档|格|级)`), make: (match) => settled({ kind: 'downgrade', by: match.plain('by') === '一' ? 1 : 2 }) },
  { whole: pattern(`${YEAR}${RATED}(?<grade>${GRADE})${GRADE_TAIL}`), make: (match) => settled({ kind: 'veto', then: { grade: match.plain('grade') } }) },
  {
    whole: pattern(`(?<text>(?:当年度?|本年度|年度|次年|全年)?(?:年度)?(?:考核)?(?:取消|不得|不能|不予|不再)(?:当年|年度|本年度|其|单位|参加|参与|推荐|申报|享受|评|定|选|为|授予|获得|确定|各类|各项|先进|综合|考核|评先评优|评优评先|评优|评先|评奖|评选|表彰|优秀|等次|奖励|资格|一切|任何|及|和|、|的){1,24})`),
    make: (match) => {
      const text = match.plain('text');
      if (!/资格|评|优秀|表彰|先进/.test(text)) return null;
      return { rule: { kind: 'trigger', eligibility: text }, asks: /评优|评先|优秀|评先进/.test(text) ? 'grade' : null };
    },
  },
  {
    whole: pattern(`(?<text>[^Ⓐ-Ⓩ，；：]{0,24}(?:约谈|扣发|停发|诫勉|检讨|表态发言|作说明|书面检查|书面说明|问责|不得提拔|不得晋升|不予提拔|追究责任|追责|通报批评|调整(?:岗位|主要负责人|负责人|领导班子)|免职|限期整改|组织调整|谈话提醒)[^Ⓐ-Ⓩ，；：]{0,16})`),
    make: (match) => (/^(?:被|受到)|一票否决|扣分/.test(match.plain('text')) ? null : settled({ kind: 'trigger', consequence: match.plain('text') })),
  },
];

function one(words: Words, clause: Clause): Consequence | null {
  for (const { whole, make } of forms) {
    const match = matchedIn(words, clause, whole);
    const made = match && make(match);
    if (made) return { ...made, clause };
  }
  return null;
}

/** 按下降后的等次支付服务费 only says again what a lower grade is. */
const DETAIL = /，(?:并)?按(?:下降|降低|降等|调整|下调)后的?(?:等次|档次|等级)[^Ⓐ-Ⓩ，；]{0,16}(?:支付|发放|计发|兑现|执行|计算)[^Ⓐ-Ⓩ，；]{0,8}$/;

/** What follows, one rule or several: 一票否决并扣发全部奖金. null where a part of it is not certain. */
export function consequencesOf(words: Words, clause: Clause): Consequence[] | null {
  const detail = DETAIL.exec(clause.text);
  const bare = detail ? pieceOf(words, clause, 0, detail.index) : null;
  if (bare) return consequencesOf(words, bare);
  const whole = one(words, clause);
  if (whole) return [whole];
  for (const join of clause.text.matchAll(/，(?:并|同时|且)?|并(?=[扣由取给在实一进约])/g)) {
    const [before, after] = [pieceOf(words, clause, 0, join.index), pieceOf(words, clause, join.index + join[0].length, clause.text.length)];
    const first = before && one(words, before);
    const rest = first && after ? consequencesOf(words, after) : null;
    if (first && rest) return merged([first, ...rest]);
  }
  return null;
}

/** 实行一票否决，定为不合格: one veto with what it does. */
function merged(all: readonly Consequence[]): Consequence[] {
  const named = all.find(({ rule }) => rule.kind === 'veto' && 'then' in rule);
  return named ? all.filter(({ rule }) => rule.kind !== 'veto' || 'then' in rule) : [...all];
}
