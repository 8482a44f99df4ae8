import { over, plus } from '../../../text/figures';
import { pattern, type Match } from '../../../text/match';
import type { Token } from '../../../text/symbols';
import type { Ask, Finding } from '../../shape';
import { finding, together, type Part, type Rule } from '../build/part';
import { whole } from './whole';

/** Scores of months, quarters, halves put together, and parts that are weighted. */

const ANY = '[^ⓅⓆⓇⒸⓂⒻⓈⓃⒹⓏⓋⒼ，；]{0,30}?';
const HALVES = '(?:上半年、?(?:和|与)?下半年|上、?下半年|半年、年终|半年度)';
const QUARTERS = '(?:Ⓢ|Ⓒ|各季度|四个季度|每季度|季度|每季)';

const proportion = pattern(`(?<w>${HALVES}|${QUARTERS})${ANY}(?:分别|得分|考核)*(?:，)?(?:按照?|以)(?<v>Ⓥ)(?:的)?(?:比例|权重)?(?:加权|折算|计算)*(?:计入|计算|折算|汇总|计)*${ANY}`);
const taken = pattern(`(?<w>${HALVES}|每季度?|每月|每半年|按季度?|按月|各季度|月度|季度)(?:各|均|进行|开展|组织|分别)*${ANY}(?:考核|测评|检查|打分|评分|考评|评比)(?:打分)?(?:Ⓒ)?(?:的)?(?:，|；)(?:全年|年终|年度|年底|最终|最后|本项)?(?:得分|成绩|考核)*(?:为|取|按|以)*(?:各|Ⓒ|全年|每|其|其中|两次|四个|十二个|四次)*(?:月度?|季度?|次)?(?:考核|测评|检查)?(?:得分|成绩|分数)?(?:中|的)*(?<t>最?高分|较高分?|最高|最?低分|较低分?|最低|(?:算术)?平均(?:分|数|值|得分)?|(?:累计)?之和)(?:的|值|得分|一次|Ⓒ|一个|者|计)*(?:为|作为)?(?:计入|计算|计分|计|为准|确定|年度得分|全年得分|得分)*`);
const named = pattern('(?<n>[^Ⓐ-Ⓩ，；。（）]{2,16}(?:、[^Ⓐ-Ⓩ，；。（）]{2,16}){1,5}?)(?:得分|成绩|三项|两项)?(?:分别|，)*(?:按照?|以)(?<v>Ⓥ)(?:的)?(?:比例|权重)?(?:加权)?(?:折算|计算|计入|汇总|确定|加权|合成|计)*(?:年度|总|最终|考核)?(?:总分|得分|成绩)?');
const rowOfShares = pattern('(?<n>[^Ⓐ-Ⓩ，；。（）]{2,16}?(?:、[^Ⓐ-Ⓩ，；。（）]{2,16}?){1,5}?)(?:(?:的)?(?:权重|比重|占比)(?:分别|依次)(?:为|占|按)|分别占)(?<r>Ⓡ(?:、Ⓡ)+)(?:的?权重|的?比例)?');
const ENTRY = '[^Ⓐ-Ⓩ，；。（）、]{2,16}?(?:得分|成绩)?(?:（)?(?:占|权重为?|按|×)(?:总分|年度总分|考核总分|总成绩)?(?:的)?Ⓡ(?:的?权重|的?比例)?(?:计入|折算)?(?:）)?';
const weighted = pattern(`(?<e>(?:${ENTRY}(?:，|、|；|和|\\+)?){2,6}?)(?:，?(?<q>季度|月度?|半年)(?:考核)?得分(?:取|为|按)(?:各|Ⓒ|四个季度|全年)*(?:季度?|月度?)?(?:得分|考核得分)?(?:的)?(?:算术)?平均(?:数|值|分)?)?`);

export function periods(part: Part): Finding | null {
  return byProportion(part) ?? byTaking(part) ?? groupOf(part);
}

function byProportion(part: Part): Finding | null {
  const match = whole(part, proportion);
  const parts = match?.token('v')?.parts;
  if (!match || !parts || part.weight === null) return null;
  const each = periodOf(match.symbols('w'), match.token('w'));
  if (each === null || parts.length !== (each === 'half' ? 2 : 4)) return null;
  return finding({ kind: 'given', weight: part.weight, periods: { each, take: 'weights', weights: fractions(parts) } }, [match.clause], [{ text: 'fullOfPeriod', slots: { full: part.weight }, at: [[0, '/weight']] }]);
}

