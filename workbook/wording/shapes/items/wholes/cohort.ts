import { pattern, type Match } from '../../../text/match';
import type { Ask, Finding } from '../../shape';
import { finding, type Part, type Rule } from '../build/part';
import { NOUGHT, POOL } from '../vocabulary';
import { whole } from './whole';

/** Points by comparison with the other units: the best, the worst, the mean. */

const ANY = '[^Ⓐ-Ⓩ，；]{0,24}?';
const UNIT = '(?:的?(?:单位|乡镇|镇街|县区|村|部门|值|者|分))?';
const OTHERS = '(?:其他|其余|其它|剩余)(?:各)?(?:单位|乡镇|镇街|县区|村|部门|教师|人员|学校|班级|社区|街道|科室|个人|者)?(?:的)?(?:得分|，|=)*';
const FULL = '(?:得|计|记|为|给)?(?:满分|Ⓟ)';
const TAIL = '(?:计算|折算|相应)*(?:得分|计分|给分|计)?';
const MARK = '(?:该项|本项)?(?:分值|满分|权重分?|标准分|Ⓟ)';

/** 除以, 乘以 are signs as well. */
const OVER = '(?:/|除以)';
const BY = '(?:×|，?(?:再)?乘以?)';

const bestHigh = pattern(`(?:[^Ⓐ-Ⓩ，；]{0,16}中，)?(?<d>${ANY})(?:以)?(?:最高|最大|最多|最好|最优|Ⓝ)${UNIT}(?:的|，)*${FULL}(?<p>)[，；]${OTHERS}(?:(?:按照?|以)?(?:其)?(?:与|占|同|和)?(?:最高|最大|最多|最好|最优|Ⓝ)${UNIT}(?:的)?(?:比例|比值|之比|比率)(?:×${MARK}|乘以${MARK})?|按(?:照)?(?:相应|同等)?比例)${TAIL}`);
const bestFormula = pattern(`(?<d>${ANY})(?:以)?(?:最高|最大|最多|最优|最好)${UNIT}(?:的|，)*${FULL}[，；]${OTHERS}(?:按照?|=|为)?(?:（)?(?:本单位|该单位|各单位|实际|自身)?${ANY}${OVER}(?:最高|最大|最多|最优|最好)${ANY}(?:）)?${BY}${MARK}${TAIL}`);
const formula = pattern(`(?<d>${ANY})(?:本项|该项)?(?:得分|计分)?(?:=|按|为)?(?:（)?(?:本单位|该单位|各单位|单位|实际)${ANY}/(?:全[县市]|本组|各单位)?(?:最高|最大|最多|最优)${ANY}(?:）)?×(?:${MARK}|Ⓕ)${TAIL}`);
const BEST = '(?:最高|最大|最多|最优|最好|Ⓝ)';
const firstFormula = pattern(`(?:[^Ⓐ-Ⓩ，；]{0,16}中，)?(?<d>${ANY})(?:以)?${BEST}${UNIT}(?:的|，|为)*${FULL}[，；]${OTHERS}(?:按照?|=|为)*(?:(?<m>${MARK}|Ⓕ)×)?（?(?:本人|本单位|该单位|各单位|本镇|本村|实际|自身|其)${ANY}${OVER}${BEST}${ANY}）?(?:${BY}(?<n>${MARK}|Ⓕ))?${TAIL}`);
const bestLow = pattern(`(?<d>${ANY})(?:以)?(?:最低|最小|最少)${UNIT}(?:的|，)*${FULL}[，；]${OTHERS}(?:按照?|=|为)?(?:（)?(?:最低|最小|最少)${ANY}${OVER}(?:本单位|该单位|各单位|实际|自身)${ANY}(?:）)?${BY}${MARK}${TAIL}`);
const averageFormula = pattern(`(?<d>${ANY})(?:得分)?(?:=|按照?|为)?(?:（)?(?:本单位|该单位|各单位|实际)${ANY}${OVER}${ANY}${POOL}(?:）)?${BY}${MARK}${TAIL}(?:，(?:但)?(?:本项)?最(?:高|多)(?:得|为|不超过|计)?(?<m>Ⓟ))?`);
const INTERPOLATED = `(?:中间|其他|其余|其它|之间)(?:各)?(?:单位|乡镇|县区|村|名次|部门|者)?(?:的|，)*(?:均|得分)*(?:按照?|以|用|采用)?(?:照)?(?:名次|排名|数值|指标值|实际值)?(?:线性|直线|等距|等比)?(?:插值法?|内插法?|插值|线性插值法?|线性|等距递减|等比例)(?:法)?(?:依次)?${TAIL}`;
const spreadRank = pattern(`(?<d>${ANY})(?<a>Ⓝ)(?:的|单位)*(?:可?得|计|为)?(?<h>满分|Ⓟ)[，；、](?<b>Ⓝ)(?:的|单位)*(?:可?得|计|为)?(?<l>Ⓟ|${NOUGHT})[，；](?<i>${INTERPOLATED})`);
const spreadWord = pattern(`(?<d>${ANY})(?<o>最高|最大|最多|最低|最少|最小)${UNIT}(?:的|，)*(?:可?得|计|为)?(?<h>满分|Ⓟ)[，；、](?<d2>${ANY})(?<q>最高|最大|最多|最低|最少|最小)${UNIT}(?:的|，)*(?:可?得|计|为)?(?<l>Ⓟ|${NOUGHT})[，；](?<i>${INTERPOLATED})`);
const spreadFormula = pattern(`(?:本项|该项)?(?:得分|计分)?(?:=|按)?（?(?<d>(?:本单位|该单位|各单位|实际)${ANY})~(?:最低|最小)${ANY}）?/（?(?:最高|最大)${ANY}~(?:最低|最小)${ANY}）?×(?<p>${MARK}|Ⓕ)${TAIL}`);
const aboveMean = pattern(`(?<d>${ANY})(?<c>达到(?:或|和|及)(?:超过|高于)|(?:高于|超过|大于)或(?:等于|达到)|等于或(?:高于|超过)|高于|低于|不高于|不低于|超过|达到)${POOL}(?:的|，)*(?:(?:可?得|计)?(?<p>满分|Ⓟ)|(?<z>${NOUGHT}))[，；](?:(?:与)?(?:等于|持平|达到|相当于)${POOL}?(?:持平)?(?:的|，)*(?:可?得|计)?(?<p3>Ⓟ)[，；])?(?<c2>不高于|不低于|高于|低于|超过|未超过|未达到|达不到|其余|其他|否则)(?:${POOL})?(?:的|，)*(?:(?:可?得|计)?(?<p2>满分|Ⓟ)|(?<z2>${NOUGHT}))`);

