import { pattern, type Match } from '../../../text/match';
import type { Level, Token } from '../../../text/symbols';
import type { FactBody, Form } from '../form';
import { ADD, GIVEN, SOME, TAKE, heavy } from '../vocabulary';

/** Clauses about what happens: so much taken or given for each, by its kind or level. */

const VERB = `(?:(?<t>${TAKE})|(?<a>${ADD})|(?<g>${GIVEN}|计|为)?)`;
const PER_ONE = '(?:/(?:次|件|个|人|处|起|例|篇|条|项|户|天|场|份))?';
const LEVELS = 'Ⓛ(?:[、和及或与/]?Ⓛ){0,4}';

const signOf = (match: Match, column: string): 1 | -1 | 0 => {
  if (match.has('t') || /不重复扣|扣分/.test(match.symbols('x'))) return -1;
  if (match.has('a')) return 1;
  if (/扣分|减分|负向|处罚/.test(column)) return -1;
  return /加分|奖分|附加/.test(column) ? 1 : 0;
};

const EVENT_WORDS = /(?<=较大|重大|特大|一般|[省市县]级)(?:及其?)?以上|超过|逾期|未|少|达不到|不足|不到位|未达标|不满|不符|不及时|一次性|同时|每|其他|其它|重复|减员|酌情|视情况?|视情节(?:轻重)?/g;

const events: Form[] = [
  {
    // 每个扣“40÷当地行政村数”分
    whole: pattern(`(?<d>${SOME})(?:每|有)?(?<e>Ⓒ)(?<n>${SOME})(?:${TAKE})(?<p>[ⒻⓅ])/(?<o>[^Ⓐ-Ⓩ，、/×=]{2,14}?)(?:的商)?分?`),
    make: (match) => {
      const [points, each] = [match.token('p'), match.token('e')];
      if (!points || each?.value !== 1 || heavy((match.symbols('d') + match.symbols('n')).replace(EVENT_WORDS, '')) || !/数|量|面积|人口/.test(match.symbols('o')) || /超/.test(match.symbols('d'))) return null;
      return { is: 'event', text: match.plain('d') + match.plain('n'), sign: -1, points: { ...points, sort: 'points' }, each, over: match.plain('o'), spoken: true, what: 'points' };
    },
  },
  {
    whole: pattern(`(?<d>[^Ⓐ-Ⓩ]{0,40}?)(?:(?<s>Ⓢ)[^Ⓐ-Ⓩ，]{0,6}?)?(?:的|，)*(?:加倍|双倍|翻倍)(?:扣分|扣减|扣除|扣)`),
    make: (match) => {
      const when = match.token('s');
      const said = match.plain('d').split(/，|或者|或|、/).map((piece) => piece.replace(/^(?:且|的)|(?:的|，)$/g, '')).filter((piece) => piece !== '');
      if (heavy(match.symbols('d').replace(EVENT_WORDS, '')) || (when && (when.low === undefined) === (when.top === undefined))) return null;
      // The last words before a figure are its name: 过火面积超过300㎡.
      const kinds = when ? said.slice(0, -1) : said;
      return kinds.length === 0 && !when ? null : { is: 'doubled', kinds, ...(when ? { when } : {}) };
    },
  },
  {
    // 未建台账、未公示的，分别扣2分、1分
    whole: pattern(`(?<d>${SOME})(?:的|者|，)*(?:分别|依次)(?:扣除|扣减|扣分?|减分?)(?<p>Ⓟ(?:、Ⓟ)+)`),
    make: (match) => {
      const points = match.tokens('p');
      const names = listed(match.plain('d'));
      if (names.length !== points.length || heavy(match.symbols('d').replace(EVENT_WORDS, '')) || /Ⓛ|Ⓝ/.test(match.symbols('d'))) return null;
      return { several: points.map((each, at) => ({ is: 'event' as const, text: names[at] as string, sign: -1 as const, points: each, spoken: true, what: 'points' as const })) };
    },
  },
  {
    // 每引进1个投资1亿元以上的项目得5分
    whole: pattern(`(?<d>${SOME})每(?<q>${SOME})(?<e>Ⓒ)(?<m>${SOME})(?<s>Ⓢ)(?:的)?(?<n>${SOME})(?:(?<t>${TAKE})|(?<a>${ADD})|(?<g>${GIVEN}|计))(?<p>Ⓟ)`),
    make: (match, column) => (match.token('e')?.value === 1 && match.token('s')?.of === 'money' ? eventOf(match, column, true) : null),
  },
  {
    whole: pattern(`(?<d>${SOME})(?<s>Ⓢ)(?:的|者|及其以上|，)*(?<m>${SOME})(?:每?(?<e>Ⓒ)|每)?(?<n>${SOME})${VERB}(?<p>[ⓅⓆ])${PER_ONE}`),
    make: (match, column) => eventOf(match, column, true),
  },
  {
    whole: pattern(`(?<d>${SOME})(?<q>每)?(?<m>${SOME})(?<e>[ⒸⓂⓇⒹ])(?<n>${SOME})${VERB}(?<p>[ⓅⓆ])${PER_ONE}`),
    make: (match, column) => eventOf(match, column, false),
  },
  {
    whole: pattern(`(?<d>${SOME})(?:(?<t>${TAKE})|(?<a>${ADD}))(?<p>[ⓅⓆ])(?<o>${PER_ONE})`),
    make: (match, column) => eventOf(match, column, false),
  },
  {
    // 给予3—8分的加分
    whole: pattern(`(?<d>${SOME})(?:每?(?<e>Ⓒ))?(?<n>${SOME})(?<a>给予|予以|可?给)(?<p>[ⓅⓆ])(?:的)?(?:加分|奖励|奖分)`),
    make: (match, column) => eventOf(match, column, false),
  },
  {
    whole: pattern(`(?<d>${SOME})(?<q>每)?(?<m>${SOME})(?<e>Ⓒ)(?<n>${SOME})(?:(?<t>${TAKE})|(?<a>${ADD}))(?<p>Ⓜ)`),
    make: (match, column) => eventOf(match, column, false),
  },
];

