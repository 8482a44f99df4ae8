import { lineOf } from '../../../text/line';
import { pattern } from '../../../text/match';
import type { Ask, Finding } from '../../shape';
import { anyOf, extras, finding, judged as lookedAt, type Part } from '../build/part';
import { factsOf } from '../facts';
import { JUDGEMENT } from '../vocabulary';
import { whole } from './whole';

/** What somebody judges: the points are given by a person, within the full mark. */

const range = pattern('(?<j>(?:按照?|根据|视|依据|依)?(?<w>[^Ⓐ-Ⓩ，；]{0,24}?))(?:，|，分别)?(?:酌情|适当|分别|综合)?(?:给予|给分|给|计分|计|得分|得|赋分|赋|评分|评|打分|打)(?<q>Ⓠ)');
const choices = pattern('(?<d>[^Ⓐ-Ⓩ，；（）]{0,12}?)(?<e>(?:[^Ⓐ-Ⓩ，；（）、]{1,6}（Ⓟ）(?:、|，|和)?){2,6})(?:[^Ⓐ-Ⓩ，；]{0,4}Ⓒ|几档|[三四五]档|[三四五]个等次)?(?:打分|给分|评分|评定|计分)?(?<n>[，；](?:不得|不能|不可)(?:打|给|评)(?:其他|其它|中间)(?:分数|分值|分))?');
const selected = pattern('(?<d>[^Ⓐ-Ⓩ，；]{0,10}?)(?:只能|仅能|只可)?(?:在|从)(?<e>Ⓟ(?:、Ⓟ){1,5})(?:Ⓒ|[两三四五]档|几档)?(?:中|内|里)*(?:选择|选)?(?:打分|评分|给分|评定|打)(?<n>[，；].*)?');
const WHO = /评定|打分|评分|考评|考核|认定|评价|赋分/;

export function given(part: Part): Finding | null {
  const { facts } = part;
  const granted = byRange(part) ?? addsByJudgement(part);
  if (granted) return granted;
  const { weight } = part;
  if (weight === null) return null;
  const ranged = whole(part, range);
  const points = ranged?.token('q');
  if (ranged && points) {
    if (points.high !== weight || /扣|每|率|名/.test(ranged.symbols('j'))) return null;
    const asks: Ask[] = points.value > 0 ? [{ text: 'leastGiven', slots: { least: points.value }, at: [[0, '/choices']] }] : [];
    const word = ranged.stretch('w');
    return finding({ kind: 'given', weight }, [{ start: (ranged.stretch('q') ?? ranged.clause).start - 1, end: ranged.clause.end }], asks, word ? [word] : []);
  }
  const listed = whole(part, selected);
  if (listed && !listed.has('n')) {
    const values = listed.tokens('e').map(({ value }) => value);
    return Math.max(...values) === weight ? finding({ kind: 'given', weight, choices: values }, [listed.clause]) : null;
  }
  const chosen = whole(part, choices);
  if (chosen) {
    const values = chosen.tokens('e').map(({ value }) => value);
    if (Math.max(...values) !== weight) return null;
    if (chosen.has('n')) return finding({ kind: 'given', weight, choices: values }, [chosen.clause]);
    const names = chosen.symbols('e').split(/（Ⓟ）(?:、|，|和)?/).filter((name) => name !== '').map((name) => name.replace(/^(?:评委)?分/, ''));
    return finding({ kind: 'measured', weight, measure: { of: 'kind', worth: Object.fromEntries(names.map((name, at) => [name, values[at]])) }, scale: { by: 'same' } }, [chosen.clause]);
  }
  const ofWords = rangesOfWords(part, weight);
  if (ofWords) return ofWords;
  const marked = facts.length > 0 && facts.every(({ is }) => ['who', 'weight', 'setting'].includes(is)) && facts.some(({ is, ...fact }) => is === 'who' && WHO.test(part.words.plain(fact))) || judgedPieceByPiece(part);
  return judged(part, weight) ?? (marked ? finding({ kind: 'given', weight }, [lineOf(part.words, part.section)], [], lookedAt(part).unclear) : qualities(part, weight));
}

/** 由考核小组现场检查，逐项打分，满分100分 */
const judgedPieceByPiece = ({ facts, text }: Part): boolean => facts.every(({ is }) => is === 'who' || is === 'weight' || is === 'setting') && /由[^，；。]{1,10}(?:组|办|专家|评委|[局办委部])[^；。]*(?:打分|评分|赋分)/.test(text) && factsOf(facts, 'setting').every(({ tokens }) => tokens.length === 0);

/** 由考核组在0—15分之间打分 */
function byRange(part: Part): Finding | null {
  const { facts } = part;
  const [granted] = factsOf(facts, 'granted');
  if (!granted || !facts.every(({ is }) => ['granted', 'who', 'setting', 'weight', 'judged'].includes(is)) || factsOf(facts, 'granted').length > 1) return null;
  const { value, high } = granted.range;
  const weight = part.weight ?? high;
  if (weight === undefined || high !== weight || (!granted.named && !anyOf(facts, 'who', 'setting', 'judged') && !granted.by) || factsOf(facts, 'setting').some(({ tokens, text }) => tokens.length > 0 || /另|除|测评|评分|打分|点评/.test(text))) return null;
  const seen = lookedAt(part);
  const asks: Ask[] = [...(value > 0 ? [{ text: 'leastGiven', slots: { least: value }, at: [[0, '/choices']] } as const] : []), ...(granted.named ? [] : seen.asks)];
  return finding({ kind: 'given', weight }, [granted], asks, [...(granted.by ? [granted.by] : []), ...seen.unclear]);
}

