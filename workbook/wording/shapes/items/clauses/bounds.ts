import { pattern } from '../../../text/match';
import type { Form } from '../form';
import { LESS, MORE, QUANTITY, SOME, heavy } from '../vocabulary';

/** Clauses that hold the points of others: floors, caps, parts of a step, rounding, counted once. */

const ITEM = '(?:本项|该项|此项|各项|每项|单项|本小项|以上|本条|两项|上述)*(?:分值|分数|标准分|基本分|得分|扣分|满分)?';

/** Where takes stop. */
export const floors: readonly Form[] = [
  {
    whole: pattern(`${ITEM}(?:均|都|直至|直到|以)*[扣减](?:完|光|尽|至零分?|到零分?)(?:本|该|此)?(?:单?项|小项|指标|项目)?(?:的)?(?:全部)?(?:分值|分数|标准分|基本分|总分|得分|满分|分)?(?:为止|即止|止|为限)`),
    make: () => ({ is: 'floor', value: 0 }),
  },
  { whole: pattern(`${ITEM}(?:均|都|但)*(?:不(?:再)?(?:得)?倒扣(?:分)?|不(?:计|得|出现|扣|记|打)?负分|不(?:计|出现)负(?:分|数|值)|不(?:扣|计)为负(?:分|数)?|不保留负分)`), make: () => ({ is: 'floor', value: 0 }) },
  { whole: pattern(`${ITEM}(?:均|直至|直到|以)*[扣减](?:完|光)(?<p>Ⓟ)(?:为止|即止|止|为限)?`), make: ({ token }) => ({ is: 'cap', side: 'takes', points: token('p')?.value ?? 0, text: '扣' }) },
  { whole: pattern('(?:直至|直到|直至将)(?:本项|该项|此项)?(?:分值|分数|分)?[扣减](?:完|光)(?:该项|本项|此项|所有)?(?:分值|分数|分|得分)?'), make: () => ({ is: 'floor', value: 0 }) },
  {
    whole: pattern(`${ITEM}(?:直至|直到)?(?:扣[至到]|减[至到]|最低(?:得|为|计|扣至)?|不低于)(?<p>Ⓟ)(?:为止|止|封底|为限)?`),
    make: ({ token }) => ({ is: 'floor', value: token('p')?.value ?? 0 }),
  },
  {
    whole: pattern(`${ITEM}(?:最多|扣分|累计|合计|以)*(?:扣完|不超过|扣至|不得超过)(?:本|该|此)项(?:分值|标准分|满分|总分|基本分)(?:为限|为止)?`),
    make: ({ clause }) => (/扣/.test(clause.text) ? { is: 'floor', value: 0 } : { is: 'cap', side: 'any', points: 'full', text: clause.text }),
  },
  {
    whole: pattern(`${ITEM}(?:可(?:以)?(?:计|扣|得|出现|记|为|扣至)?(?:倒扣|负分|为负|负数)(?:分)?|(?:扣分)?不(?:设|封)(?:下限|底)|上不封顶下不保底|允许(?:出现)?(?:倒扣|负分)(?:分)?|扣分不封顶)`),
    make: () => ({ is: 'below' }),
  },
  { whole: pattern(`${ITEM}(?:可)?(?:最低|(?:最低|最多)?(?:可)?(?:倒)?[扣减][至到])(?:可)?(?:为|至|到|得|计|记)*[~负](?<p>Ⓟ)(?:为止|止|为限)?`), make: ({ token }) => ({ is: 'floor', value: -(token('p')?.value ?? 0) }) },
  {
    // 0至100分之间
    whole: pattern(`${ITEM}(?:总计|总分|控制|得分|最后|最终)*(?:在)?(?<q>Ⓠ)(?:之间|以内|范围内|区间)`),
    make: ({ token }) => {
      const range = token('q');
      return range?.high === undefined ? null : { several: [{ is: 'floor', value: range.value }, { is: 'cap', side: 'score', points: range.high, text: '得' }] };
    },
  },
  {
    // 不低于0分
    whole: pattern(`${ITEM}(?:总计|总分|最终|累计)*(?<s>Ⓢ)`),
    make: ({ token }) => {
      const span = token('s');
      return span?.of === 'points' && span.low?.at === 0 && span.low.included && !span.top ? { is: 'floor', value: 0 } : null;
    },
  },
  { whole: pattern('(?:加分|得分)?(?:上)?不封顶|(?:加分)?不设上限'), make: () => ({ is: 'uncapped' }) },
];

