import type { Clause } from '../../text/clauses';
import { over, plus } from '../../text/figures';
import { pattern, type Match } from '../../text/match';
import type { Edge } from '../../text/symbols';
import type { Stretch, Words } from '../../text/words';
import type { Ask, Finding, Shape } from '../shape';
import { edgesOf } from './score-edges';
import { bodyOf, cutAt, matchedIn, stretchOf } from './sentences';
import { GRADE, GRADE_TAIL, RATED, UNITS } from './vocabulary';

/** What the words say of one grade. */
interface Grade {
  name: string;
  low?: Edge;
  top?: Edge;
  share?: number;
  places?: number;
  upTo?: true;
  round?: 'down' | 'half-up' | 'up';
  /** 不超过: it can only be rounded down. */
  atMost?: true;
  /** The share is counted from the end. */
  bottom?: number;
  rest?: true;
  unless?: unknown;
}

interface State {
  readonly grades: Grade[];
  readonly rests: Stretch[];
  tie?: 'in';
}

interface Form {
  readonly whole: RegExp;
  /** false: not what it seemed. */
  readonly take: (match: Match, state: State) => boolean;
}

const NAMED = `"?(?<grade>${GRADE})${GRADE_TAIL}`;
const SCORE = '(?:年度|考核|综合|最终|全年|绩效)*(?:总分|得分|总得分|分数|成绩|分值)?(?:在|为|达到)?';
const ROUNDED = '(?:（(?<round>四舍五入|舍去小数|只舍不入|向下取整|向上取整)(?:取整数?)?）)?';

