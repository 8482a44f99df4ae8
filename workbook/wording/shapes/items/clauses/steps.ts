import { pattern } from '../../../text/match';
import type { Token } from '../../../text/symbols';
import { isTime } from '../../../text/units';
import type { Form } from '../form';
import { ADD, GIVE, LAST_YEAR, LESS, MORE, POINTS, POOL, QUANTITY, SOME, TAKE, TARGET, TEXT, NOT_MORE, heavy } from '../vocabulary';

/** Clauses that count in steps: 每低1个百分点扣1分. */

const REF = `(?:${TARGET}|${POOL}|${LAST_YEAR})`;
const EACH = '每(?:再|下|向下|相应|往下)?';

/** Comparing words that may stand in front of a step; they are looked at again where the measure is chosen. */
const ALLOWED = new RegExp(`未达到?|${REF}|${LESS}的?|${MORE}的?|平均|排名|名次|第一|最[高低好差](?:的)?(?:单位|乡镇|值|者)?|相比|除|得分|同比|以上|其余|其他|按|依次|每[月季]度?`, 'g');
const clear = (text: string): boolean => !heavy(text.replace(ALLOWED, ''));

export const steps: readonly Form[] = [
  {
    whole: pattern(`(?<d>${TEXT}{2,30}?)(?:须|应|要求?|需|必须|应当|确保|力争)*(?<s>Ⓢ)`),
    make: ({ symbols, token }) => {
      const of = token('s');
      return !of || (of.of !== 'rate' && of.of !== 'percentPoints') || (of.low !== undefined) === (of.top !== undefined) || (of.low ?? of.top)?.included !== true || heavy(symbols('d')) ? null : { is: 'demand', of, text: symbols('d') };
    },
  },
  {
    whole: pattern(`(?<d>${SOME})(?<b>[ⓈⓇ])?(?:的|的部分|基础上|后|之后|，)*(?<d1>${SOME})${EACH}(?:(?<c>${LESS}|${MORE})(?:出|了|于)?(?<r>${REF})?(?<w>完成|达到|办理|办结|报送|上报|开展|参加|召开)?)(?<q>${QUANTITY})(?:（[^（）]{0,6}）)?(?:的|部分)?(?<v>${TAKE}|${ADD}|${GIVE})(?<p>${POINTS})`),
    make: ({ symbols, token, plain }) => {
      // 每少报1篇 is an event, unless the text says how many there should be (`build/steps.ts`).
      if (symbols('w') !== '' && token('q')?.sort === 'count') return null;
      return stepOf(symbols('c'), symbols('v'), token('q'), token('p'), token('b'), plain('d') + plain('d1') + symbols('r') + symbols('c'), symbols('d') + symbols('d1'));
    },
  },
  {
    // 每完成1个百分点得0.1分, 每满500册得0.5分: from nothing on.
    whole: pattern(`(?<d>${SOME})每(?<f>完成|满)(?<q>[ⒹⓇⒸ])(?<v>${GIVE})(?<p>Ⓟ)`),
    make: ({ symbols, token, plain }) => {
      const [each, points] = [token('q'), token('p')];
      if (!each || !points || symbols('v') === '' || !clear(symbols('d'))) return null;
      const counted = each.sort === 'count';
      if (counted && (symbols('f') !== '满' || (each.value === 1 && !isTime(each.unit)))) return null;
      const nothing: Token = { ...each, sort: counted ? 'count' : 'rate', value: 0 };
      return { is: 'step', side: 'above', each: counted ? each : { ...each, sort: 'percentPoints' }, sign: 1, points, base: nothing, text: plain('d') };
    },
  },
  {
    // 每低于90%1个百分点
    whole: pattern(`(?<d>${SOME})每(?<b>Ⓢ)(?<q>[ⒹⓅⒸⓇ])(?<v>${TAKE}|${ADD}|${GIVE})(?<p>${POINTS})`),
    make: ({ symbols, token, plain }) => stepOf(token('b')?.word ?? '', symbols('v'), token('q'), token('p'), token('b'), plain('d'), symbols('d')),
  },
  {
    // 以后每个名次递减0.5分
    whole: pattern(`(?:以后|之后|其后|此后|往后|以下|依次)*(?:排名|名次|位次|排位)?每(?:往后|向后|后移|后退|靠后|落后|下降|降低|降|低|退后)?(?<q>Ⓒ)(?:依次)?(?<v>${TAKE})(?<p>Ⓟ)`),
    make: ({ token }) => {
      const [each, points] = [token('q'), token('p')];
      return each && points && /^(?:名次?|位次?)$/.test(each.unit) ? { is: 'step', side: 'below', each, sign: -1, points, text: '' } : null;
    },
  },
  {
    // 较上年提升1个百分点加1分: held against something, so each of them counts.
    whole: pattern(`(?<d>${SOME})(?:较|比|低于|高于|与)(?<r>${LAST_YEAR}|${POOL})(?:相比)?(?<c>${LESS}|${MORE})?(?<q>Ⓓ)(?<v>${TAKE}|${ADD})(?<p>Ⓟ)`),
    make: ({ symbols, token, plain, clause }) => {
      const compare = symbols('c') || /低于|高于/.exec(clause.text)?.[0] || '';
      return compare === '' || token('q')?.value !== 0.01 ? null : stepOf(compare, symbols('v'), token('q'), token('p'), undefined, plain('d') + symbols('r') + compare, symbols('d'));
    },
  },
  {
    // 第一名得满分，依次递减0.5分
    whole: pattern(`(?:其余|其他|以后|以下|往后|名次)*(?:按名次|依次|逐名|依序|每名)+(?:递减|减少|减|扣)(?<p>Ⓟ)`),
    make: ({ token }) => {
      const points = token('p');
      return points ? { is: 'step', side: 'below', each: { ...points, sort: 'count', value: 1, unit: '名次' }, sign: -1, points, text: '' } : null;
    },
  },
  {
    // 少1次扣1分: without 每 only where nothing stands between.
    whole: pattern(`(?<d>${SOME})(?<c>少|缺少?|差|低|降|欠|超)(?<q>${QUANTITY})(?<v>${TAKE})(?<p>${POINTS})`),
    make: ({ symbols, token, plain }) => (symbols('d') === '' || /^(?:比|较|每)/.test(symbols('d')) ? stepOf(symbols('c'), symbols('v'), token('q'), token('p'), undefined, plain('d') + symbols('c'), symbols('d')) : null),
  },
];

function stepOf(compare: string, verb: string, each: Token | undefined, points: Token | undefined, base: Token | undefined, text: string, beside: string) {
  if (!each || !points || !clear(beside)) return null;
  // 缺少计划、总结的，每缺一项扣1分 speaks of what is listed, and of no figure.
  if (each.sort === 'count' && /、/.test(beside)) return null;
  // A take or an add that is not one figure is no step of a scale.
  if (points.sort === 'pointsRange') return null;
  const takes = new RegExp(`^${TAKE}$`).test(verb);
  const below = NOT_MORE.test(compare);
  if (verb === '' && !takes) return null;
  return { is: 'step', side: below ? 'below' : 'above', each, sign: takes ? -1 : 1, points, ...(base ? { base } : {}), text } as const;
}
