import type { ParameterValue } from '../../contract/request';
import { itemKinds, outcomeKinds } from '../../kinds';
import type { ItemPlan, Compiled, CompiledItem, ItemHead, Settings, Run } from '../../model/plan';
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

const kindsByName = new Map(itemKinds.map((kind) => [kind.kind, kind]));
const outcomesByName = new Map(outcomeKinds.map((kind) => [kind.kind, kind]));

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
    const head: ItemHead = {
      index,
      code: spec.code,
      spec,
      applies: settings.types.map((type) => spec.types?.includes(type) ?? true),
      kindCodes: (spec.kinds ?? []).map((each) => each.code),
    };
    return planned(head, kind.compile(spec, head, settings), settings);
  });
  const outcomes = rulebook.outcomes.map((spec) => {
    const kind = outcomesByName.get(spec.kind);
    if (!kind) throw new Error(`no outcome kind "${spec.kind}"`);
    return { pays: kind.pays === true, run: kind.compile(spec, settings) };
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

/** Every part is written out, so that all items have one shape and the hot loops read them without looking them up. */
function planned({ index, code, spec, applies, kindCodes }: ItemHead, plan: ItemPlan, settings: Settings): CompiledItem {
  const rows = dated(plan.rows, settings.rulebook.period);
  const parts: { [Part in keyof Required<ItemPlan>]: ItemPlan[Part] } = {
    points: plan.points,
    rows,
    levels: plan.levels,
    given: plan.given,
    bounds: plan.bounds,
    evaluate: plan.evaluate,
    history: plan.history,
    weigh: plan.weigh,
    effects: plan.effects,
    settle: plan.settle,
    cut: plan.cut,
    explain: plan.explain,
  };
  return { index, code, spec, applies, kindCodes, lane: laneOf(rows, kindCodes, settings.types.length, settings.digits), ...parts };
}

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
