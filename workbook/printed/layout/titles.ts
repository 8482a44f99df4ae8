import { percent, squeezed } from '../text';

/** What a heading opens besides a group of items. */
export type BlockKind = 'adds' | 'takes' | 'veto' | 'award' | 'deposit' | 'start' | 'grades';

/** A heading taken apart. */
export interface Title {
  readonly name: string;
  /** How far inside: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） 4, ① 5; without number null. */
  readonly level: number | null;
  /** The number as it is printed, `一`, `1.2`; nothing where there is none. */
  readonly number: string | null;
  /** The sum in it: （30分）. */
  readonly weight: number | null;
  /** A sum given as a percentage. */
  readonly share: number | null;
  /** 最高5分. */
  readonly cap: number | null;
  readonly block: BlockKind | null;
}

const levels: readonly RegExp[] = [
  /^第([一二三四五六七八九十\d]+)(?:部分|大项|大类)[、:：]?/u,
  /^([一二三四五六七八九十]{1,3})[、.．]/u,
  /^[(（]([一二三四五六七八九十]{1,3})[)）][、.]?/u,
  /^(\d{1,2}(?:\.\d{1,2})*)[、.．](?!\d)/u,
  /^[(（](\d{1,2})[)）]/u,
];

/** Inside all these; a text for comparing has plain digits in their place. */
const circled = /^\s*([①-⑳])/u;

const inBrackets = /[([【〔{](?:共|计|合计|满分|总分|总计|权重|占|分值)?:?(\d+(?:\.\d+)?)(分|%)(?=[)\]】〕},，;；、。])/u;
const bare = /(?:共|计|满分|总分)?(\d+(?:\.\d+)?)(分|%)$/u;
const capWords = /(?:最高|最多|上限|不超过|封顶|累计不超过|限)(?:加|计|减|扣|奖)?(?:为)?(\d+(?:\.\d+)?)分/u;

/** What the words at the head of a block say; the words of a whole cell, so that no sentence is taken for a heading. */
const blocks: readonly (readonly [BlockKind, RegExp])[] = [
  ['veto', /^(重大事项)?一票否决(项|事项|情形|指标|内容)?$|^否决(项|事项|情形|指标)?$/u],
  ['adds', /^(附加|奖励)?加分(项|项目|事项|因素|情形|指标|内容|部分)?$|^(附加分|奖励分|激励加分|创新加分|特色加分|加分奖励)(项|项目)?$/u],
  ['takes', /^(减分|扣分|倒扣分|约束性扣分|负面清单|反向扣分)(项|项目|事项|因素|情形|指标|内容|部分)?$/u],
  ['deposit', /^(风险|履约|责任|质量|禁烧)?(保证金|押金|抵押金)$/u],
  ['award', /^(奖励|奖金|奖惩|奖励办法|奖励标准|奖罚|结果运用|奖惩措施)$/u],
  ['start', /^(基础|基本)(分|积分)$/u],
];

export function titleOf(printed: string): Title {
  const [sign = '', inCircle] = circled.exec(printed) ?? [];
  let text = squeezed(printed.slice(sign.length)).replace(/[:：。]$/u, '').replace(/[(【](续|续表|接上页)[)】]$|续$/u, '');
  const level = inCircle === undefined ? levels.findIndex((each) => each.test(text)) : levels.length;
  const number = inCircle ?? levels[level]?.exec(text)?.[1] ?? null;
  if (level >= 0) text = text.replace(levels[level] ?? '', '');
  const cap = capWords.exec(text)?.[1];
  const sum = cap === undefined ? (inBrackets.exec(text) ?? bare.exec(text)) : inBrackets.exec(text.replace(capWords, ''));
  const name = text.replace(/[([【〔{].*$/u, '').replace(sum && !inBrackets.test(text) ? bare : /$^/u, '');
  const block = blocks.find(([, words]) => words.test(name))?.[0] ?? null;
  return {
    name, number, block,
    level: level < 0 ? null : level,
    weight: sum?.[2] === '分' ? Number(sum[1]) : null,
    share: sum?.[2] === '%' ? percent(sum[1] ?? '') : null,
    cap: cap === undefined ? null : Number(cap),
  };
}

export function looksLikeHeading(text: string): boolean {
  const words = squeezed(text);
  if (words.length > 40 || /[。；;]/u.test(words)) return false;
  const { level, block, weight, share } = titleOf(text);
  return level !== null || block !== null || weight !== null || share !== null;
}

/** 注, 说明, 备注 and what is numbered on after them. */
export const isNote = (text: string): boolean => /^(注|说明|备注|附注|有关说明|填表说明|计分说明|评分说明|几点说明)\d?\s*[:：.、]/u.test(squeezed(text)) || (squeezed(text).length > 40 && /[。；]/u.test(text));

/** 表一, 附表2, 附件3 with the title of a table. */
export const isCaption = (text: string): boolean => /^(表[一二三四五六七八九十\d]+|附[:：]|附表|附件|续表|[(（]续表)/u.test(squeezed(text));

export const isSumLine = (text: string): boolean => /^[(（]?(合计|总计|总分|小计|共计|累计|总得分|考核得分|最后得分|最终得分|考核总分|年度积分|年度得分|得分合计|综合得分|合计得分|总合计)([(（:：].*)?$/u.test(squeezed(text));
