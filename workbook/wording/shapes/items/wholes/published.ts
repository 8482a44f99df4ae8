import { pattern } from '../../../text/match';
import { times } from '../../../text/figures';
import type { Finding } from '../../shape';
import { finding, type Part, type Rule } from '../build/part';
import { whole } from './whole';

/** Scores that somebody else has given, taken over as they are or converted. */

const ANY = '[^ⓅⓆⓇⒸⓂⒻⓈⓃⒹⓏⓋⒼ]{0,60}?';
const SCORE = '(?:得分|成绩|评分|分数|结果|分值|分)';
const INTO = '(?:计入|计分|得分|记入|计|折算|作为)*(?:总分|本项|该项|本项得分|考核总分|得分|总成绩|考核得分)*';

const share = pattern(`(?:以|按)?(?<d>${ANY}(?:${SCORE}|考核|测评|评价))(?:（?(?<c>百分制|满分Ⓟ)）?)?(?:，|后|再|直接|均|：)*(?:按照?|乘以|×|以|占|的)(?:总分|本项|考核总分)?(?:的)?(?<r>[ⓇⒻⓏ])(?:的?比例|的?权重|的?系数)?(?:进行)?(?:折算|折合|计算|换算|折)?(?:后)?${INTO}`);
const direct = pattern(`(?:以|按|将)?(?<d>${ANY}${SCORE})(?:直接(?:计入|作为|计为|记入|计算)(?:本项|该项|最终|考核)?(?:得分|成绩|总分)?|作为(?:本项|该项|最终|考核)*得分)(?:，?（?(?:本项)?(?:满分|分值|总分)(?:为)?(?<p>Ⓟ)）?)?`);
const outOf = pattern(`(?<d>${ANY})(?:满分|总分|按)(?:为)?(?:（)?(?<a>Ⓟ|百分制)(?:）)?(?:制)?(?:评分|打分|考核|得分|计分)?(?:，|的|后|再|按|结果|、)*(?:按比例|比例|得分|同比例)?(?:(?:折算|折合|换算)(?:成|为|到|后|按)?(?<b>Ⓟ)|(?<b2>Ⓟ)(?:折算|折合|换算))${INTO}`);
const hundred = pattern(`(?<d>${ANY}百分制${ANY})(?:，|后|再|按|得分|、)*(?:按比例)?(?:折算|折合|换算)(?:成|为|到|按)?(?<b>Ⓟ)${INTO}`);
const last = pattern(`${ANY}(?:以|按|取)(?:最后|最近|末次)(?:Ⓒ)?(?:的)?(?:测评|考核|检查|抽查|评估|评价|考评)?(?:得分|成绩|结果|分数)?(?:为准|计入|计分|计算|计)(?:，?（?(?:本项)?满分(?:为)?(?<p>Ⓟ)）?)?`);
const several = pattern(`(?:有|涉及|存在)?(?:多个|多次|Ⓒ以上|几个|多处)(?<d>${ANY})(?:的|，|时)*(?:按|取|以)(?:其中|各|得分|成绩)*(?<w>最低|最高|较低|较高|平均)(?:的|分|值|得分|成绩|一次|Ⓒ|者)*(?:进行)?(?:计算|计入|计分|为准|计|得分|确定)?`);
const trimmed = pattern(`(?:由|Ⓒ)*(?<d>${ANY})(?:打分|评分|得分|分数)?(?:中|，)*(?:各)?去掉(?<a>Ⓒ)?(?:个)?最高分?(?:(?:、|，|和|及|与|并)*(?:各)?(?:去掉)?(?<b>Ⓒ)?(?:个)?最低分?)(?:后|，|、|的|再)*(?:取|求|计算|按|剩余|其余|以|得分|打分|评分|的)*(?:算术)?平均(?:值|数|分|得分)?(?:为|作为|计入|计算|计)*(?:本项|最终|最后)?(?:得分|成绩)?(?:[，；]?（?(?:本项)?满分(?:为)?(?<p>Ⓟ)）?)?`);
const shares = pattern(`(?:由)?(?<e>(?:[^Ⓐ-Ⓩ（）、，；]{2,16}（(?:占|权重|权重为)?Ⓡ）(?:、|，|和|与|及)?){2,6})(?:分别|各自|共同)?(?:打分|评分|测评|评价|考核)(?:后)?(?:，)?(?:加权|按权重|按比例|综合)?(?:计算|平均|汇总|计分|折算|得分)*`);
const RATED = '(?:打分|评分|互评|测评|评议|评价|点评|投票)';
const raters = pattern(`(?<e>(?:[^Ⓐ-Ⓩ（）、，；]{1,14}?${RATED}(?:得分)?(?:（)?占Ⓡ(?:）)?(?:、|，|；|和)?){2,6})`);
const alike = pattern(`(?:由)?(?<n>[^Ⓐ-Ⓩ，；]{2,14}(?:、[^Ⓐ-Ⓩ，；]{2,14}){1,4})(?:分别|各自)?${RATED}(?:，|（)?(?:得分)?各占(?<r>Ⓡ)(?:）)?`);

export function published(part: Part): Finding | null {
  return converted(part) ?? takenOver(part) ?? gathered(part) ?? weighted(part);
}