/** No word here is put together of others: what can be cut in two ways is tried in all of them. */
const CAP_WORDS = /^(?:但|且|并|总|本项|该项|此项|单项|各项|全年|年度|年内|当年|累计|合计|共|相抵|后|抵消|奖励|奖|增加|扣除|加|扣|减|得|计|分数|分|项目|指标|不|超过|高于|为|以|可|到|至|多|最多|最高|上限|封顶|按|的|：|值|达|±|满|记|给|限)*$/;

function side(text: string): 'adds' | 'takes' | 'score' | 'net' | 'any' {
  if (/相抵|加减|±/.test(text)) return 'net';
  if (/[扣减]/.test(text)) return 'takes';
  if (/[加奖]/.test(text)) return 'adds';
  return /得/.test(text) ? 'score' : 'any';
}

const caps: Form[] = [
  {
    // 加分、扣分均不突破基本分
    whole: pattern('(?:加分(?:、|和|与|及)?扣分|加扣分|增减分)(?:均|都|最多|累计)*(?:不(?:得)?(?:突破|超过|高于)|以)(?:(?:本项|该项)?(?:基本分|基础分|标准分|满分|分值)|(?<p>Ⓟ))(?:为限)?'),
    make: ({ token }) => {
      const points = token('p')?.value ?? 'full';
      return { several: [{ is: 'cap', side: 'adds', points, text: '加' }, { is: 'cap', side: 'takes', points, text: '扣' }] };
    },
  },
  {
    whole: pattern(`(?<d>${SOME})(?<k>最高|最多|至多|上限|封顶|不得?超过|不高于)(?<m>${SOME})(?<p>Ⓟ)(?<t>封顶|为止|为限|为上限)?`),
    make: ({ symbols, token }) => {
      const around = symbols('d') + symbols('k') + symbols('m');
      const points = token('p');
      if (!CAP_WORDS.test(around) || !points || /倒扣/.test(around)) return null;
      return { is: 'cap', side: side(around), points: points.value, text: around };
    },
  },
  { whole: pattern('(?:但|且|并)?(?:最多|至多)(?:可)?倒(?:扣除|扣|减)(?<p>Ⓟ)'), make: ({ token }) => ({ is: 'cap', side: 'takes', points: token('p')?.value ?? 0, text: '倒扣' }) },
  { whole: pattern(`(?<d>(?:加|得|计|记|扣|满|封顶|以|累计|本项|全年|加分|扣分)*)(?<p>Ⓟ)(?:封顶|为止|为限|为上限|以内)`), make: ({ symbols, token }) => ({ is: 'cap', side: side(symbols('d')), points: token('p')?.value ?? 0, text: symbols('d') }) },
  { whole: pattern('(?<v>扣除|扣|增加|加|得|减)(?<p>Ⓟ)（(?:最多|最高|封顶|上限|至多)）'), make: ({ symbols, token }) => ({ is: 'cap', side: side(symbols('v')), points: token('p')?.value ?? 0, text: symbols('v') }) },
  {
    whole: pattern(`(?:但|且|并)?(?:本项|该项|得分|累计|总分|总计)*(?:(?:最高|最多|至多)(?:以|按|得|计|为|不超过|不得超过)*|不得?超过|以)(?:本项|该项|此项|项目|指标|权重|标准)*(?:满分|分值|标准分|总分|权重分|基本分)(?:值)?(?:计|为限|封顶|计算|计分|为止|为上限)?`),
    make: ({ clause }) => ({ is: 'cap', side: 'score', points: 'full', text: clause.text }),
  },
  {
    whole: pattern(`(?:但|且|并|超额完成的|超额的|超出的)*(?:本项|该项|得分|累计)*(?:(?:最高|最多|至多)(?:按|得到|得|计|为|不超过|不得超过)*|不得?超过|上限为?)(?:本项|该项|此项)?(?:满分|分值|标准分|总分|权重分|基本分)?(?:的)?(?<f>[ⓏⓇ])(?:计|为限|封顶|计算|计分)?`),
    make: ({ token }) => ({ is: 'cap', side: 'score', points: { factor: token('f')?.value ?? 1 }, text: '' }),
  },
  { whole: pattern('(?:得|加)?满(?:分)?为止|得满(?:分)?(?:为止)?'), make: () => ({ is: 'cap', side: 'score', points: 'full', text: '得' }) },
  {
    // 超过100%的按100%计算
    whole: pattern('(?:完成率|比例|比值)?(?<s>Ⓢ)(?:的)?(?:均|一律)?按(?<q>[ⓇⒻ])(?:计算|计)?'),
    make: ({ token }) => (token('s')?.low?.at === 1 && !token('s')?.top && token('q')?.value === 1 ? { is: 'shareCapped' } : null),
  },
  {
    whole: pattern('(?:对)?(?:超额|超出|超过|超)(?:完成|目标|任务|部分|计划|指标|满分|数|以上)*(?:的)?(?:部分)?(?:也|均)?(?:不(?:另|再|予|额外)?(?:行)?(?:加分|计分|加|计|得分|重复计分)|(?:按|计|得)满分(?:计算|计)?|不增加得分)'),
    make: () => ({ is: 'shareCapped' }),
  },
];

