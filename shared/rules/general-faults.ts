import { figureFor, type Figure } from '../model/rulebook-parts';
import { isEmpty, type Stretch } from '../kinds/parts/spans';
import { inOrder } from '../kinds/scales/band-gaps';
import { kindOfCondition, leaves, type Condition } from '../kinds/conditions';
import { stages } from '../kinds/conditions/condition';
import { awardCodes } from '../kinds/outcomes/award';
import { weightOf } from '../kinds/parts/finishing';
import { periodCount, take, type Periods } from '../kinds/parts/periodic';
import { lowerEnd, upperEnd } from '../kinds/parts/spans';
import { scaleOf } from '../kinds/scales';
import { measureOf } from '../kinds/measures';
import { outcomeKinds } from '../kinds';
import { outcomeStages } from '../model/kind';
import { levels } from '../contract/request';
import { exact, sumOf, textOf } from '../numbers/fraction';
import type { RulebookFaultText } from '../i18n/rulebook-faults';
import type { Slots } from '../i18n/language';
import type { Rulebook, RulebookItem } from '../model/rulebook';
import { faultText, type Fault } from '../schema/fault';
import { suggestion } from '../schema/suggestion';
import { isGeneral } from './is-general';
import { pointer } from './references';

/** What no schema can say of a rulebook that an office wrote for itself: trees, figures, conditions, what comes before what. */
export function generalFaults(rulebook: Rulebook): Fault[] {
  if (!isGeneral(rulebook)) return [];
  const look = new GeneralLook(rulebook);
  look.all();
  return look.faults;
}

type Path = readonly PropertyKey[];

/** Everything that a general item may say, whatever its kind; what it may say has been settled by its schema. */
interface Wide extends RulebookItem {
  items?: string[];
  by?: string;
  weights?: Record<string, number>;
  weight?: Figure;
  factor?: number;
  min?: number;
  max?: number;
  zero?: Condition;
  periods?: Periods;
  counts?: boolean;
  rows?: string;
  measure?: MeasureSpec;
  scale?: ScaleSpec;
  rates?: { kind?: string; points?: number | [number, number]; levels?: object; per?: { each: number }; when?: Stretch; types?: string[] }[];
  needsEvidence?: string[] | 'all';
  each?: number | [number, number];
  outOf?: number;
}
interface MeasureSpec { of: string; low?: number; high?: number; per?: string; shares?: Record<string, number>; worth?: Record<string, number | null>; rows?: string; place?: { as?: string }; minus?: object; where?: Stretch; drop?: number; key?: string; after?: string; expect?: number; as?: string }
interface ScaleSpec { by: string; bands?: (Stretch & { points: number })[]; rest?: [number, number] | number | null; points?: unknown; full?: number; over?: number; low?: number; high?: number; below?: { each: number; part?: unknown }; above?: { each: number; part?: unknown }; first?: number; step?: number; least?: number; start?: number }
interface Wider { kind: string; clause: string; when?: Condition; grades?: { grade: string; from?: number; share?: number; places?: number }[]; then?: { grade?: string; atMost?: string }; to?: string; atMost?: string; by?: unknown; code?: string; share?: number; consequence?: string; eligibility?: string; on?: string; amount?: number; attribute?: string }

class GeneralLook {
  readonly faults: Fault[] = [];
  private readonly items: readonly Wide[];
  private readonly byCode: ReadonlyMap<string, Wide>;
  private readonly groupOf = new Map<string, string>();

  constructor(private readonly rulebook: Rulebook) {
    this.items = rulebook.items as readonly Wide[];
    this.byCode = new Map(this.items.map((item) => [item.code, item]));
  }

  private fault(path: Path, key: RulebookFaultText, slots?: Slots): void {
    this.faults.push({ pointer: pointer(path), detail: faultText(key, slots) });
  }