const forms: readonly Form[] = [
  {
    whole: pattern(`${SCORE}(?<span>[ⓈⓆ])(?:之间)?(?:的)?${UNITS}?，?${RATED}${NAMED}`),
    take: (match, { grades }) => {
      const edges = edgesOf(match.token('span'));
      return edges !== null && add(grades, { name: match.plain('grade'), ...edges });
    },
  },
  {
    // 优秀：90分以上; 优秀（90分以上）
    whole: pattern(`(?:(?:年度|考核|考评|综合|评定)*(?:结果|等次)?(?:分为|划分为))?${NAMED}[：（]${SCORE}(?<span>[ⓈⓆ])(?:之间)?(?:的)?）?`),
    take: (match, { grades }) => {
      const edges = edgesOf(match.token('span'));
      return edges !== null && add(grades, { name: match.plain('grade'), ...edges });
    },
  },
  {
    whole: pattern(`(?:总分|得分)?(?:排名|排序)?(?:在|位于)?(?<rank>Ⓝ)(?:的)?${UNITS}?，?${RATED}${NAMED}`),
    take: (match, { grades }) => {
      const rank = match.token('rank');
      const name = match.plain('grade');
      if (rank?.unit === '%' && rank.value === 0 && rank.high !== undefined) return add(grades, rank.bottom ? { name, bottom: rank.high } : { name, share: rank.high });
      return rank?.unit === '名' && !rank.bottom && rank.value === 1 && rank.high !== undefined && grades.length === 0 && add(grades, { name, places: rank.high });
    },
  },
  {
    whole: pattern(`(?:之后|其次|接下来|再往后)(?:的)?(?<share>Ⓡ)(?:的)?${UNITS}?${RATED}${NAMED}`),
    take: (match, { grades }) => grades.length > 0 && add(grades, { name: match.plain('grade'), ...shareOf(match) }),
  },
  {
    whole: pattern(`${NAMED}(?:的)?(?:比例|名额|占比)?(?:为|占|按|控制在|(?<most>不(?:得)?超过))(?:参评|参加考核|参加考评|全部)?(?:${UNITS})?(?:总数|数)?(?:的)?(?<share>Ⓡ)${ROUNDED}`),
    take: (match, { grades }) => add(grades, { name: match.plain('grade'), ...shareOf(match), ...(match.has('most') && { atMost: true }) }),
  },
  {
    whole: pattern(`${NAMED}(?:的)?(?:比例|名额|占比)?(?:为|占|按|控制在)?(?:参评|参加考核|参加考评|全部)?(?:${UNITS})?(?:总数|数)?(?:的)?(?<share>Ⓢ)${ROUNDED}`),
    take: (match, { grades }) => {
      const share = match.token('share');
      return share?.of === 'rate' && share.top?.included === true && !share.low && !share.doubt && add(grades, { name: match.plain('grade'), share: share.top.at, atMost: true, ...rounded(match) });
    },
  },
  {
    // 90分以上的评为优秀，名额不超过参评单位的30%: of the one grade before it.
    whole: pattern(`(?:且|其)?(?:名额|比例|数量|占比)(?:为|占|按|控制在)?(?:(?<most>不(?:得)?超过))?(?:参评|参加考核|参加考评|全部)?(?:${UNITS})?(?:总数|数)?(?:的)?(?<share>[ⓇⓈ])${ROUNDED}`),
    take: (match, { grades }) => {
      const [last, share] = [grades[grades.length - 1], match.token('share')];
      const span = share?.sort === 'span';
      if (!last || grades.length > 1 || last.share !== undefined || last.places !== undefined || !share || share.doubt) return false;
      if (span && (share.of !== 'rate' || !share.top?.included || share.low)) return false;
      Object.assign(last, { share: span ? share.top?.at : share.value, ...((span || match.has('most')) && { atMost: true }), ...rounded(match) });
      return true;
    },
  },
  {
    whole: pattern(`${NAMED}(?:单位)?累计(?<share>Ⓢ)${ROUNDED}`),
    take: (match, { grades }) => {
      const share = match.token('share');
      return grades.length > 0 && share?.of === 'rate' && share.top?.included === true && !share.low && add(grades, { name: match.plain('grade'), share: share.top.at, upTo: true, atMost: true, ...rounded(match) });
    },
  },
  {
    whole: pattern(`(?:评出|评选|评定|设|确定|产生)?${NAMED}(?:单位)?(?<count>Ⓒ)`),
    take: (match, { grades }) => {
      const count = match.token('count');
      return count !== undefined && Number.isInteger(count.value) && !count.doubt && /^(?:个|名|家)$/.test(count.unit) && add(grades, { name: match.plain('grade'), places: count.value });
    },
  },
  {
    whole: pattern(`(?:其余|其他|剩余|剩下)(?:的)?${UNITS}?，?(?:均|都|一律)?(?:${RATED})?${NAMED}`),
    take: (match, { grades }) => grades.length > 0 && add(grades, { name: match.plain('grade'), rest: true }),
  },
  {
    whole: pattern(`(?:且|并且|同时)?(?:考核)?(?:总分|得分)(?:须|应|必须)?(?:在|达到)?(?<span>Ⓢ)`),
    take: (match, { grades }) => {
      const last = grades[grades.length - 1];
      const edges = edgesOf(match.token('span'));
      if (!last || last.low || !edges?.low || edges.top || grades.length > 1) return false;
      last.low = edges.low;
      return true;
    },
  },
  {
    whole: pattern('(?:且|并且|同时|并)?(?:须|应)?(?:没有|无|未发生|未被|未受到)一票否决(?:的)?(?:情形|情况|事项)?'),
    take: (_, { grades }) => {
      const last = grades[grades.length - 1];
      if (!last || grades.length > 1) return false;
      last.unless = { of: 'veto' };
      return true;
    },
  },
  { whole: pattern('(?:得分|总分|名次|分数)?(?:并列|相同)的?(?:都算|均算|一并计入|一并评定|均可评为优秀)'), take: (_, state) => ((state.tie = 'in'), true) },
  { whole: pattern('(?:根据|按照?|依据)?(?:年度|考核|综合)*(?:总分|得分|成绩)(?:高低|排名|排序|从高到低|由高到低|顺序)*(?:排名|排序|排列|确定等次)?'), take: () => true },
];

const add = (grades: Grade[], grade: Grade): boolean => !grades.some(({ name }) => name === grade.name) && grades.push(grade) > 0;

const rounded = (match: Match): Pick<Grade, 'round'> => {
  const word = match.plain('round');
  if (word === '') return {};
  return { round: word === '四舍五入' ? 'half-up' : word === '向上取整' ? 'up' : 'down' };
};
const shareOf = (match: Match): Partial<Grade> => ({ share: match.token('share')?.value ?? 0, ...rounded(match) });

/** 90分以上为优秀…, 前20%为优秀…, 优秀占25%…: what stands is taken whole, or not at all. */
export const grading: Shape = {
  name: 'grading',
  read: (_, words) => {
    const state: State = { grades: [], rests: [] };
    for (const clause of cutAt(words, bodyOf(words), /[，；。、]/)) if (!take(words, clause, state)) return null;
    return finding(state);
  },
};

function take(words: Words, clause: Clause, state: State): boolean {
  for (const { whole, take: taken } of forms) {
    const match = matchedIn(words, clause, whole);
    if (!match) continue;
    if (!taken(match, state)) return false;
    state.rests.push(stretchOf(clause));
    return true;
  }
  return false;
}

