import { squeezed } from '../text';

/** From where to where a figure lies, as in the bands of a rulebook. */
export interface Bounds {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
}

export interface BoundWords extends Bounds {
  /** The figures are percentages, as shares of one: 95% is 0.95. */
  readonly percent: boolean;
  /** They are counted from an average, a target or last year's figure. */
  readonly against: 'average' | 'target' | null;
  /** Unit of the figures as it is printed: 个点, 件, 分. */
  readonly unit: string;
  /** A range without 含 claims its ends no more than its neighbour does. */
  readonly loose?: { readonly low: boolean; readonly high: boolean };
}

const figure = '(-?\\d+(?:\\.\\d+)?)';
const unit = '(%|‰|个百分点|百分点|个点|分|万元|亿元|元|起|件|次|人|个|天|名|户|家|亩|吨|辆|例)?';
const inside = '(\\(不?含[^()]{0,10}\\)|含)?';
const between = new RegExp(`^${figure}${unit}${inside}(?:-|—|–|~|至|到)+${figure}${unit}${inside}$`, 'u');
const chain = new RegExp(`^${figure}${unit}(<|≤)[^\\d<≤]*(<|≤)${figure}${unit}$`, 'u');
const single = new RegExp(`^(≥|≤|>|<|超过|高于|大于|多于|低于|小于|少于|不足|不到|未达到|未达|达到|达|不低于|不少于|不超过|不高于|不大于|至少)?${figure}${unit}${inside}(及以上|及以下|以上|以下|以内|之内|以外|以后)?${inside}$`, 'u');

/**
 * The bounds that a cell under or beside points names; null where it says anything else. 以上, 以内,
 * 达到 include the figure; 超过, 低于, 不足 exclude it.
 */
export function boundsOf(cell: string): BoundWords | null {
  const text = squeezed(cell).replace(/[，,。;；]$/u, '');
  if (/平均/u.test(text)) return againstAverage(text);
  const against = /目标|任务|计划/u.test(text) ? 'target' : null;
  const body = text.replace(/^(?:完成|目标|任务|得分|总分|在)+(?=\D*\d)/u, '');
  const found = twoSided(body) ?? oneSided(body);
  return found ? { ...found, against } : null;
}

function twoSided(text: string): Omit<BoundWords, 'against'> | null {
  const range = between.exec(text);
  if (range) {
    const [, a = '', unitA, insideA, b = '', unitB, insideB] = range;
    if (differ(unitA, unitB)) return null;
    const named = unitB ?? unitA;
    const ends = [{ at: scaled(a, named), mark: insideA }, { at: scaled(b, named), mark: insideB }] as const;
    // 100%—95% is printed from above.
    const [low, high] = ends[0].at > ends[1].at ? [ends[1], ends[0]] : ends;
    return {
      ...(included(low.mark) === false ? { above: low.at } : { from: low.at }),
      ...(included(high.mark) === false ? { below: high.at } : { to: high.at }),
      percent: isPercent(named), unit: named ?? '', loose: { low: low.mark === undefined, high: high.mark === undefined },
    };
  }
  const [, a = '', unitA, first, second, b, unitB] = chain.exec(text) ?? [];
  if (b === undefined || differ(unitA, unitB)) return null;
  const named = unitB ?? unitA;
  return {
    ...(first === '<' ? { above: scaled(a, named) } : { from: scaled(a, named) }),
    ...(second === '<' ? { below: scaled(b, named) } : { to: scaled(b, named) }),
    percent: isPercent(named), unit: named ?? '',
  };
}

function oneSided(text: string): Omit<BoundWords, 'against'> | null {
  const [, word = '', digits, named, insideFirst, end = '', insideLast] = single.exec(text) ?? [];
  if (digits === undefined) return null;
  const value = scaled(digits, named);
  const with_ = included(insideFirst) ?? included(insideLast);
  const rest = { percent: isPercent(named), unit: named ?? '' };
  if (/^(≥|达到|达|不低于|不少于|至少)$/u.test(word) || /^(及以上)$/u.test(end)) return { from: value, ...rest };
  if (/^(≤|不超过|不高于|不大于)$/u.test(word) || end === '及以下') return { to: value, ...rest };
  if (/^(>|超过|高于|大于|多于)$/u.test(word) && /^(以上)?$/u.test(end)) return { ...(with_ ? { from: value } : { above: value }), ...rest };
  if (/^(<|低于|小于|少于|不足|不到|未达到|未达)$/u.test(word)) return { ...(with_ ? { to: value } : { below: value }), ...rest };
  if (end === '以上') return { ...(with_ === false ? { above: value } : { from: value }), ...rest };
  if (/^(以内|之内)$/u.test(end)) return { ...(with_ === false ? { below: value } : { to: value }), ...rest };
  // 60分以下 beside 60分以上: who claims the edge is for the row of bands to say.
  if (end === '以下') return { ...(with_ === true ? { to: value } : { below: value }), ...rest };
  return word === '' && end === '' ? { from: value, to: value, ...rest } : null;
}

/** 不超过平均（含持平）, 超过平均5个点以内, 超过平均5个点以上: counted from the average. */
function againstAverage(text: string): BoundWords | null {
  const fixed = { against: 'average', percent: false } as const;
  const plain = text.replace(/全[国省市县州区镇]|本[省市县区]|(?:的)?水平|值|数|(?<!百)分/gu, '');
  if (/^(不超过|不高于|低于或等于|≤)平均(\(含持平\))?$/u.test(plain)) return { ...fixed, to: 0, unit: '' };
  if (/^(低于|小于|<)平均$/u.test(plain)) return { ...fixed, below: 0, unit: '' };
  if (/^(不低于|≥|达到)平均(\(含持平\))?$/u.test(plain)) return { ...fixed, from: 0, unit: '' };
  if (/^(超过|高于|大于|>)平均$/u.test(plain)) return { ...fixed, above: 0, unit: '' };
  const [, side, digits, named = '', end] = /^(超过|高于|低于)平均(\d+(?:\.\d+)?)(个百分点|百分点|个点|%|起|件|次)?(以内|以上|以下)(?:\(含\))?$/u.exec(plain) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits);
  if (side === '低于') return end === '以内' ? { ...fixed, from: -value, below: 0, unit: named } : { ...fixed, to: -value, unit: named };
  return end === '以内' ? { ...fixed, above: 0, to: value, unit: named } : { ...fixed, from: value, unit: named };
}

/** 5000万元—1亿元: figures in two units are not reckoned into one another. */
const differ = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && one !== other;

/** Whether the figures of several cells can be held against one another: 0, 1—3, 7件以上, and not 95%以上, 90—95. */
export function sameUnit(all: readonly BoundWords[]): boolean {
  const units = new Set(all.map(({ unit: named }) => named.replace(/^(?:个?百分点|个点)$/u, '百分点')).filter((named) => named !== ''));
  const bare = all.some(({ unit: named, from, to }) => named === '' && !(from === 0 && to === 0));
  return units.size === 0 || (units.size === 1 && !(bare && all.some(({ percent }) => percent)));
}

const isPercent = (named: string | undefined): boolean => named === '%' || named === '‰';

const included = (mark: string | undefined): boolean | null => (mark === undefined ? null : !mark.includes('不含'));

function scaled(digits: string, named: string | undefined): number {
  if (named === '%') return shift(digits, 2);
  if (named === '‰') return shift(digits, 3);
  return Number(digits);
}

/** The point moved to the left, without any division. */
const shift = (digits: string, places: number): number => Number(`${digits}e-${places}`);