const figure = (text: string): Rule => ({ of: /增速|增幅|增长率/.test(text) ? 'growth' : /率|占比|比重/.test(text) ? 'ratio' : 'value' });

export function cohort(part: Part): Finding | null {
  const { weight } = part;
  if (weight === null) return null;
  return best(part, weight) ?? spread(part, weight) ?? split(part, weight);
}

function best(part: Part, weight: number): Finding | null {
  const high = whole(part, bestHigh) ?? whole(part, bestFormula) ?? whole(part, formula) ?? once(whole(part, firstFormula));
  const low = high ? null : whole(part, bestLow);
  const match = high ?? low;
  if (match) {
    const printed = match.tokens('d').length;
    const tokens = match.clause.places.flatMap((at) => part.words.token(at) ?? []);
    const points = tokens.filter(({ sort }) => sort !== 'rank');
    if (tokens.some(({ sort, value, high, bottom }) => sort === 'rank' && (value !== 1 || high !== 1 || bottom === true))) return null;
    if (printed > 0 || points.some(({ sort, value }) => (sort !== 'points' && sort !== 'bare') || value !== weight)) return null;
    const asks: Ask[] = low ? [{ text: 'noneAtAll', at: [] }] : [];
    return finding({ kind: 'measured', weight, measure: figure(match.symbols('d')), scale: { by: 'best', order: low ? 'low' : 'high' } }, [match.clause], asks);
  }
  const mean = whole(part, averageFormula);
  if (!mean) return null;
  const most = mean.token('m')?.value;
  const figures = mean.clause.places.flatMap((at) => part.words.token(at) ?? []).filter((token) => token !== mean.token('m'));
  if (figures.some(({ value }) => value !== weight) || (most !== undefined && most < weight)) return null;
  return finding({ kind: 'measured', weight, ...(most !== undefined && most > weight ? { max: most } : {}), measure: figure(mean.clause.text), scale: { by: 'average' } }, [mean.clause], most === undefined ? [{ text: 'overTarget', at: [[0, '/max'], [0, '/scale/over']] }] : []);
}

