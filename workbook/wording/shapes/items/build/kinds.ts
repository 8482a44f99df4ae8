import type { Stretch } from '../../../text/words';
import type { Ask, Finding } from '../../shape';
import { factsOf, type Fact } from '../facts';
import { JUDGEMENT } from '../vocabulary';
import { anyOf, extras, finding, only, pointsOf, stretches, together, type Part, type Rule } from './part';

/** Words that carry points: 好3分，较好2分; 完成得4分，未完成不得分; 有方案得1分，有专班得1分 */

const LADDER = /^(?:.{0,8}(?:按|考核|评定|评级|评为|评定为|等次为|定为|结果为|考核为|评价为|测评为|评)|为|达到)?"?(优秀|优|良好|良|中等|中|较好|好|一般|较差|差|合格|基本合格|不合格|达标|基本达标|不达标|满意|基本满意|不满意|很好|及格|不及格|称职|基本称职|不称职|[A-Ea-e]等?级?|[ⅠⅡⅢⅣⅤ]级?|甲等?|乙等?|丙等?|丁等?|[一二三四五]星级?|[一二三四五]等|[一二三四五]类|[一二三四五]档|是|否|完善|较完善|不完善)"?(?:等次|档|等|级|的|者|单位)?$/;
const LOWEST = /^(?:否|差|较差|不合格|不达标|不满意|不及格|不称职|不完善|未完成)$/;
const NOT = /^(?:未|没有?|无|不|没)/;
/** What is there or is not, is done or is not. */
export const DONE = /^(?:有|建立|设立|成立|制定|制订|完成|开展|配备|建成|出台|印发|落实|明确|按时|按要求|及时|召开|报送|签订|建有|设有|组建|编制|公开|通过|达标|实现|创建|培训|公示|上报)/;

export function kinds(whole: Part): Finding | null {
  const part = { ...whole, facts: withoutSameAgain(whole.facts) };
  const { facts, weight } = part;
  if (!only(facts, 'word', 'line', 'zeroEvent', 'rest', 'absent', 'without', 'cap', 'round')) return null;
  if (factsOf(facts, 'cap').some(({ points }) => points !== 'full' && points !== weight)) return null;
  const lines = factsOf(facts, 'line').filter(({ line }) => line === 'target');
  if (lines.length !== factsOf(facts, 'line').length) return null;
  const marked = anyOf(facts, 'word', 'line') ? [] : factsOf(facts, 'weight').filter(({ name }) => name !== undefined && DONE.test(name));
  const given = facts.flatMap((fact): (Omit<Said, 'points'> & { points: number | null })[] => {
    if (fact.is === 'weight' && marked.includes(fact)) return [{ word: clean(fact.name ?? ''), points: fact.points, fact, verb: false }];
    if (fact.is === 'word') return fact.words.map((word, at) => ({ word: clean(word), points: pointsOf(fact.points[at] ?? 0, weight), fact, verb: fact.verb }));
    if (fact.is === 'line') return [{ word: '完成', points: pointsOf(fact.points, weight), fact, verb: true }];
    if (fact.is === 'zeroEvent') return [{ word: clean(fact.text), points: 0, fact, verb: true }];
    return [];
  });
  const words = given.flatMap(({ points, ...said }): Said[] => (points === null ? [] : [{ ...said, points }]));
  if (words.length === 0 || words.length < given.length) return null;
  const either = alternatives(part, words);
  const trended = trend(part, words);
  if (trended) return trended;
  const ladder = ladderOf(part, words);
  if (ladder ?? either) return ladder ?? either;
  const all = allOrNothing(part, words);
  if (all) return all;
  const positive = words.filter(({ points }) => points > 0);
  const none = words.filter(({ points }) => points === 0);
  const rest = factsOf(facts, 'rest');
  const [yes] = positive;
  if (positive.length === 1 && yes && none.length <= 1) return single(part, yes, none[0], rest.length > 0);
  return several(part, positive, none);
}

type Said = { readonly word: string; readonly points: number; readonly fact: { readonly start: number; readonly end: number }; readonly verb: boolean };

const clean = (word: string): string => word.replace(/^(?:其他乡镇|其中|凡)/, '').replace(/["的，]+$|^["，]+/g, '').replace(/的$/, '');

