import { squeezed } from '../text';

const days: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 个月: 30, 月: 30, 年: 365, 学时: 1 / 8 };
const unit = '(天|日|周|个月|月|年|学时)';

interface Span {
  readonly low: number;
  readonly high: number | null;
  readonly lowWords: string;
  readonly highWords: string;
}

function spanOf(text: string): Span | null {
  const words = squeezed(text);
  const [, a, unitA, b, unitB] = new RegExp(`(\\d+)${unit}?(?:至|到|-|—|~)(\\d+)${unit}`, 'u').exec(words) ?? [];
  if (b !== undefined && unitB !== undefined) {
    return { low: Number(a) * (days[unitA ?? unitB] ?? 1), high: Number(b) * (days[unitB] ?? 1), lowWords: `${a}${unitA ?? unitB}`, highWords: `${b}${unitB}` };
  }
  const [, c, unitC] = new RegExp(`(\\d+)${unit}(?:及)?以上`, 'u').exec(words) ?? [];
  return unitC === undefined ? null : { low: Number(c) * (days[unitC] ?? 1), high: null, lowWords: `${c}${unitC}`, highWords: '' };
}

/** Times between two rows of which neither speaks: 1周至1个月 and 2个月以上. Only compared, never put into a rule. */
export function unsaidBetween(rows: readonly string[]): { readonly text: string; readonly lower: number; readonly upper: number }[] {
  const spans = rows.map(spanOf);
  return spans.flatMap((span, lower) => {
    const upper = lower + 1;
    const next = spans[upper];
    if (!span || !next || span.high === null || next.low <= span.high) return [];
    return [{ text: `${span.highWords}—${next.lowWords}`, lower, upper }];
  });
}
