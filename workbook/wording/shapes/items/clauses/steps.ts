import { pattern } from '../../../text/match';
import type { Token } from '../../../text/symbols';
import type { Form } from '../form';
import { ADD, GIVE, LAST_YEAR, LESS, MORE, POINTS, POOL, QUANTITY, SOME, TAKE, TARGET, NOT_MORE, heavy } from '../vocabulary';

/** Clauses that count in steps: 每低1个百分点扣1分. */

const REF = `(?:${TARGET}|${POOL}|${LAST_YEAR})`;
const EACH = '每(?:再|下|向下|相应|往下)?';

/** Comparing words that may stand in front of a step; they are looked at again where the measure is chosen. */
const ALLOWED = new RegExp(`${REF}|${LESS}的?|${MORE}的?|平均|排名|名次|第一|最[高低好差](?:的)?(?:单位|乡镇|值|者)?|相比|除|得分|同比|以上|其余|其他|按|依次|每[月季]度?`, 'g');
const clear = (text: string): boolean => !heavy(text.replace(ALLOWED, ''));

export const steps: readonly Form[] = [
  {
    whole: pattern(`(?<d>${SOME})(?<b>[ⓈⓇ])?(?:的|的部分|基础上|后|之后|，)*(?<d1>${SOME})${EACH}(?:(?<c>${LESS}|${MORE})(?:出|了|于)?(?<r>${REF})?(?<w>完成|达到|办理|办结|报送|上报|开展|参加|召开)?)(?<q>${QUANTITY})(?:（[^（）]{0,6}）)?(?:的|部分)?(?<v>${TAKE}|${ADD}|${GIVE})(?<p>${POINTS})`),
    make: ({ symbols, token, plain }) => {
      // 每少报1篇 is an event, unless the text says how many there should be (`build/steps.ts`).
      if (symbols('w') !== '' && token('q')?.sort === 'count') return null;
      return stepOf(symbols('c'), symbols('v'), token('q'), token('p'), token('b'), plain('d') + plain('d1') + symbols('r') + symbols('c'), symbols('d') + symbols('d1'));
    },
  },
  {
    // 每完成1个百分点得0.1分: from nothing on.
    whole: pattern(`(?<d>${SOME})每完成(?<q>[ⒹⓇ])(?<v>${GIVE})(?<p>Ⓟ)`),
    make: ({ symbols, token, plain }) => {
      const [each, points] = [token('q'), token('p')];
      if (!each || !points || symbols('v') === '' || !clear(symbols('d'))) return null;
      const nothing: Token = { ...each, sort: 'rate', value: 0 };
      return { is: 'step', side: 'above', each: { ...each, sort: 'percentPoints' }, sign: 1, points, base: nothing, text: plain('d') };
    },
  },
  {
    // 每低于90%1个百分点
    whole: pattern(`(?<d>${SOME})每(?<b>Ⓢ)(?<q>[ⒹⓅⒸⓇ])(?<v>${TAKE}|${ADD}|${GIVE})(?<p>${POINTS})`),
    make: ({ symbols, token, plain }) => stepOf(token('b')?.word ?? '', symbols('v'), token('q'), token('p'), token('b'), plain('d'), symbols('d')),
  },
  {
    // 少1次扣1分: without 每 only where nothing stands between.
    whole: pattern(`(?<d>${SOME})(?<c>少|缺少?|差|低|降|欠|超)(?<q>${QUANTITY})(?<v>${TAKE})(?<p>${POINTS})`),
    make: ({ symbols, token, plain }) => (symbols('d') === '' || /^(?:比|较|每)/.test(symbols('d')) ? stepOf(symbols('c'), symbols('v'), token('q'), token('p'), undefined, plain('d') + symbols('c'), symbols('d')) : null),
  },
];

function stepOf(compare: string, verb: string, each: Token | undefined, points: Token | undefined, base: Token | undefined, text: string, beside: string) {
  if (!each || !points || !clear(beside)) return null;
  // A take or an add that is not one figure is no step of a scale.
  if (points.sort === 'pointsRange') return null;
  const takes = new RegExp(`^${TAKE}$`).test(verb);
  const below = NOT_MORE.test(compare);
  if (verb === '' && !takes) return null;
  return { is: 'step', side: below ? 'below' : 'above', each, sign: takes ? -1 : 1, points, ...(base ? { base } : {}), text } as const;
}