  private unknown(name: string | undefined, known: readonly string[], what: 'anItem' | 'aKind' | 'aLevel' | 'aGrade' | 'aVeto', path: Path): void {
    if (name !== undefined && !known.includes(name)) this.fault(path, 'unknown', { what: faultText(what), name, near: suggestion(name, known) });
  }

  all(): void {
    this.tree();
    this.items.forEach((item, at) => this.item(item, ['items', at]));
    this.circles();
    this.outcomes();
    const { total } = this.rulebook;
    if (total) this.bounds(total, ['total']);
  }

  // --- the tree -------------------------------------------------------------------------------

  private tree(): void {
    this.items.forEach((item, at) => {
      if (item.kind !== 'group') return;
      (item.items ?? []).forEach((part, index) => {
        const path = ['items', at, 'items', index];
        if (this.groupOf.has(part)) this.fault(path, 'partTwice', { code: part, group: this.groupOf.get(part) ?? '' });
        else this.groupOf.set(part, item.code);
      });
      this.groupWeight(item, at);
      if (item.by === 'weights') {
        const named = Object.keys(item.weights ?? {});
        (item.items ?? []).filter((part) => !named.includes(part)).forEach((part) => this.fault(['items', at, 'weights'], 'partUnweighed', { code: part }));
        named.filter((part) => !item.items?.includes(part)).forEach((part) => this.fault(['items', at, 'weights', part], 'weightStranger', { code: part }));
      } else if (item.weights) this.fault(['items', at, 'weights'], 'weightsUnused');
    });
  }

  /** A group that adds up weighs what its parts weigh. */
  private groupWeight(item: Wide, at: number): void {
    if (item.weight === undefined || (item.by ?? 'sum') !== 'sum' || item.factor !== undefined) return;
    for (const { code: type } of this.rulebook.unitTypes) {
      if (item.types && !item.types.includes(type)) continue;
      const own = figureFor(item.weight, type);
      const parts = (item.items ?? []).flatMap((code) => this.byCode.get(code) ?? []).filter((part) => part.counts !== false && this.isFor(part, type));
      const sum = sumOf(parts.flatMap((part) => take.figure(part.periods, weightOf(part.weight, type)) ?? []));
      if (own !== undefined && parts.length > 0 && !sum.equals(exact(own))) this.fault(['items', at, 'weight'], 'groupWeight', { sum: textOf(sum), declared: own });
    }
  }

  /** A group is for the types that one of its parts is for. */
  private isFor(item: Wide, type: string, depth = 0): boolean {
    if (item.types && !item.types.includes(type)) return false;
    if (item.kind !== 'group' || depth > 6) return true;
    return (item.items ?? []).some((code) => { const part = this.byCode.get(code); return part !== undefined && this.isFor(part, type, depth + 1); });
  }

  /** What one item hangs on: its parts, and what its `zero` names. */
  private circles(): void {
    const above = new Map<string, string[]>();
    const on = (item: Wide): string[] => [...(item.items ?? []), ...(item.zero ? this.conditionItems(item.zero, item.code) : [])];
    this.items.forEach((item) => above.set(item.code, on(item)));
    const state = new Map<string, 'open' | 'done'>();
    const visit = (code: string, depth: number): boolean => {
      if (state.get(code) === 'done') return false;
      if (state.get(code) === 'open' || depth > 5000) return true;
      state.set(code, 'open');
      const found = (above.get(code) ?? []).some((next) => this.byCode.has(next) && visit(next, depth + 1));
      state.set(code, 'done');
      return found;
    };
    this.items.forEach((item, at) => {
      if (visit(item.code, 0)) this.fault(['items', at], 'circle', { code: item.code });
      let depth = 1;
      for (let up = this.groupOf.get(item.code); up !== undefined && depth <= 7; up = this.groupOf.get(up)) depth++;
      if (depth > 6) this.fault(['items', at], 'tooDeep', { code: item.code });
    });
  }

