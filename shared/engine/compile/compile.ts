import type { ParameterValue } from '../../contract/request';
import { itemKinds, outcomeKinds } from '../../kinds';
import type { ItemPlan, Compiled, CompiledItem, Settings, Run } from '../../model/plan';
import type { RowRules } from '../../model/row-rules';
import { toScaled } from '../../numbers/decimal';
import { FigureFault } from '../../schema/fault';
import type { Rulebook } from '../../model/rulebook';
import type { AppliedParameters } from './parameters';
import { heldDigits } from './held-digits';
import { laneOf } from '../rows/plain-rows';
import { rulesHash } from '../../provenance/fingerprint';

export interface Program extends Compiled {
  readonly outcomes: readonly ((run: Run) => void)[];
}

const kindsByName = new Map(itemKinds.map((kind) => [kind.kind as string, kind]));
const outcomesByName = new Map(outcomeKinds.map((kind) => [kind.kind as string, kind]));

/** Turns a checked rulebook and its parameters into what the hot path runs: figures scaled, names indexed. */
export function compile(
  rulebook: Rulebook,
  { values, applied }: AppliedParameters,
  year: number,
  period: string | null,
): Program {
  const settings = settingsOf(rulebook, values, year, period);
  const items = rulebook.items.map((spec, index): CompiledItem => {
    const kind = kindsByName.get(spec.kind);
    if (!kind) throw new Error(`no rule kind "${spec.kind}"`);
    const shell = {
      index,
      code: spec.code,
      spec,
      applies: settings.types.map((type) => spec.types?.includes(type) ?? true),
      kindCodes: (spec.kinds ?? []).map((each) => each.code),
      lane: undefined,
      ...noPlan,
    } as unknown as CompiledItem;
    const plan = kind.compile(spec as never, shell, settings);
    const rows = dated(plan.rows, rulebook.period);
    const lane = laneOf(rows, shell.kindCodes, settings.types.length, settings.digits);
    // The plan's closures read the item they belong to, so it is completed in place.
    return Object.assign(shell, plan, { rows, lane });
  });
  const outcomes = rulebook.outcomes.map((spec) => {
    const kind = outcomesByName.get(spec.kind);
    if (!kind) throw new Error(`no outcome kind "${spec.kind}"`);
    return { pays: kind.pays === true, run: kind.compile(spec as never, settings) };
  });
  return {
    settings,
    items,
    listed: settings.types.map((_, type) => listed(items, rulebook, type)),
    itemOf: new Map(items.map((item) => [item.code, item])),
    parameters: applied,
    hash: rulesHash(rulebook),
    pays: outcomes.some(({ pays }) => pays),
    outcomes: outcomes.map(({ run }) => run),
  };
}

/** Gives all items one shape, whatever their kind says, so that the hot loops read them without looking them up. */
const noPlan: { [Part in keyof Required<ItemPlan>]: undefined } = {
  points: undefined,
  rows: undefined,
  levels: undefined,
  given: undefined,
  bounds: undefined,
  evaluate: undefined,
  history: undefined,
  weigh: undefined,
  effects: undefined,
  settle: undefined,
  cut: undefined,
  explain: undefined,
};

/** By quarters every row names its quarter; by halves its period or its date may tell the half. */
function dated(rows: RowRules, period: Rulebook['period']): RowRules {
  if (period === 'year') return rows;
  const more: RowRules =
    period === 'quarter'
      ? { period: 'required', periodForm: 'quarter' }
      : { period: rows.period ?? 'optional', date: rows.date ?? 'optional' };
  const byKind = Object.entries(rows.byKind ?? {}).map(([kind, each]) => [kind, dated(each, period)] as const);
  return { ...rows, ...more, ...(rows.byKind ? { byKind: Object.fromEntries(byKind) } : {}) };
}

/** The order of one unit type, where the document has one of its own; else that of the rulebook. */
function listed(items: readonly CompiledItem[], rulebook: Rulebook, type: number): CompiledItem[] {
  const own = items.filter((item) => item.points && item.applies[type]);
  const order = rulebook.order?.[rulebook.unitTypes[type]?.code ?? ''];
  return order ? own.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)) : own;
}

function settingsOf(
  rulebook: Rulebook,
  values: Readonly<Record<string, ParameterValue | null>>,
  year: number,
  period: string | null,
): Settings {
  const digits = heldDigits(rulebook);
  return {
    rulebook,
    year,
    period,
    digits,
    types: rulebook.unitTypes.map((type) => type.code),
    parameter: (key) => values[key] ?? null,
    scale(figure) {
      const scaled = toScaled(figure, digits);
      if (!Number.isFinite(scaled)) throw new FigureFault('figureInexact', { figure, digits });
      return scaled;
    },
  };
}