/** 经考核组认定的，加5—10分；没有的不加: one figure, and nothing where there is none. */
function addsByJudgement(part: Part): Finding | null {
  const { facts, weight } = part;
  if (!anyOf(facts, 'noAdd') || !facts.every(({ is }) => ['noAdd', 'addGranted', 'event', 'who', 'setting', 'keyword', 'cap'].includes(is))) return null;
  const events = factsOf(facts, 'event');
  const [event] = events;
  const caps = factsOf(facts, 'cap');
  const cap = caps[0]?.points;
  if (events.length + factsOf(facts, 'addGranted').length !== 1 || caps.length > 1 || (cap !== undefined && typeof cap !== 'number')) return null;
  if (event && (event.sign <= 0 || event.each || event.when || event.points.sort !== 'pointsRange' || event.points.value <= 0)) return null;
  const range = event ? { low: event.points.value, high: event.points.high } : {};
  const most = cap ?? event?.points.high ?? weight;
  const rule = { kind: 'measured', ...(weight === null ? { min: 0 } : { weight }), ...(typeof most === 'number' && most !== weight ? { max: most } : {}), absent: 'zero', measure: { of: 'value', ...range }, scale: { by: 'same' } };
  const decided = event === undefined || /组|办|专家|评委|领导|[局委部]/.test(event.text) || anyOf(facts, 'who');
  return finding(rule, facts.filter(({ is }) => is !== 'who' && is !== 'keyword' && is !== 'setting'), [...(most === null || most === undefined ? [{ text: 'mostAdded', at: [[0, '/max']] } as const] : []), ...(decided ? [] : [{ text: 'whoDecides', at: [] } as const])]);
}

const SCORING = /计分|评分|得分|扣分|细则|标准/;
const QUALITY = /(?:有力|有效|有序|高|强|好|充分|到位|良好|健全|规范|完善|扎实|过硬|显著|明显|突出|顺畅|清晰|合理|浓厚|鲜明|紧密|协调|及时|准确)$/;

/** 班子团结有力，群众认可度高: nothing but praise, under a heading that promises points. */
function qualities(part: Part, weight: number): Finding | null {
  const { facts, column, words } = part;
  if (!SCORING.test(column) || facts.length < 2 || !facts.every((fact) => (fact.is === 'setting' || fact.is === 'judged') && (fact.is === 'judged' || fact.tokens.length === 0) && QUALITY.test(words.plain(fact)))) return null;
  const line = lineOf(words, part.section);
  return finding({ kind: 'given', weight }, [line], [{ text: 'whoDecides', at: [] }], [line]);
}

const RANGED = /([^Ⓐ-Ⓩ，；、]{1,16}?)(?:的)?(?:得|计|给)?(Ⓠ|Ⓟ)(?:，|；|、|$)/g;

/** 较好的得3-5分，一般的得1-2分: a person gives the points within the ranges. */
function rangesOfWords(part: Part, weight: number): Finding | null {
  const line = lineOf(part.words, part.section);
  if (line.text.length > 120) return null;
  const found = [...line.text.matchAll(RANGED)];
  const covered = found.reduce((sum, { 0: all }) => sum + all.length, 0);
  const first = found[0];
  if (found.length < 2 || !first || covered + first.index !== line.text.length || /[Ⓐ-Ⓩ扣减每]/.test(line.text.slice(0, first.index))) return null;
  const tokens = found.map((each) => part.words.token(line.places[each.index + (each[0] as string).search(/[ⓆⓅ]/)] as number));
  if (!tokens.some((token) => token?.sort === 'pointsRange') || found.some((each) => !(JUDGEMENT.test(each[1] as string) || /优|良|好|中|差/.test(each[1] as string)) || /扣|减|率|名/.test(each[1] as string))) return null;
  if (Math.max(...tokens.map((token) => token?.high ?? token?.value ?? 0)) !== weight) return null;
  const unclear = found.map((each) => ({ start: line.places[each.index] as number, end: (line.places[each.index + (each[1] as string).length - 1] as number) + 1 }));
  return finding({ kind: 'given', weight }, [line], [{ text: 'whoDecides', at: [] }], unclear);
}

/** 工作扎实、成效明显的得8分，一般的酌情给分: no figure but the full mark. */
function judged(part: Part, weight: number): Finding | null {
  const { facts, words } = part;
  const vague = factsOf(facts, 'judged');
  const praised = factsOf(facts, 'word').filter(({ words: said }) => said.every((word) => JUDGEMENT.test(word)));
  if (vague.length + praised.length === 0 || vague.some((fact) => /加分|加倍|减半/.test(words.plain(fact)))) return null;
  if (!facts.every(({ is }) => ['judged', 'setting', 'who', 'word', 'weight', 'zeroEvent'].includes(is)) || praised.length !== factsOf(facts, 'word').length) return null;
  if (praised.some(({ points }) => points.some((each) => each !== weight && each !== 'full')) || praised.length > 1) return null;
  if (facts.some((fact) => fact.is === 'setting' && fact.tokens.length > 0)) return null;
  const who = facts.some(({ is }) => is === 'who');
  const zeros = factsOf(facts, 'zeroEvent');
  const unclear = [...praised, ...vague].map(({ start, end }) => wordsOnly(words.symbols, start, end));
  return finding({ kind: 'given', weight, ...extras(part).rule }, [...zeros, ...praised, ...vague].map(({ start, end }) => ({ start, end })), who ? [] : [{ text: 'whoDecides', at: [] }], praised.length > 0 ? unclear : zeros.length > 0 ? vague : [lineOf(words, part.section)]);
}

/** Without the verb and the points behind it. */
function wordsOnly(symbols: string, start: number, end: number): { start: number; end: number } {
  const tail = /(?:的)?(?:酌情|适当)?(?:得|计|给|记)?(?:Ⓟ|满分|分)?$/.exec(symbols.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - tail > start ? end - tail : end };
}