  /** On whose score it hangs; the events of one's own item may be looked at. */
  private conditionItems(condition: Condition, own: string): string[] {
    return leaves(condition).flatMap(({ leaf }) => {
      const items = kindOfCondition(leaf.of).items?.(leaf) ?? [];
      // Its own events are there before anything is scored.
      return leaf.of === 'events' ? items.filter((code) => code !== own) : items;
    });
  }

  // --- items ----------------------------------------------------------------------------------

  private item(item: Wide, path: Path): void {
    const { min, max, zero, periods, measure, scale } = item;
    const weights = item.weight === undefined ? [] : typeof item.weight === 'number' ? [item.weight] : Object.values(item.weight);
    weights.filter((weight) => weight <= 0).forEach((weight) => this.fault([...path, 'weight'], 'notAbove', { value: weight, than: 0 }));
    this.bounds(item, path);
    const full = item.kind === 'measured' || item.kind === 'given' || item.kind === 'deduct';
    if (full && max === undefined && min !== undefined && weights.some((weight) => min > weight)) this.fault([...path, 'min'], 'minAboveWeight', { value: min });
    if (item.kind === 'measured' && item.weight === undefined && (max === undefined || min === undefined)) this.fault(path, 'noWeightNorBounds', { code: item.code });
    if (zero) this.condition(zero, [...path, 'zero'], 'items', item);
    if (periods) this.periods(item, periods, [...path, 'periods']);
    const kinds = (item.kinds ?? []).map(({ code }) => code);
    if (item.rows !== undefined) this.borrowed(item, item.rows, ['tariff', 'deduct'], [...path, 'rows']);
    item.rates?.forEach((rate, at) => this.rate(rate, kinds, [...path, 'rates', at]));
    if (item.each !== undefined && typeof item.each === 'number' && item.each <= 0) this.fault([...path, 'each'], 'notAbove', { value: item.each, than: 0 });
    if (measure && scale) this.measured(item, measure, scale, kinds, path);
  }

  private bounds({ min, max }: { min?: number | undefined; max?: number | undefined }, path: Path): void {
    if (min !== undefined && max !== undefined && min > max) this.fault([...path, 'min'], 'boundsCross', { min, max });
  }

  private borrowed(item: Wide, code: string, kinds: readonly string[], path: Path): void {
    const source = this.byCode.get(code);
    if (!source) return this.unknown(code, [...this.byCode.keys()], 'anItem', path);
    const again = source.rows ?? source.measure?.rows;
    if (source === item || again !== undefined || !kinds.includes(source.kind)) this.fault(path, 'rowsOfNothing', { code });
  }

  private periods(item: Wide, { each, take, weights }: Periods, path: Path): void {
    if (take === 'weights' && weights?.length !== periodCount[each]) this.fault([...path, 'weights'], 'periodWeights', { count: weights?.length ?? 0, wanted: periodCount[each] });
    if (take !== 'weights' && weights) this.fault([...path, 'weights'], 'weightsUnused');
    for (let up = this.groupOf.get(item.code); up !== undefined; up = this.groupOf.get(up)) {
      if (this.byCode.get(up)?.periods) {
        this.fault(path, 'periodsInside', { group: up });
        break;
      }
      if (up === this.groupOf.get(up)) break;
    }
  }

  private rate(rate: NonNullable<Wide['rates']>[number], kinds: readonly string[], path: Path): void {
    if (kinds.length > 0 || rate.kind !== undefined) this.unknown(rate.kind, kinds, 'aKind', [...path, 'kind']);
    if ((rate.points === undefined) === (rate.levels === undefined)) this.fault(path, 'pointsOrLevels');
    if (typeof rate.points === 'object') {
      if (rate.points[0] > rate.points[1]) this.fault([...path, 'points'], 'backwards', { low: rate.points[0], high: rate.points[1] });
      if (rate.when || rate.per) this.fault(path, 'rangeAndWhen');
    }
    if (rate.per && rate.per.each <= 0) this.fault([...path, 'per', 'each'], 'notAbove', { value: rate.per.each, than: 0 });
    if (rate.when && isEmpty(rate.when)) this.fault([...path, 'when'], 'emptySpan');
  }

