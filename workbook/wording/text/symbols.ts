/**
 * What a figure with its unit is, as one character of the text that shapes are matched against. A
 * shape can so never take a date for points, nor cut a figure in two. None of these characters comes
 * from a document: where one does it is made harmless (`normalise.ts`).
 */
export const SYMBOL = {
  /** 5分 */
  points: 'Ⓟ',
  /** 0.5—2分, both ends without a word that claims them */
  pointsRange: 'Ⓠ',
  /** 95%, 九成 */
  rate: 'Ⓡ',
  /** 1个百分点 */
  percentPoints: 'Ⓓ',
  /** 12篇, 30人, 0.1吨 */
  count: 'Ⓒ',
  /** 5000万元 */
  money: 'Ⓜ',
  /** 0.02 without unit */
  bare: 'Ⓕ',
  /** 90%以上, 50%到70%, 不足10万元 */
  span: 'Ⓢ',
  /** 第1名, 前3名, 后30% */
  rank: 'Ⓝ',
  /** 省级, 中央 */
  level: 'Ⓛ',
  /** 1.2倍, 三分之一 */
  times: 'Ⓩ',
  /** 2:2:3:3 */
  proportion: 'Ⓥ',
  /** ① 1. （1） 一、 */
  numbering: 'Ⓖ',
  /** Dates, numbers of documents and articles, telephones: they give no rule. */
  nothing: 'Ⓧ',
} as const;

export type Sort = keyof typeof SYMBOL;

export const SORT_OF = new Map<string, Sort>(Object.entries(SYMBOL).map(([sort, symbol]) => [symbol, sort as Sort]));

export type Level = 'national' | 'provincial' | 'municipal' | 'county' | 'township';

/** One end of a span. How strongly it is claimed decides between two spans that meet there. */
export interface Edge {
  readonly at: number;
  readonly included: boolean;
  /** 3 said in brackets (含), 2 by a word (以上, 超过), 1 by a dash, 0 by 以下 alone. */
  readonly claim: 0 | 1 | 2 | 3;
}

/** What one symbol stands for. */
export interface Token {
  readonly sort: Sort;
  /** Where it stands in the clean text. */
  readonly start: number;
  readonly end: number;
  /** Its figure; of a range the lower end; rates as fractions, money in 万元. */
  readonly value: number;
  /** The upper end of a range. */
  readonly high?: number;
  /** 分, %, 百分点, 元, or the measure word. */
  readonly unit: string;
  /** For a span. `word` is the one in front: 不足, 超过, or ''. */
  readonly low?: Edge;
  readonly top?: Edge;
  readonly word?: string;
  /** The sort of the figures that a span, or a rank, is made of. */
  readonly of?: Sort;
  /** For a rank: counted from the end; a share of all. */
  readonly bottom?: boolean;
  readonly level?: Level;
  /** For a level: 以上 reaches up to the highest. */
  readonly upwards?: boolean;
  readonly parts?: readonly number[];
  /** Read in spite of damage (1O分, 0,1分): asked. */
  readonly doubt?: boolean;
  /** Damaged beyond reading (1520分, l分): no rule rests on it. */
  readonly broken?: boolean;
}