const free: Form = {
  // 2起以内不扣分: the full mark up to there.
  whole: pattern(`(?<d>${SOME})(?<s>Ⓢ)(?:的)?(?:不(?:予)?扣分)`),
  make: ({ token, symbols }) => {
    const of = token('s');
    return of?.top && !of.low && !/不足|不满|未满|不到/.test(of.word ?? '') && !heavy(symbols('d')) ? { is: 'worth', of, points: 'full', text: symbols('d') } : null;
  },
};

const parts: Form[] = [
  {
    whole: pattern(`(?:表中|各项|凡|其中|每|${LESS}|${MORE})?(?<s>Ⓢ)(?:的|部分|时|者|，)*(?:(?:均|一律|也|仍|都)*[按以作](?<q>${QUANTITY})(?:扣分|计分|加分|计算|计|扣|加|算|处理|折算)?|(?<no>(?:均|一律|则|部分)*(?:不(?:予)?(?:计算|计分|扣分|加分|得分|计|扣|加|给分|计入|累计)|忽略不计|舍去))|(?<ex>[按以](?:实际)?(?:相应)?比例(?:计算|折算|扣分|计分|加分|计|扣|加|得分|扣减)?))`),
    make: ({ token, has, symbols }) => {
      const span = token('s');
      if (!span?.top || span.low || span.top.included || !/不足|不满|不到|不够|未满/.test(span.word ?? '')) return null;
      // 不足90%的按比例计分 speaks of the whole figure, not of what is left over of a step.
      if (span.of === 'rate' && span.value > 0.1) return null;
      const quantity = token('q');
      if (quantity && quantity.value !== span.value) return null;
      const of = { ...span, sort: span.of ?? span.sort };
      const no = symbols('no');
      if (has('ex')) return { is: 'part', how: 'exact', of };
      // 不足5次的不得分 is a line below which nothing is given, no part of a step.
      if (/得分|给分/.test(no)) return null;
      if (!quantity && no === '') return null;
      return { is: 'part', how: quantity ? 'begun' : 'whole', of, ...(/加/.test(no) ? { side: 'adds' } : /扣/.test(no) ? { side: 'takes' } : {}) };
    },
  },
  {
    whole: pattern(`(?:不足部分|不足的|不足者|零头|余数|尾数|不足一个单位的|不足单位的)?(?:均)?按(?:实际)?(?:相应)?比例(?:计算|折算|扣分|扣减|计扣|增减)(?<r>(?:到|至|，)?(?:保留|精确到)?小数点后第?(?<n>Ⓒ)(?:小数)?)?`),
    make: ({ token, has }) => {
      const digits = token('n');
      if (has('r') && digits?.unit !== '位') return null;
      return { several: [{ is: 'part', how: 'exact' }, ...(digits ? [{ is: 'round', digits: digits.value } as const] : [])] };
    },
  },
];

