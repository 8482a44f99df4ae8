import { pattern } from '../../../text/match';
import type { Token } from '../../../text/symbols';
import type { Form } from '../form';
import { SOME, heavy } from '../vocabulary';

/** Clauses that give points in proportion: 完成率×分值, 按完成比例得分. */

const FULL = '(?:(?:该项|本项|此项|标准|指标|项目|对应)?(?:分值|权重分?|标准分|满分|基本分|基础分)|Ⓟ)';
const RATE = '(?:[^Ⓐ-Ⓩ×/=，]{0,16}(?:率|比例|占比|比重|程度|百分比))';
const QUOTIENT = '(?:[^Ⓐ-Ⓩ×/=，]{0,16}(?:数|量|额|值|完成)(?:/[^Ⓐ-Ⓩ×/=，]{0,16}(?:数|量|额|值|任务|目标)|[与和][^Ⓐ-Ⓩ×/=，]{0,16}(?:数|量|额|值|任务|目标)(?:之比|的比例|的比值)))';
const SCORED = '(?:计算得分|折算得分|折算计分|计分|得分|给分|赋分|记分|折算|计算|计入|计|扣分|扣减)?';

const LEADS = /达不到|未达到|(?:未|没有|没)完成(?:任务|目标)?|超额完成(?:任务)?|超额|按时|达到|低于|年度|目标|任务|其余|的|部分|不足|完成/g;

export const shares: readonly Form[] = [
  {
    whole: pattern(`(?<d>${SOME})(?<b>Ⓢ)?(?:的|，)*(?:本项|该项|实|实际)*(?:得分|计分)?=?(?:[按以](?:照)?)?(?:（)?(?<e>${RATE}|${QUOTIENT})(?:）)?(?:×|乘以?)(?<p>${FULL}|Ⓕ)${SCORED}`),
    make: ({ symbols, token }) => (heavy(symbols('d').replace(LEADS, '').replace(/得分=?/, '')) || /最[高低]|平均|本单位/.test(symbols('e') + symbols('d')) ? null : { is: 'share', ...base(token('b')), ...full(token('p')), text: symbols('d') + symbols('e') }),
  },
  {
    whole: pattern(`(?<d>${SOME})(?:得分|本项得分|计分)?=?(?:按)?(?<p>${FULL})(?:×|乘以?)(?<e>${RATE}|${QUOTIENT})${SCORED}`),
    make: ({ symbols, token }) => (heavy(symbols('d').replace(LEADS, '').replace(/得分=?/, '')) || /最[高低]|平均|本单位/.test(symbols('e') + symbols('d')) ? null : { is: 'share', ...full(token('p')), text: symbols('d') + symbols('e') }),
  },
  {
    // 按实际完成率与90%之比折算得分
    whole: pattern(`(?<d>${SOME})(?<s>Ⓢ)?(?:的|，)*按(?:照)?(?<e>${RATE})(?:与|占|除以|/)(?<b>Ⓡ)(?:的)?(?:之比|比例|比值|的比)?(?:×${FULL})?${SCORED}`),
    make: ({ symbols, token }) => (heavy(symbols('d').replace(LEADS, '')) ? null : { is: 'share', full: token('b')?.value ?? 1, ...base(token('s')), text: symbols('d') + symbols('e') }),
  },
  {
    whole: pattern(`(?<d>${SOME})(?<b>Ⓢ)?(?:以上)?(?:的|，|部分)*(?:按|根据|依)(?:照)?(?<e>(?:[^Ⓐ-Ⓩ×/=，]{0,12}(?:率|比例|占比|百分比)|[^Ⓐ-Ⓩ×/=，]{0,8}占[^Ⓐ-Ⓩ×/=，]{0,8}(?:比例|比重)))(?:的比例)?(?:相应|折算)?(?:计算得分|折算得分|折算计分|计分|得分|给分|赋分|记分|计算分值|折算分值|折算|扣分|扣减)`),
    make: ({ symbols, token }) => (heavy(symbols('d').replace(LEADS, '')) || /最[高低]|平均|折$/.test(symbols('e')) ? null : { is: 'share', ...base(token('b')), text: symbols('d') + symbols('e') }),
  },
];

const base = (token: Token | undefined) => (token ? { base: token } : {});
/** ×10分 says the full mark beside the share. */
const full = (token: Token | undefined) => (token ? { points: token.value } : {});