  private measured(item: Wide, measure: MeasureSpec, scale: ScaleSpec, kinds: readonly string[], path: Path): void {
    const at = [...path, 'measure'];
    if (measure.low !== undefined && measure.high !== undefined && measure.low > measure.high) this.fault([...at, 'low'], 'backwards', { low: measure.low, high: measure.high });
    if (measure.where && isEmpty(measure.where)) this.fault([...at, 'where'], 'emptySpan');
    if (measure.rows !== undefined) this.borrowed(item, measure.rows, ['measured'], [...at, 'rows']);
    const all = measureOf(measure.of).whole !== undefined;
    if (all && measure.per !== undefined) this.fault([...at, 'per'], 'perOfAll', { of: measure.of });
    if (all && measure.after !== undefined) this.fault([...at, 'after'], 'afterOne');
    if (measure.key !== undefined && (measure.per === undefined || measure.per === 'last') && measure.of !== 'count') this.fault([...at, 'key'], 'keyOfOne');
    if (measure.expect !== undefined && !all && (measure.per === undefined || measure.per === 'last')) this.fault([...at, 'expect'], 'keyOfOne');
    if ((measure.per === 'trimmed') !== (measure.drop !== undefined)) this.fault(measure.drop === undefined ? at : [...at, 'drop'], 'dropOfTrimmed');
    if ((measure.per === 'shares') !== (measure.shares !== undefined)) this.fault(measure.shares === undefined ? at : [...at, 'shares'], 'sharesOfShares');
    if (measure.shares) {
      const sum = sumOf(Object.values(measure.shares).map(exact));
      if (!sum.equals(1)) this.fault([...at, 'shares'], 'sharesSum', { sum: textOf(sum) });
      Object.entries(measure.shares).forEach(([kind, share]) => {
        this.unknown(kind, kinds, 'aKind', [...at, 'shares', kind]);
        if (share <= 0) this.fault([...at, 'shares', kind], 'notAbove', { value: share, than: 0 });
      });
    }
    Object.keys(measure.worth ?? {}).forEach((kind) => this.unknown(kind, kinds, 'aKind', [...at, 'worth', kind]));
    const isPlace = measure.place ? measure.place.as !== 'share' : measureOf(measure.of).place?.(measure) === true && !measure.minus && (measure.after === 'scale' || !['sum', 'mean', 'trimmed', 'shares'].includes(measure.per ?? ''));
    this.scale(scale, isPlace, [...path, 'scale']);
    const own = scaleOf(scale.by);
    if (own.among && (measure.place || measure.of === 'rank')) this.fault([...path, 'scale'], 'amongPlaces', { by: scale.by });
    if (measure.after === 'scale' && (measure.place || own.among || measure.per === undefined || measure.per === 'last')) this.fault([...at, 'after'], 'afterOne');
  }

  private scale(scale: ScaleSpec, isPlace: boolean, path: Path): void {
    const { by, bands, rest, below, above } = scale;
    if (by === 'bands' && bands) this.bands(bands, path);
    if (Array.isArray(rest) && rest[0] > rest[1]) this.fault([...path, 'rest'], 'backwards', { low: rest[0], high: rest[1] });
    if (by === 'line') {
      const xs = (scale.points as [number, number][]).map(([x]) => x);
      xs.forEach((x, at) => {
        const before = xs[at - 1];
        if (before !== undefined && x <= before) this.fault([...path, 'points', at], 'lineFalls', { x, before });
      });
    }
    if (by === 'places' && !isPlace) this.fault(path, 'placesOfNoPlace');
    if (by === 'places' && (scale.points === undefined) === (scale.first === undefined || scale.step === undefined)) this.fault(path, 'placesHow');
    if (by === 'steps') {
      if (!below && !above) this.fault(path, 'stepsNoSide');
      for (const [side, step] of [['below', below], ['above', above]] as const) {
        if (step && step.each <= 0) this.fault([...path, side, 'each'], 'notAbove', { value: step.each, than: 0 });
      }
    }
    if (scale.full !== undefined && scale.full <= 0) this.fault([...path, 'full'], 'notAbove', { value: scale.full, than: 0 });
    if (by === 'spread' && (scale.low ?? 0) > (scale.high ?? 0)) this.fault([...path, 'low'], 'backwards', { low: scale.low ?? 0, high: scale.high ?? 0 });
  }