const rounding: Form[] = [
  {
    whole: pattern(`(?:本项|得分|结果|计算结果|最后得分|各项得分|分数|均|按|四舍五入)*(?:保留|精确到|计算到|取)(?:到|至)?(?:小数点后)?第?(?<n>Ⓒ)(?:小数|数)?(?<m>（?四舍五入）?)?`),
    make: ({ token, has, clause }) => {
      const digits = token('n');
      return digits?.unit === '位' ? { is: 'round', digits: digits.value, ...(has('m') || /四舍五入/.test(clause.text) ? { mode: 'half-up' } : {}) } : null;
    },
  },
  { whole: pattern('(?:小数点后)?第?(?<n>Ⓒ)(?:小数)?四舍五入'), make: ({ token }) => ({ is: 'round', digits: (token('n')?.value ?? 1) - 1, mode: 'half-up' }) },
];

const SAME = '(?:同一|同Ⓒ|同类|相同)';
const counted: Form[] = [
  {
    whole: pattern(`${SAME}[^ⓅⓆⓈ]{0,30}?(?:(?:只|仅)?(?:按|取|计|以|就)(?:其)?(?:最高|高)[^ⓅⓆⓈ]{0,14}|不(?:重复|累计|累加|叠加)[^ⓅⓆⓈ]{0,8}|(?:只|仅)(?:计|加|扣|算|取)[^ⓅⓆⓈ]{0,10})`),
    // Of one kind are several matters, or what is one matter: 同类表彰只取最高一项.
    make: ({ clause }) => ({ is: 'once', ...(/^同类/.test(clause.text) ? { vague: true } : {}) }),
  },
  { whole: pattern('(?:均|且)?不(?:得)?(?:重复|累计|累加|叠加)(?:计算|计分|加分|扣分|得分|计|加|扣|记分|奖励)?|就高不就低|不兼得'), make: () => ({ is: 'once' }) },
  { whole: pattern(`(?<a>${SOME})(?:按|取|以|就)(?:其)?(?:中)?最高(?:级别|奖项|层级|等级|档次|等次|荣誉|级|分值|分|项|Ⓒ)*(?:的)?(?:加分|扣分|计分|计算|计|加|扣|记分|得分|为准|一次|Ⓒ)*`), make: ({ symbols }) => (/同|多级/.test(symbols('a')) ? { is: 'once' } : { is: 'highest' }) },
  { whole: pattern('(?:需|须|以|凭)?(?:没有|无|未提供|不能提供|缺少)(?:正式|相关)?(?:[^Ⓐ-Ⓩ，]{0,4}(?:文件|证书|佐证|材料|证明|依据|资料|件|原件|凭证|复印件))(?:证明|佐证|为证)?的?(?:一律|均)?不(?:予)?(?:计分|加分|计|加|认定|认可|算)'), make: () => ({ is: 'evidence' }) },
  { whole: pattern('(?:均|需|须|以|凭|并)+(?:提供)?[^Ⓐ-Ⓩ，]{0,8}(?:文件|证书|材料|证明|资料|件|凭证)(?:为准|为证|为依据|计分|加分|认定|计|予以认定)?'), make: () => ({ is: 'evidence' }) },
  { whole: pattern('(?:其余|其他|其它)(?:奖项|级别|情形|表彰|等次|层级)?(?:的)?(?:均|一律)?不(?:予)?(?:计分|加分|计|加|扣|扣分)'), make: () => ({ is: 'keyword' }) },
];

export const bounds: readonly Form[] = [...floors, ...caps, ...parts, free, ...rounding, ...counted];