function ladderOf(part: Part, words: readonly Said[]): Finding | null {
  const { facts, weight } = part;
  const names = words.map(({ word }) => LADDER.exec(word.replace(/^.*[，：]/, ''))?.[1] ?? null);
  if (words.length < 2 || names.some((name) => name === null) || new Set(names).size !== names.length) return null;
  const worth: Rule = {};
  words.forEach(({ points }, at) => (worth[names[at] as string] = points));
  const most = Math.max(...words.map(({ points }) => points));
  if (weight !== null && most > weight) return null;
  const rests = factsOf(facts, 'rest');
  const asks: Ask[] = [];
  const rest = rests[0];
  if (rest) worth['其他'] = pointsOf(rest.points, weight);
  else if (!names.some((name) => LOWEST.test(name as string)) && !words.some(({ points }) => points === 0)) {
    const letter = /^([A-D])(等?级?)/.exec(names[names.length - 1] ?? '');
    const lowest = letter ? `${String.fromCharCode((letter[1] as string).charCodeAt(0) + 1)}${letter[2] ?? ''}` : names.includes('合格') || names.includes('基本合格') ? '不合格' : /^[甲乙丙丁一二三四五ⅠⅡⅢ]/.test(names[0] ?? '') ? '其他' : '差';
    asks.push({ text: 'lowestWord', slots: { word: lowest }, at: [[0, `/measure/worth/${lowest}`]] });
  }
  const { rule: more, asks: moreAsks } = extras(part);
  delete more['zero'];
  return finding({ kind: 'measured', ...(weight === null ? {} : { weight }), ...more, measure: { of: 'kind', worth }, scale: { by: 'same' } }, stretches(facts, 'weight'), [...asks, ...moreAsks]);
}

function single(part: Part, yes: Said, no: Said | undefined, rest: boolean): Finding | null {
  const { facts, weight } = part;
  const full = weight ?? null;
  if (full !== null && yes.points !== full) return null;
  if (JUDGEMENT.test(yes.word)) return null;
  // One of several things that are to be there or to be done.
  if (!no && !rest && !DONE.test(yes.word) && !(part.several && SETTLED.test(yes.word)) && !(part.several && yes.verb && !NOT.test(yes.word))) return null;
  if (no && !NOT.test(no.word) && !/没有|未|不/.test(no.word)) return null;
  const denied = no?.word.replace(NOT, '') ?? '';
  const pair = !no || (denied.length > 1 && yes.word.endsWith(denied)) || /^(?:没有|无|未|否)/.test(no.word) || no.word.includes(yes.word.slice(0, 2)) || /未完成|没完成|达不到|未达到|未达标/.test(no.word);
  if (!pair) return null;
  const worth: Rule = { [yes.word]: yes.points, [no?.word ?? opposite(yes.word)]: 0 };
  if (Object.keys(worth).length < 2) return null;
  const { rule: more, asks } = extras(part);
  delete more['zero'];
  return finding({ kind: 'measured', weight: yes.points, ...more, measure: { of: 'kind', worth }, scale: { by: 'same' } }, [yes.fact, ...stretches(facts, 'weight')], asks);
}

const REMARK = /备注|说明|^注|否决|等次|奖|加分/;

/** 有方案（1分）、有总结（1分），缺一项扣1分: the last clause says the same from the other side. */
function withoutSameAgain(facts: readonly Fact[]): readonly Fact[] {
  const marks = factsOf(facts, 'weight').filter(({ name }) => name !== undefined);
  return marks.length < 2 ? facts : facts.filter((fact) => !((fact.is === 'step' || fact.is === 'event') && fact.sign < 0 && fact.each?.value === 1 && /^每?(?:缺少?|少)$/.test(fact.text) && marks.every(({ points }) => points === fact.points.value)));
}

/** 未落实的不得分, and nothing else: the full mark for what is done. */
function allOrNothing(part: Part, words: readonly Said[]): Finding | null {
  const { facts, weight, column } = part;
  const [said] = words;
  if (weight === null || words.length > 1 || !said || said.points !== 0 || REMARK.test(column) || !/^(?:未|没有|没)(?!.*(?:发生|出现|受到|被))/.test(said.word)) return null;
  if (!only(facts, 'word', 'zeroEvent') || factsOf(facts, 'setting').some(({ tokens }) => tokens.length > 0)) return null;
  return finding({ kind: 'measured', weight, measure: { of: 'kind', worth: { [said.word.replace(NOT, '')]: weight, [said.word]: 0 } }, scale: { by: 'same' } }, stretches(facts, 'weight'));
}

/** 按期完成的得5分，逾期完成的得2分，未完成的不得分: words that end alike shut each other out. */
function alternatives(part: Part, words: readonly Said[]): Finding | null {
  const { facts, weight } = part;
  if (weight === null || !(shutOut(words) || deadlines(words)) || new Set(words.map(({ word }) => word)).size !== words.length) return null;
  if (Math.max(...words.map(({ points }) => points)) !== weight || new Set(words.map(({ points }) => points)).size !== words.length || factsOf(facts, 'rest').length > 0) return null;
  const { rule: more, asks } = extras(part);
  delete more['zero'];
  const worth: Rule = Object.fromEntries(words.map(({ word, points }) => [word, points]));
  if (deadlines(words) && beforeLate(words).length === words.length) asks.push({ text: 'noneOfThese', at: [[0, '/measure/worth/逾期']] });
  return finding({ kind: 'measured', weight, ...more, measure: { of: 'kind', worth }, scale: { by: 'same' } }, stretches(facts, 'weight'), asks);
}