function periodOf(word: string, token: Token | undefined): 'half' | 'quarter' | 'month' | null {
  if (/半/.test(word)) return 'half';
  if (/月/.test(word)) return 'month';
  if (/季/.test(word)) return 'quarter';
  return token && /季/.test(token.unit) && (token.sort === 'count' ? token.value === 4 : token.low?.at === 1 && token.top?.at === 4) ? 'quarter' : null;
}

const fractions = (parts: readonly number[]): number[] => {
  const sum = parts.reduce((total, each) => total + each, 0);
  return parts.map((each) => Number(over(each, sum).toFixed(10)));
};

function byTaking(part: Part): Finding | null {
  const match = whole(part, taken);
  if (!match || part.weight === null) return null;
  const each = periodOf(match.symbols('w'), undefined);
  const word = match.symbols('t');
  if (!each || /之和/.test(word)) return null;
  const take = /高/.test(word) ? 'max' : /低/.test(word) ? 'min' : 'mean';
  const asks: Ask[] = [{ text: 'fullOfPeriod', slots: { full: part.weight }, at: [[0, '/weight']] }];
  if (each === 'half') asks.push({ text: 'onePeriod', at: [] });
  return finding({ kind: 'given', weight: part.weight, periods: { each, take } }, [match.clause], asks);
}

function groupOf(part: Part): Finding | null {
  const row = whole(part, named);
  const parts = row?.token('v')?.parts;
  if (row && parts) {
    const names = row.symbols('n').split(/[、]/).map(bare);
    if (names.length !== parts.length) return null;
    const numbers = fractions(parts);
    return finding({ kind: 'group', by: 'weights', weights: Object.fromEntries(names.map((name, at) => [name, numbers[at]])) }, [row.clause], [{ text: 'allHundred', at: [] }]);
  }
  const rated = whole(part, rowOfShares);
  if (rated) {
    const names = rated.symbols('n').split('、').map(bare);
    const shares = rated.tokens('r').map(({ value }) => value);
    if (names.length !== shares.length || !addUp(shares) || names.some((name) => RATE.test(name))) return null;
    return finding({ kind: 'group', by: 'weights', weights: Object.fromEntries(names.map((name, at) => [name, shares[at]])) }, [rated.clause], [{ text: 'allHundred', at: [] }]);
  }
  const list = whole(part, weighted);
  if (!list) return null;
  const found = entriesOf(list);
  if (!found) return null;
  const { weights, names } = found;
  const group = finding({ kind: 'group', by: 'weights', weights }, [list.stretch('e') ?? list.clause]);
  if (!list.has('q')) return { ...group, asks: [{ text: 'allHundred', at: [] }] };
  const word = list.symbols('q');
  const period = names.find((name) => name.startsWith(word.slice(0, 1))) ?? null;
  const each = /季/.test(word) ? 'quarter' : /月/.test(word) ? 'month' : 'half';
  if (period === null) return null;
  const start = list.stretch('q')?.start ?? list.clause.start;
  const mean = finding({ kind: 'given', name: period, periods: { each, take: 'mean' } }, [{ start, end: list.clause.end }], [{ text: 'allHundred', at: [[0, '/weight']] }]);
  return together([group, mean]);
}

/** What is a rate itself has no share of the score. */
const RATE = /率$|完成|满意|增|达到/;
const addUp = (shares: readonly number[]): boolean => shares.reduce(plus, 0) === 1;

const bare = (name: string): string => name.replace(/^[^=]*=/, '').replace(/^(?:其中|年度考核由|总分由|由)|(?:得分|成绩|得分平均分|(?:分别)?(?:打分|评分))$/g, '');

function entriesOf(match: Match): { weights: Rule; names: string[] } | null {
  const tokens = match.tokens('e');
  const names = match.symbols('e').split(/(?:（)?(?:占|权重为?|按|×)(?:总分|年度总分|考核总分|总成绩)?(?:的)?Ⓡ(?:的?权重|的?比例)?(?:计入|折算)?(?:）)?(?:，|、|；|和|\+)?/).filter((name) => name !== '').map(bare);
  if (names.length !== tokens.length || !addUp(tokens.map(({ value }) => value)) || names.some((name) => (RATE.test(name) && !(/满意度$/.test(name) && names.some((other) => /指标$/.test(other)))) || /票|打分$|评分$|互评$|评议$/.test(name))) return null;
  return { weights: Object.fromEntries(names.map((name, at) => [name, tokens[at]?.value])), names };
}
