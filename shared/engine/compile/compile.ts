import type { ParameterValue } from '../../contract/request';
import { itemKinds, outcomeKinds } from '../../kinds';
import type { Bounds, ItemPlan, Compiled, CompiledItem, ItemHead, Settings, Run } from '../../model/plan';
import type { RowRules } from '../../model/rows/row-rules';
import { powerOfTen, toScaled } from '../../numbers/decimal';
import { FigureFault } from '../../schema/fault';
import type { Rulebook, RulebookItem } from '../../model/rulebook/rulebook';
import type { AppliedParameters } from './parameters';
import { heldDigits } from './held-digits';
import { laneOf } from '../rows/plain-rows';
import { exactlyDated } from '../general/dated';
import { GeneralProgram } from '../general/general-program';
import { isGeneral } from '../../rules/is-general';
import { outcomeStages, type AnyItemKind } from '../../model/kind';
import type { GeneralPlan } from '../../model/general';
import type { Periods } from '../../kinds/parts/periodic';
import { asScaled, type Scaled } from '../../numbers/scaled';
import type { Exact } from '../../numbers/fraction';
import { rulesHash } from '../../provenance/rules-hash';

export interface Program extends Compiled {
  readonly outcomes: readonly ((run: Run) => void)[];
  /** Where it is worked out exactly; the fast lane then has no part in it but the reading of rows. */
  readonly general: GeneralProgram | null;
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
  if (isGeneral(rulebook)) return compileGeneral(rulebook, settings, applied);
  const items = rulebook.items.map((spec, index): CompiledItem => {
    const compileItem = itemKind(spec.kind).compile;
    if (!compileItem) throw new Error(`"${spec.kind}" is worked out exactly alone`);
    const head = headOf(spec, index, settings);
    const plan = compileItem(spec, head, settings);
    return planned(head, { ...plan, rows: dated(plan.rows, settings.rulebook.period) }, settings);
  });
  const outcomes = rulebook.outcomes.map((spec) => {
    const kind = outcomesByName.get(spec.kind);
    if (!kind?.compile) throw new Error(`no outcome kind "${spec.kind}" in the fast lane`);
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
    general: null,
  };
}

function itemKind(name: string): AnyItemKind {
  const kind = kindsByName.get(name);
  if (!kind) throw new Error(`no rule kind "${name}"`);
  return kind;
}

const headOf = (spec: RulebookItem, index: number, settings: Settings): ItemHead => ({
  index,
  code: spec.code,
  spec,
  applies: settings.types.map((type) => spec.types?.includes(type) ?? true),
  kindCodes: (spec.kinds ?? []).map((each) => each.code),
});

/** Rows are checked and put in their places as in the fast lane; nothing else of it is used. */
function compileGeneral(rulebook: Rulebook, settings: Settings, parameters: Compiled['parameters']): Program {
  const heads = rulebook.items.map((spec, index) => headOf(spec, index, settings));
  const plans = heads.map((head) => {
    const exact = itemKind(head.spec.kind).exact;
    if (!exact) throw new Error(`"${head.spec.kind}" cannot be worked out exactly`);
    return exact(head.spec, head, settings);
  });
  const groupOf = new Map(heads.flatMap(({ code }, at) => (plans[at]?.parts ?? []).map((part) => [part, code] as const)));
  const eachOf = (code: string): Periods['each'] | null => {
    for (let at: string | undefined = code; at !== undefined; at = groupOf.get(at)) {
      const spec = heads.find((head) => head.code === at)?.spec as { periods?: Periods } | undefined;
      if (spec?.periods) return spec.periods.each;
    }
    return null;
  };
  const items = heads.map((head, at): CompiledItem => {
    const rows = itemKind(head.spec.kind).rows?.(head.spec, settings) ?? {};
    const bounds = (type: number): Bounds => {
      const { max, min } = (plans[at] as GeneralPlan).bounds(settings.types[type] ?? '');
      const scaled = (x: Exact): Scaled => asScaled(x.mul(powerOfTen(settings.digits)).valueOf());
      return { max: max && scaled(max), min: min && scaled(min) };
    };
    const plan = plans[at] as GeneralPlan;
    const finished = (type: number) => {
      const code = settings.types[type] ?? '';
      const { max, min } = plan.recorded?.(code) ?? plan.once(code);
      return { max: max && max.valueOf(), min: min && min.valueOf() };
    };
    const item = planned(head, { points: true, ...(plan.given ? { given: true } : {}), rows: exactlyDated(rows, eachOf(head.code), settings), finished, bounds, evaluate: () => undefined }, settings);
    return { ...item, lane: { ...item.lane, open: false } };
  });
  const outcomes = outcomeStages.flatMap((stage) =>
    outcomeKinds.flatMap((kind) => {
      const specs = kind.stage === stage && kind.exact ? rulebook.outcomes.filter((spec) => spec.kind === kind.kind) : [];
      return specs.length > 0 && kind.exact ? [kind.exact(specs, settings)] : [];
    }),
  );
  return {
    settings,
    items,
    listed: settings.types.map((_, type) => listed(items, rulebook, type)),
    itemOf: new Map(items.map((item) => [item.code, item])),
    parameters,
    hash: rulesHash(rulebook),
    pays: rulebook.outcomes.some(({ kind }) => outcomesByName.get(kind)?.pays === true),
    outcomes: [],
    general: new GeneralProgram(items, plans, outcomes),
  };
}

/** Every part is written out, so that all items have one shape and the hot loops read them without looking them up. */
function planned({ index, code, spec, applies, kindCodes }: ItemHead, plan: ItemPlan, settings: Settings): CompiledItem {
  const rows = plan.rows;
  const parts: { [Part in keyof Required<ItemPlan>]: ItemPlan[Part] } = {
    points: plan.points,
    rows,
    finished: plan.finished,
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
