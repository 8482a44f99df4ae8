import { minus } from '../../../text/figures';
import { lineOf } from '../../../text/line';
import { pattern } from '../../../text/match';
import type { Ask, Finding } from '../../shape';
import { finding, together, type Part, type Rule } from '../build/part';
import { whole } from './whole';

/** Headings with a full mark, and sentences that put several scores together. */

const NAME = '[^Ⓐ-Ⓩ，；。：（）、]{2,24}?';
const heading = pattern(`(?<n>${NAME})（(?:共|满分|分值|计|总分|权重|合计|本项)?(?:为|：)?(?<p>Ⓟ)）`);
const nested = pattern(`(?<n>${NAME})（(?:共|满分|分值|计|总分)?(?<p>Ⓟ)[，；：]?其中[，：]?(?<e>(?:${NAME}Ⓟ(?:、|，|；|和)?){2,8})）`);
const listed = pattern(`(?<e>(?:${NAME}(?:占|为|：)?Ⓟ(?:、|，|；|和)?){2,8})`);

const sum = pattern(`(?:本项|该项|此项|本大项|总)?(?:得分|总分|分值|成绩)?(?:为|是|=|按)?(?:以上|下列|本表)?(?:各|所属|所有)?(?:小项|子项|分项|二级指标|三级指标|单项|项目|指标|单项指标)(?:的)?得分(?<w>之和|相加|累加|累计|总和|合计|平均(?:值|数|分)?|的平均(?:值|数|分)?)(?:计算)?(?<t>(?:[，；](?:但)?(?:最低|最高|最多|上限|封顶|不低于|不超过|不得超过|不得低于)*(?:得|为|不超过|不低于|不得超过|计)?Ⓟ){0,2})`);
const either = pattern(`(?<d>[^ⓅⓆⓇⒸⓂⒻⓈⓃⒹⓏⓋⒼ，；]{0,30}(?:Ⓒ|[两三]级|[两三]项|都|均|同时)[^ⓅⓆⓇⒸⓂⒻⓈⓃⒹⓏⓋⒼ，；]{0,16})(?:的|时|，)*(?:，)?(?<w>(?:按|取|以)(?:其中)?(?:较低|较高|最低|最高|低|高|平均)(?:的|分值|分|得分|者|值)*(?:计分|计算|计入|计|为准|作为得分)?|就高不就低|就低不就高|就[高低](?:计分|计算|取值)?)(?:，取(?:Ⓒ|一项|其一)?(?:计分|计算|计)?)?`);
const takes = pattern('(?<c>Ⓒ|各小项|各分项|各项|以上[两三四五]项|上述[两三四五]项|以上各项)(?:指标)?(?:合计|累计|共计|总计)?(?:的)?(?:扣分|扣|减分)(?:合计|累计|总计)?(?:最多)?(?:不超过|不得超过|以)(?<p>Ⓟ)(?:为限|为止)?');
const factor = pattern('(?:本表|以上|上述)?(?<c>Ⓒ|各|[三四五六七八]个?)(?:大项|个大项|部分|项|类指标|个方面|类)?(?:指标)?(?:的)?(?:得分)(?:相加|之和|合计|累加)(?:后)?(?:，)?(?:再)?(?:乘以|×)(?<f>[ⒻⓇⓏ])(?:的?系数)?(?<t>(?:后)?[，；]?(?:再)?(?:与|加|加上)加分(?:项得分)?(?:之和)?(?:为|作为)?(?:最后|最终|年度)?(?:得分|总分)?)?');

const RULES = /细则|标准|办法|评分|计分|扣分|加分|奖|否决|等次|运用/;
const HEADINGS = /指标|项目|类别|内容|大项|模块|分类|方面|维度|说明|名称|板块/;

export function groups(part: Part): Finding | null {
  return headings(part) ?? joins(part);
}