/** 缺项的按该项满分的80%计: what is left of the full mark in some case, no score that comes in. */
const guard = (text: string): boolean => /满分|分值|标准分|基本分|缺|未|不|逾期|完成率|排名|最高|最低|去掉|平均|扣|加|减|每|季度|月度/.test(text);

function converted(part: Part): Finding | null {
  const { weight, text } = part;
  const match = whole(part, share);
  if (match) {
    const factor = match.token('r');
    if (!factor || guard(match.symbols('d')) || factor.value >= 1) return null;
    const hundredScale = /百分制|满分100分/.test(text);
    const measure: Rule = { of: 'value', ...(hundredScale ? { low: 0, high: 100 } : {}) };
    return finding({ kind: 'measured', ...(weight === null ? {} : { weight }), measure, scale: { by: 'same', times: factor.value } }, [match.clause], hundredScale ? [] : [{ text: 'hundred', at: [[0, '/scale/times'], [0, '/measure/high']] }]);
  }
  const other = whole(part, outOf) ?? whole(part, hundred);
  if (!other || guard(other.symbols('d'))) return null;
  const full = other.token('a')?.value ?? 100;
  const to = (other.token('b') ?? other.token('b2'))?.value;
  if (to === undefined || (weight !== null && weight !== to)) return null;
  return finding({ kind: 'given', weight: to, outOf: full }, [other.clause]);
}

function takenOver(part: Part): Finding | null {
  const { weight } = part;
  const match = whole(part, direct);
  if (!match || guard(match.symbols('d'))) return null;
  const full = match.token('p')?.value;
  if (full !== undefined && weight !== null && full !== weight) return null;
  const measure: Rule = { of: 'value', ...(full === undefined ? {} : { low: 0, high: full }) };
  const known = full ?? weight;
  return finding({ kind: 'measured', ...(known === null ? {} : { weight: known }), measure, scale: { by: 'same' } }, [match.clause], full === undefined ? [{ text: 'scaleOfMark', slots: { full: weight ?? 100 }, at: [[0, '/scale/times'], [0, '/measure/high']] }] : []);
}

function gathered(part: Part): Finding | null {
  const { weight } = part;
  if (weight === null) return null;
  const same: Rule = { by: 'same' };
  const ask = { text: 'scaleOfMark', slots: { full: weight }, at: [[0, '/scale/times']] } as const;
  const latest = whole(part, last);
  if (latest) {
    const full = latest.token('p')?.value;
    if (full !== undefined && full !== weight) return null;
    return finding({ kind: 'measured', weight, measure: { of: 'value', per: 'last' }, scale: same }, [latest.clause], full === undefined ? [ask] : []);
  }
  const cut = whole(part, trimmed);
  if (cut) {
    const [high, low] = [cut.token('a')?.value ?? 1, cut.token('b')?.value ?? cut.token('a')?.value ?? 1];
    const full = cut.token('p')?.value;
    if (high !== low || (full !== undefined && full !== weight)) return null;
    return finding({ kind: 'measured', weight, measure: { of: 'value', per: 'trimmed', drop: high, key: 'by' }, scale: same }, [cut.clause], full === undefined ? [ask] : []);
  }
  const many = whole(part, several);
  if (!many || guard(many.symbols('d'))) return null;
  const word = many.symbols('w');
  const per = /低/.test(word) ? 'min' : /高/.test(word) ? 'max' : 'mean';
  return finding({ kind: 'measured', weight, measure: { of: 'value', per }, scale: same }, [many.clause], [ask, ...(per === 'mean' ? [{ text: 'keyOfRows', at: [[0, '/measure/key'] as const] } as const] : [])]);
}

function weighted(part: Part): Finding | null {
  const { weight } = part;
  const even = whole(part, alike);
  const each = even?.token('r')?.value;
  if (even && each !== undefined && weight !== null) {
    const all = even.symbols('n').split('、');
    if (Math.round(times(each, all.length) * 1e6) !== 1e6) return null;
    return finding({ kind: 'measured', weight, measure: { of: 'value', per: 'shares', shares: Object.fromEntries(all.map((name) => [name, each])) }, scale: { by: 'same' } }, [even.clause], [{ text: 'scaleOfMark', slots: { full: weight }, at: [[0, '/scale/times']] }]);
  }
  const match = whole(part, shares) ?? whole(part, raters);
  if (!match || weight === null) return null;
  const tokens = match.tokens('e');
  const names = match.symbols('e').split(/（(?:占|权重为?)?Ⓡ）(?:、|，|和|与|及)?|(?:打分|评分|互评|测评|评议|评价|点评|投票)(?:得分)?(?:（)?占Ⓡ(?:）)?(?:、|，|；|和)?/).filter((name) => name !== '').map((name) => name.replace(/^(?:牵头|配合|主管|责任|协助)(?:单位|部门)/, ''));
  const sum = tokens.reduce((total, { value }) => total + Math.round(times(value, 10000)), 0);
  if (names.length !== tokens.length || sum !== 10000) return null;
  const parts: Rule = Object.fromEntries(names.map((name, at) => [name, tokens[at]?.value]));
  return finding({ kind: 'measured', weight, measure: { of: 'value', per: 'shares', shares: parts }, scale: { by: 'same' } }, [match.clause], [{ text: 'scaleOfMark', slots: { full: weight }, at: [[0, '/scale/times']] }]);
}