function finding(state: State): Finding | null {
  const { grades } = state;
  const byScore = grades.some(({ low, top }) => low || top) && grades.every(({ share, places }) => share === undefined && places === undefined);
  const made = grades.length === 0 ? null : byScore ? scored(grades) : shared(grades);
  return made && { drafts: [{ rule: { kind: 'grading', grades: made.grades, ...(state.tie && { tie: state.tie }) }, rests: state.rests }], asks: made.asks, unclear: [] };
}

interface Made {
  readonly grades: Record<string, unknown>[];
  readonly asks: Ask[];
}

/** Grades by their lines; where the lines leave a gap or both claim a figure, it is asked. */
function scored(found: readonly Grade[]): Made | null {
  const lowest = (grade: Grade): number => (grade.rest ? -Infinity : (grade.low?.at ?? -Infinity));
  const grades = [...found].sort((a, b) => lowest(b) - lowest(a));
  if (grades.some(({ bottom }) => bottom !== undefined) || grades.filter((grade) => lowest(grade) === -Infinity).length > 1) return null;
  // A grading has lines that include their figure: 超过90分 is none.
  const asks: Ask[] = [];
  const at: (readonly [number, string])[] = [];
  const between: number[] = [];
  for (const [place, { low }] of grades.entries()) {
    const next = grades[place + 1];
    if (!low) continue;
    if (!next || next.rest || !next.top) {
      if (!low.included) return null;
      continue;
    }
    if (next.top.at > low.at) return null;
    if (next.top.at < low.at) {
      at.push([0, `/grades/${place}/from`]);
      between.push(over(plus(next.top.at, low.at), 2));
    } else if (low.included && next.top.included && low.claim === next.top.claim) asks.push({ text: 'gradeEdge', slots: { edge: low.at }, at: [[0, `/grades/${place}/from`]] });
    else if (!low.included && !(next.top.included && next.top.claim <= low.claim) ) asks.push({ text: 'gradeEdge', slots: { edge: low.at }, at: [[0, `/grades/${place}/from`]] });
    else if (!low.included) return null;
  }
  if (at.length > 0) asks.unshift({ text: 'gradeGap', slots: { between: between.join('、') }, at });
  const last = grades[grades.length - 1];
  // Without a word for the others, nobody may be put below the lowest line.
  if (grades.length === 1 && last?.low && !last.unless) asks.push({ text: 'otherGrades', at: [[0, '/grades/1']] });
  return { grades: grades.map(({ name, low, unless }) => ({ grade: name, ...(low && { from: low.at }), ...(unless !== undefined && { unless }) })), asks };
}

/** Grades by shares or places, in the order of the text; one from the end goes last. */
function shared(found: readonly Grade[]): Made | null {
  const worst = found.filter(({ bottom }) => bottom !== undefined);
  const rest = found.filter((grade) => grade.rest);
  if (worst.length > 1 || rest.length > 1 || (worst.length === 1 && rest.length === 0)) return null;
  // 总分60分以下为不合格, beside shares: no grade above it without that total.
  const under = found.filter(({ top, low, share, places }) => top && !low && share === undefined && places === undefined);
  const line = under[0]?.top;
  if (under.length > 1 || (line && (line.included || worst.length > 0))) return null;
  const better = found.filter((grade) => ![...worst, ...rest, ...under].includes(grade));
  if (better.some(({ share, places }) => share === undefined && places === undefined)) return null;
  const grades = [...better, ...rest, ...worst, ...under];
  const at: (readonly [number, string])[] = better.flatMap(({ share, round, atMost }, place) => (share !== undefined && round === undefined && !atMost ? [[0, `/grades/${place}/round`] as const] : []));
  const unless = worst[0] && { of: 'place', end: 'bottom', share: worst[0].bottom };
  if (unless) at.push([0, `/grades/${better.length}/unless`]);
  const asks: Ask[] = at.length > 0 ? [{ text: 'roundPlaces', at }] : [];
  if (rest.length === 0 && under.length === 0) asks.push({ text: 'otherGrades', at: [[0, `/grades/${grades.length}`]] });
  return {
    grades: grades.map((grade) => ({
      grade: grade.name,
      ...(grade.low ? { from: grade.low.at } : line && !under.includes(grade) ? { from: line.at } : {}),
      ...(grade.share !== undefined && { share: grade.share }),
      ...(grade.places !== undefined && { places: grade.places }),
      ...(grade.upTo && { upTo: true }),
      ...(grade.round && { round: grade.round }),
      ...(grade.unless !== undefined && { unless: grade.unless }),
      ...(grade.rest && unless && { unless }),
    })),
    asks,
  };
}