  private bands(bands: readonly Stretch[], path: Path): void {
    bands.forEach((band, at) => {
      if (isEmpty(band) || (band.from !== undefined && band.above !== undefined) || (band.to !== undefined && band.below !== undefined)) this.fault([...path, 'bands', at], 'emptySpan');
    });
    const sorted = inOrder(bands);
    sorted.forEach((band, at) => {
      const next = sorted[at + 1];
      if (!next) return;
      const [end, begin] = [upperEnd(band), lowerEnd(next)];
      if (!end || !begin || end.at > begin.at || (end.at === begin.at && end.in && begin.in)) this.fault([...path, 'bands', bands.indexOf(next)], 'bandsOverlap');
    });
  }

  // --- conditions and outcomes -----------------------------------------------------------------

  private condition(condition: Condition, path: Path, before: (typeof stages)[number], own: Wide | null, vetoes: readonly string[] = []): void {
    const known = [...this.byCode.keys()];
    for (const { leaf, path: inner } of leaves(condition)) {
      const at = [...path, ...inner];
      const kind = kindOfCondition(leaf.of);
      if (stages.indexOf(kind.after) > stages.indexOf(before)) this.fault(at, 'tooEarly', { of: leaf.of });
      const spec = leaf as { of: string; item?: string; kind?: string; level?: string; grades?: string[]; code?: string; share?: number; within?: number } & Stretch;
      if (spec.item !== undefined) {
        this.unknown(spec.item, known, 'anItem', [...at, 'item']);
        const item = this.byCode.get(spec.item);
        if (leaf.of === 'item' && own && item === own) this.fault([...at, 'item'], 'zeroOnItself');
        if (item && spec.kind !== undefined) this.unknown(spec.kind, (item.kinds ?? []).map(({ code }) => code), 'aKind', [...at, 'kind']);
        if (leaf.of === 'events' && item?.kind === 'group') this.fault([...at, 'item'], 'eventsOfGroup', { code: item.code });
      }
      if (spec.level !== undefined) this.unknown(spec.level, levels, 'aLevel', [...at, 'level']);
      spec.grades?.forEach((grade, index) => this.unknown(grade, this.grades(), 'aGrade', [...at, 'grades', index]));
      if (leaf.of === 'veto' && spec.code !== undefined) this.unknown(spec.code, vetoes, 'aVeto', [...at, 'code']);
      if (leaf.of === 'place') {
        if ((spec.share === undefined) === (spec.within === undefined)) this.fault(at, 'withinOrShare');
        if (spec.share !== undefined) this.share(spec.share, [...at, 'share']);
      }
      if (leaf.of === 'total' || leaf.of === 'item') {
        const sides = [spec.from, spec.above, spec.to, spec.below].filter((side) => side !== undefined);
        if (sides.length === 0 || isEmpty(spec)) this.fault(at, 'emptySpan');
      }
    }
  }

  private grades(): string[] {
    return (this.rulebook.grades ?? []).map(({ code }) => code);
  }

  private share(share: number, path: Path): void {
    if (share <= 0 || share > 1) this.fault(path, 'shareRange', { value: share });
  }