function eventOf(match: Match, column: string, spans: boolean): FactBody | null {
  const points = match.token('p');
  if (!points) return null;
  const beside = match.symbols('d') + match.symbols('m') + match.symbols('n');
  if (heavy(beside.replace(EVENT_WORDS, ''))) return null;
  const sign = signOf(match, column);
  const when = spans ? match.token('s') : undefined;
  let each = match.token('e');
  // Without a verb it takes 每 or a count of one to say that something is counted.
  if (sign === 0 && !match.has('g') && !each) return null;
  if (each && each.value !== 1 && !match.has('q') && !/每/.test(match.symbols('d') + match.symbols('m'))) return null;
  if (each && (each.sort === 'rate' || each.sort === 'percentPoints')) return null;
  const bound = when && !/^(?:至少|不少于|不低于|达到?)$/.test(when.word ?? '') ? when : undefined;
  if (spans && !bound) return null;
  // 合格率低于95%的，每起扣1分: whether the rate is that of the case is not said.
  if (bound && each && bound.of === 'rate') return null;
  if (!each && match.clause.text.endsWith('次') && /\/次$/.test(match.clause.text)) each = { sort: 'count', start: 0, end: 0, value: 1, unit: '次' };
  if (!each && /\/.$/.test(match.clause.text)) each = { sort: 'count', start: 0, end: 0, value: 1, unit: match.clause.text.slice(-1) };
  return {
    is: 'event',
    text: match.plain('d') + match.plain('m') + match.plain('n'),
    sign,
    points,
    ...(each ? { each } : {}),
    ...(bound ? { when: bound } : {}),
    ...((/^(?:各|均|分别|都)/.test(match.symbols('t')) || (each?.unit === '项' && DENIED.test(beside))) && /、/.test(beside) ? { apart: true } : {}),
    spoken: match.has('t') || match.has('a') || match.has('g'),
    what: points.sort === 'money' ? 'money' : 'points',
  };
}

/** What a list names, each by itself: 方案、总结未报送 are 方案未报送 and 总结未报送. */
export function listed(text: string): string[] {
  const pieces = text.replace(/(?:的|者|，)+$/, '').split(/[、，]/).filter((piece) => piece !== '');
  const last = pieces[pieces.length - 1] ?? '';
  const tail = pieces.slice(0, -1).some((piece) => DENIED.test(piece)) ? '' : (DENIED.exec(last)?.[0] ?? '');
  return pieces.map((piece, at) => (at === pieces.length - 1 || tail === last ? piece : piece + tail));
}

const DENIED = /(?:未|没有|没|不|无|缺).*$/;

const levels: Form[] = [
  {
    whole: pattern(`(?<d>${SOME})(?:每?(?<e>Ⓒ))?(?<m>${SOME})（?(?<l>${LEVELS})）?(?<n>${SOME})(?:每?(?<f>Ⓒ))?(?<o>${SOME})${VERB}(?<p>(?:Ⓟ(?:、Ⓟ)*|Ⓕ(?:、Ⓕ)*))${PER_ONE}`),
    make: (match, column) => levelsOf(match, column),
  },
  {
    // 加0.3分（省级）
    whole: pattern(`(?<d>${SOME})(?:每?(?<e>Ⓒ))?(?<o>${SOME})${VERB}(?<p>Ⓟ)（(?<l>Ⓛ)）`),
    make: (match, column) => levelsOf(match, column),
  },
];

function levelsOf(match: Match, column: string): FactBody | null {
  const found = match.tokens('l');
  const points = match.tokens('p');
  const beside = ['d', 'm', 'n', 'o'].map(match.symbols).join('');
  if (heavy(beside.replace(EVENT_WORDS, '').replace(/两级|三级|分别/g, ''))) return null;
  if (points.some(({ sort }) => sort === 'bare') && match.has('g')) return null;
  if (points.length !== found.length && points.length !== 1) return null;
  if (found.some(({ upwards }) => upwards) && found.length > 1) return null;
  const each = match.token('e') ?? match.token('f');
  if (each && each.value !== 1) return null;
  const pairs = found.map(({ level }, at) => [level as Level, (points.length === 1 ? points[0] : points[at]) as Token] as const);
  return {
    is: 'levels',
    levels: pairs,
    upwards: found[0]?.upwards === true,
    sign: signOf(match, column),
    ...(each ? { each } : {}),
    text: ['d', 'm', 'n', 'o'].map(match.plain).join(''),
  };
}

export const levelForms: readonly Form[] = levels;
export const eventForms: readonly Form[] = events;