/** The full mark stands before the quotient, or behind it. */
const once = (match: Match | null): Match | null => (match && match.has('m') !== match.has('n') ? match : null);

function spread(part: Part, weight: number): Finding | null {
  const reckoned = whole(part, spreadFormula);
  if (reckoned) {
    const points = reckoned.token('p')?.value ?? weight;
    return points === weight ? finding({ kind: 'measured', weight, measure: figure(reckoned.symbols('d')), scale: { by: 'spread', low: 0, high: weight, order: 'high' } }, [reckoned.clause]) : null;
  }
  const ranks = whole(part, spreadRank);
  const words = ranks ? null : whole(part, spreadWord);
  const match = ranks ?? words;
  if (!match) return null;
  const high = match.token('h')?.value ?? weight;
  const low = match.token('l')?.value ?? 0;
  if (high !== weight || low >= high) return null;
  let order: 'high' | 'low' = 'high';
  if (ranks) {
    const [first, last] = [ranks.token('a'), ranks.token('b')];
    if (!first || !last || first.value !== 1 || first.high !== 1 || first.bottom || !last.bottom || last.high !== 1) return null;
  } else {
    const top = /高|大|多/.test(match.symbols('o'));
    if (top === /高|大|多/.test(match.symbols('q'))) return null;
    order = top ? 'high' : 'low';
  }
  const byPlace = /名次|排名/.test(match.symbols('i'));
  if (byPlace) return null;
  return finding({ kind: 'measured', weight, measure: figure(match.symbols('d')), scale: { by: 'spread', low, high, order } }, [match.clause], ranks ? [{ text: 'valueOrPlace', at: [[0, '/scale'], [0, '/measure']] }] : []);
}

/** 高于平均数的不得分，不高于的得4分 */
function split(part: Part, weight: number): Finding | null {
  const match = whole(part, aboveMean);
  if (!match) return null;
  const points = (group: string): number => (match.has(`z${group}`) ? 0 : (match.token(`p${group}`)?.value ?? weight));
  const [one, two] = [points(''), points('2')];
  if (Math.max(one, two) !== weight) return null;
  const first = sideOf(match.symbols('c'));
  const other = /其余|其他|否则/.test(match.symbols('c2')) ? null : sideOf(match.symbols('c2'));
  const opposite = { above: 'to', from: 'below', below: 'from', to: 'above' }[first];
  // 高于 beside 低于: what of exactly the mean is not said.
  const middle = match.token('p3')?.value;
  if (middle !== undefined) {
    if (other === null || !['above', 'below'].includes(first) || first === other || !['above', 'below'].includes(other)) return null;
    return finding({ kind: 'measured', weight, measure: { ...figure(match.symbols('d')), minus: { of: 'mean' } }, scale: { by: 'bands', bands: [{ [first]: 0, points: one }, { from: 0, to: 0, points: middle }, { [other]: 0, points: two }] } }, [match.clause]);
  }
  const unsaid = other !== null && other !== opposite && ((first === 'above' && other === 'below') || (first === 'below' && other === 'above'));
  if (other !== null && other !== opposite && !unsaid) return null;
  const second = unsaid && other ? other : opposite;
  const edges = ['/scale/bands/0/from', '/scale/bands/0/to', '/scale/bands/0/above', '/scale/bands/0/below', '/scale/bands/1/from', '/scale/bands/1/to', '/scale/bands/1/above', '/scale/bands/1/below', '/scale/rest'];
  return finding(
    { kind: 'measured', weight, measure: { ...figure(match.symbols('d')), minus: { of: 'mean' } }, scale: { by: 'bands', bands: [{ [first]: 0, points: one }, { [second]: 0, points: two }] } },
    [match.clause],
    unsaid ? [{ text: 'atMean', at: edges.map((pointer) => [0, pointer] as const) }] : [],
  );
}

function sideOf(word: string): 'above' | 'from' | 'below' | 'to' {
  if (/^不高于|^未超过/.test(word)) return 'to';
  if (/^不低于|^达到|或(?:等于|达到)$|^等于或/.test(word)) return 'from';
  return /^低于|^未达到|^达不到/.test(word) ? 'below' : 'above';
}
