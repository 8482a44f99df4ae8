import { squeezed } from '../../text';

const days: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 个月: 30, 月: 30, 年: 365, 学时: 1 / 8 };
const unit = '(天|日|周|个月|月|年|学时)';

interface End {
  readonly figure: number;
  readonly unit: string;
}

interface Span {
  readonly low: End;
  readonly high: End | null;
}

const inDays = ({ figure, unit: of }: End): number => figure * (days[of] ?? 1);
const wordsOf = ({ figure, unit: of }: End): string => `${figure}${of}`;

function spanOf(text: string): Span | null {
  const words = squeezed(text);
  const [, a, unitA, b, unitB] = new RegExp(`(\\d+)${unit}?(?:至|到|-|—|~)(\\d+)${unit}`, 'u').exec(words) ?? [];
  if (b !== undefined && unitB !== undefined) {
    return { low: { figure: Number(a), unit: unitA ?? unitB }, high: { figure: Number(b), unit: unitB } };
  }
  const [, c, unitC] = new RegExp(`(\\d+)${unit}(?:及)?以上`, 'u').exec(words) ?? [];
  return unitC === undefined ? null : { low: { figure: Number(c), unit: unitC }, high: null };
}

/** Times between two rows of which neither speaks: 1周至1个月 and 2个月以上. Only compared, never put into a rule. */
export function unsaidBetween(rows: readonly string[]): { readonly text: string; readonly lower: number; readonly upper: number }[] {
  const spans = rows.map(spanOf);
  return spans.flatMap((span, lower) => {
    const upper = lower + 1;
    const next = spans[upper];
    if (!span || !next || span.high === null || inDays(next.low) <= inDays(span.high)) return [];
    // 1至3天 and 4天以上: nothing lies between whole days, as it does between months.
    if (/^[天日]$/u.test(next.low.unit) && next.low.unit === span.high.unit && next.low.figure === span.high.figure + 1) return [];
    return [{ text: `${wordsOf(span.high)}—${wordsOf(next.low)}`, lower, upper }];
  });
}