/** All end alike (按期完成, 逾期完成), or the last is the others' own word denied (建成并使用, 建成未使用, 未建成). */
function shutOut(words: readonly Said[]): boolean {
  const tail = words[0]?.word.slice(-2) ?? '';
  const last = words[words.length - 1];
  if (words.length < 3 || !last || tail.length < 2) return false;
  const denied = /^(?:未|没有?)(.{2,})$/.exec(last.word)?.[1];
  return words.every(({ word }) => word.endsWith(tail)) || (denied !== undefined && last.points === 0 && words.every(({ word, points }, at) => word.includes(denied) && (at === 0 || points < (words[at - 1] as Said).points)));
}

/** 6月底前完成的得5分，9月底前完成的得3分: one thing, each later and worth less; at the end 逾期不得分 may stand. */
function deadlines(words: readonly Said[]): boolean {
  const dated = beforeLate(words);
  const done = dated.map(({ word }) => /\d[月日号][^，]{0,6}?前(.*)$/.exec(word)?.[1]);
  return dated.length >= 2 && done.every((each) => each !== undefined && each === done[0]) && dated.every(({ points }, at) => points > 0 && (at === 0 || points < (dated[at - 1] as Said).points));
}

const beforeLate = (words: readonly Said[]): readonly Said[] => {
  const last = words[words.length - 1];
  return last && last.points === 0 && /^(?:逾期|超期|未)/.test(last.word) ? words.slice(0, -1) : words;
};

/** 同比下降得5分，持平得3分，上升不得分 */
const TRENDS: readonly (readonly [RegExp, Rule])[] = [
  [/(?:下降|减少|降低|下降的?)$/, { below: 0 }],
  [/(?:持平|不变)$/, { from: 0, to: 0 }],
  [/(?:上升|增加|增长|提高|提升|上涨)$/, { above: 0 }],
];

function trend(part: Part, words: readonly Said[]): Finding | null {
  const sides = words.map(({ word }) => TRENDS.find(([pattern]) => pattern.test(word))?.[1]);
  if (words.length < 2 || sides.some((side) => side === undefined) || new Set(sides).size !== sides.length || part.weight === null) return null;
  if (!/同比|上年|去年|上期|环比|比上/.test(part.text) || Math.max(...words.map(({ points }) => points)) !== part.weight) return null;
  const bands = words.map(({ points }, at) => ({ ...sides[at], points }));
  const rests = factsOf(part.facts, 'rest');
  if (rests.length > 0) return null;
  const asks: Ask[] = sides.length < 3 ? [{ text: 'atMean', at: [[0, '/scale/bands/2'], [0, '/scale/rest'], ...bands.flatMap((_, at) => ['from', 'to', 'above', 'below'].map((side) => [0, `/scale/bands/${at}/${side}`] as const))] }] : [];
  return finding({ kind: 'measured', weight: part.weight, measure: { of: 'increase' }, scale: { by: 'bands', bands } }, stretches(part.facts, 'weight'), asks);
}

/** 机构健全, 人员到位: is so or is not. */
const SETTLED = /^[^，]{2,12}(?:健全|到位|落实|齐全|规范|完善|完整|上墙|达标)$/;
const WHEN = /^(?:年初|年中|年底|年末|年终|平时|日常|会前|会后)/;

/** Each by itself: their points add up to the full mark. */
function several(part: Part, positive: readonly Said[], none: readonly Said[]): Finding | null {
  const sum = positive.reduce((total, { points }) => total + Math.round(points * 1000), 0);
  if (part.weight === null || sum !== Math.round(part.weight * 1000) || positive.length < 2 || none.length > 1) return null;
  if (positive.some(({ word }) => !DONE.test(word.replace(WHEN, '')) && !SETTLED.test(word)) || none.some(({ word }) => !/^(?:没有|无|未|缺)/.test(word))) return null;
  const last = none[0];
  return together(
    positive.map((said) => doneOrNot(said.word, said.points, [said.fact, ...(last ? [last.fact] : [])])),
  );
}

/** So much where it is done, nothing where it is not. */
export const doneOrNot = (word: string, points: number, rests: readonly Stretch[]): Finding => finding({ kind: 'measured', weight: points, measure: { of: 'kind', worth: { [word]: points, [opposite(word)]: 0 } }, scale: { by: 'same' } }, rests);

/** 有方案: 无方案; 制度健全: 制度不健全; 完成: 未完成. */
const opposite = (word: string): string => {
  const when = WHEN.exec(word)?.[0] ?? '';
  if (word.startsWith('有', when.length)) return `${when}无${word.slice(when.length + 1)}`;
  return /..(?:健全|完善|规范|齐全|到位|达标|合格|完整)$/.test(word) ? word.replace(/(..)$/, '不$1') : `未${word}`;
};