function headings(part: Part): Finding | null {
  const { column, weight } = part;
  if (RULES.test(column) && !HEADINGS.test(column)) return null;
  const line = lineOf(part.words, part.section);
  if (/[扣得加减每]|[^一二三四五六七八九十]分[别值]|最高|最多/.test(line.text.replace(/得到|获得/g, ''))) return null;
  const inner = whole(part, nested);
  const list = inner ? null : whole(part, listed);
  const single = inner ?? whole(part, heading);
  const own = single?.token('p')?.value;
  if (single && own !== undefined) {
    if (!inner && weight !== null && weight !== own) return null;
    const name = single.plain('n');
    const rests = inner ? [{ start: single.clause.start, end: (single.stretch('p') ?? single.clause).end }] : [single.clause];
    const head = finding(group(name, own), rests);
    if (!inner) return head;
    const entries = entriesOf(part, inner.stretch('e') ?? inner.clause);
    return entries && total(entries) === own ? together([head, ...entries.map(({ name: each, points, start, end }) => finding(group(each, points), [{ start, end }]))]) : null;
  }
  if (!list || !HEADINGS.test(column)) return null;
  const entries = entriesOf(part, list.clause);
  return entries && weight !== null && total(entries) === weight ? together(entries.map(({ name, points, start, end }) => finding(group(name, points), [{ start, end }]))) : null;
}

const group = (name: string, weight: number): Rule => ({ kind: 'group', name, by: 'sum', weight });

interface Entry {
  readonly name: string;
  readonly points: number;
  readonly start: number;
  readonly end: number;
}

const total = (entries: readonly Entry[]): number => entries.reduce((before, { points }) => Number((before + points).toFixed(6)), 0);

function entriesOf({ words }: Part, { start, end }: { start: number; end: number }): Entry[] | null {
  const entries: Entry[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (/[、，；和]/.test(words.symbols[at] as string) && from === at) from = at + 1;
    const token = words.token(at);
    if (!token) continue;
    const name = words.plain({ start: from, end: at }).replace(/(?:占|为|：)$/, '');
    if (token.sort !== 'points' || name === '') return null;
    entries.push({ name, points: token.value, start: from, end: at + 1 });
    from = at + 1;
  }
  return entries;
}

function joins(part: Part): Finding | null {
  const { weight } = part;
  const added = whole(part, sum);
  if (added) {
    const rule: Rule = { kind: 'group', by: /平均/.test(added.symbols('w')) ? 'mean' : 'sum', ...(weight === null ? {} : { weight }) };
    for (const clause of added.symbols('t').split(/[，；]/).filter((each) => each !== '')) {
      const low = /最低|不低于|不得低于/.test(clause);
      const points = added.tokens('t')[added.symbols('t').split(/[，；]/).filter((each) => each !== '').indexOf(clause)];
      rule[low ? 'min' : 'max'] = points?.value;
    }
    return finding(rule, [added.clause]);
  }
  const chosen = whole(part, either);
  if (chosen) {
    const low = /较低|最低|取低|^就低|低分|以低|按低/.test(chosen.symbols('w'));
    if (!/考核|得分|通报|测评|检查|评价|两项|评分|奖/.test(part.text) || (!low && /同一/.test(part.text)) || /事项|多[级个次]/.test(part.text)) return null;
    const mean = /平均/.test(chosen.symbols('w'));
    const asks: Ask[] = low || mean || /均有/.test(part.text) ? [{ text: 'onlyOne', at: [] }] : [];
    return finding({ kind: 'group', by: low ? 'min' : mean ? 'mean' : 'max' }, [chosen.clause], asks);
  }
  const limit = whole(part, takes);
  const points = limit?.token('p');
  if (limit && points && weight !== null && weight >= points.value) {
    return finding({ kind: 'group', by: 'sum', weight, min: minus(weight, points.value) }, [limit.clause], [{ text: 'whichItems', at: [] }]);
  }
  const scaled = whole(part, factor);
  const number = scaled?.token('f');
  if (!scaled || !number) return null;
  return finding({ kind: 'group', by: 'sum', factor: number.value }, [scaled.clause], scaled.has('t') ? [{ text: 'whichAdds', at: [] }] : []);
}