  private outcomes(): void {
    const outcomes = this.rulebook.outcomes as readonly Wider[];
    const vetoes = outcomes.flatMap(({ kind, code }) => (kind === 'veto' && code !== undefined ? [code] : []));
    vetoes.forEach((code, at) => {
      if (vetoes.indexOf(code) !== at) this.fault(['outcomes', outcomes.findIndex((each, index) => each.code === code && index > 0), 'code'], 'twice', { name: code });
    });
    const grades = this.grades();
    outcomes.forEach((outcome, at) => {
      const path = ['outcomes', at];
      const kind = outcomeKinds.find((each) => each.kind === outcome.kind);
      // What a kind may look at: all that is settled before it.
      const before = { veto: 'veto', grading: 'veto', downgrade: 'grading', trigger: 'grading', award: 'grading' } as const;
      const stage = kind?.stage;
      if (!stage || !outcomeStages.includes(stage)) return;
      // A veto may look at those before it.
      const known = stage === 'veto' ? outcomes.slice(0, at).flatMap((each) => (each.kind === 'veto' && each.code !== undefined ? [each.code] : [])) : vetoes;
      kind.conditions?.(outcome as never).forEach(({ when, path: inner }) => this.condition(when as Condition, [...path, ...inner], before[stage], null, known));
      for (const key of ['to', 'atMost'] as const) if (outcome[key] !== undefined) this.unknown(outcome[key], grades, 'aGrade', [...path, key]);
      this.unknown(outcome.then?.grade, grades, 'aGrade', [...path, 'then', 'grade']);
      this.unknown(outcome.then?.atMost, grades, 'aGrade', [...path, 'then', 'atMost']);
      outcome.grades?.forEach((line, index) => {
        this.unknown(line.grade, grades, 'aGrade', [...path, 'grades', index, 'grade']);
        if (line.share !== undefined) this.share(line.share, [...path, 'grades', index, 'share']);
        if (line.share !== undefined && line.places !== undefined) this.fault([...path, 'grades', index], 'shareAndPlaces');
      });
      if (stage === 'downgrade' && [outcome.by, outcome.to, outcome.atMost].filter((each) => each !== undefined).length !== 1) this.fault(path, 'downOne');
      if (stage === 'trigger' && (outcome.consequence === undefined) === (outcome.eligibility === undefined)) this.fault(path, 'triggerOne');
      if (stage === 'award') this.award(outcome, path);
    });
    const awards = outcomes.filter(({ kind }) => kind === 'award');
    const codes = awardCodes(awards);
    codes.forEach((code, at) => {
      if (codes.indexOf(code) !== at) this.fault(['outcomes', outcomes.indexOf(awards[at] as Wider), 'code'], 'twice', { name: code });
    });
  }

  private award(outcome: Wider, path: Path): void {
    const by = outcome.by as { grades?: Record<string, number>; score?: number; item?: string; scale?: ScaleSpec; pool?: number };
    Object.keys(by.grades ?? {}).forEach((grade) => this.unknown(grade, this.grades(), 'aGrade', [...path, 'by', 'grades', grade]));
    if (by.score !== undefined && by.score <= 0) this.fault([...path, 'by', 'score'], 'notAbove', { value: by.score, than: 0 });
    if (by.item !== undefined) this.unknown(by.item, [...this.byCode.keys()], 'anItem', [...path, 'by', 'item']);
    if (by.scale) {
      this.scale(by.scale, outcome.on === 'place', [...path, 'by', 'scale']);
      if (scaleOf(by.scale.by).among || !['bands', 'line', 'steps', 'places'].includes(by.scale.by)) this.fault([...path, 'by', 'scale', 'by'], 'scaleOfAward', { by: by.scale.by });
      if (by.scale.by === 'steps' && by.scale.start === undefined) this.fault([...path, 'by', 'scale'], 'stepsStart');
    }
    if (outcome.share !== undefined) this.share(outcome.share, [...path, 'share']);
    if (outcome.amount !== undefined && outcome.attribute !== undefined) this.fault([...path, 'attribute'], 'amountOrAttribute');
  }
}
