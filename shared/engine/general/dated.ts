import type { Settings } from '../../model/plan';
import type { RowRules } from '../../model/rows/row-rules';

const widths = ['month', 'quarter', 'half'] as const;
type Width = (typeof widths)[number];

/** By shorter periods than the year a row names its own; an item that is worked out by periods, too. */
export function exactlyDated(rows: RowRules, own: Width | null, { rulebook, period }: Settings): RowRules {
  const asked: Width | null = rulebook.period === 'year' || (rulebook.period === 'year-or-half' && period === null) ? null : rulebook.period === 'year-or-half' ? 'half' : rulebook.period;
  const narrower = [asked, own].filter((width) => width !== null).sort((a, b) => widths.indexOf(a) - widths.indexOf(b))[0];
  if (narrower === undefined) return rows;
  return within(rows, narrower);
}

function within(rows: RowRules, width: Width): RowRules {
  const byKind = Object.entries(rows.byKind ?? {}).map(([kind, each]) => [kind, within(each, width)] as const);
  return { ...rows, period: 'required', periodWithin: width, ...(rows.byKind ? { byKind: Object.fromEntries(byKind) } : {}) };
}
