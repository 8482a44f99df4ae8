import { levels } from '../contract/request';
import { pointerTo } from '../contract/pointer';
import { parseDate } from '../model/time/periods';
import type { Message, Slots } from '../i18n/language';
import type { RulebookFaultText } from '../i18n/rulebooks/rulebook-faults';
import { suggestion } from '../schema/suggestion';
import type { Effect } from '../model/rulebook/rulebook-parts';
import { itemKinds, outcomeKinds } from '../kinds';
import type { References } from '../model/rulebook/references';
import { nameable } from './coverage';
import { RULEBOOK_LIMITS } from './limits';
import { faultOf, type Fault } from '../schema/fault';
import type { Rulebook, RulebookItem, RulebookParameter } from '../model/rulebook/rulebook';

/**
 * Every name in a rulebook that stands for something in it: parameters and their values, items,
 * kinds, levels, unit types, grades, consequences, eligibilities. A name that stands for nothing
 * would drop a rule in silence.
 */
export function references(rulebook: Rulebook): Fault[] {
  const look = new Look(rulebook);
  look.everywhere();
  rulebook.parameters.forEach((parameter, at) => look.parameter(parameter, at));
  rulebook.items.forEach((item, at) => look.item(item, ['items', at]));
  rulebook.outcomes.forEach((outcome, at) => look.outcome(outcome, ['outcomes', at]));
  look.settings();
  return look.faults;
}

type Path = readonly PropertyKey[];
type Loose = Record<string, unknown>;
/** What a name stands for, in words. */
type What = Extract<RulebookFaultText, `a${Capitalize<string>}` | `an${Capitalize<string>}`>;

const outcomeNames = { consequence: 'aConsequence', eligibility: 'anEligibility', grade: 'aGrade' } as const;

export function walk(value: unknown, path: Path, visit: (value: unknown, path: Path) => void): void {
  visit(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) walk(member, [...path, key], visit);
}

const kindOf = <Kind extends { kind: string }>(kinds: readonly Kind[], { kind }: { kind: string }): Kind | undefined => kinds.find((each) => each.kind === kind);
const codesOf = (list: readonly { code: string }[] | undefined): string[] => (list ?? []).map(({ code }) => code);
const isText = (value: unknown): value is string => typeof value === 'string';

class Look {
  readonly faults: Fault[] = [];
  private readonly types: string[];
  private readonly keys: ReadonlyMap<string, RulebookParameter>;
  private readonly parameterKeys: readonly string[];

  constructor(private readonly rulebook: Rulebook) {
    this.types = codesOf(rulebook.unitTypes);
    this.keys = new Map(rulebook.parameters.map((parameter) => [parameter.key, parameter]));
    this.parameterKeys = [...this.keys.keys()];
  }

  private fault(path: Path, key: RulebookFaultText, slots?: Slots): void {
    if (this.faults.length < RULEBOOK_LIMITS.faults) this.faults.push({ pointer: pointerTo(path), detail: faultOf(key, slots) });
  }

  private expect(name: unknown, known: readonly string[], what: What | Message, path: Path): void {
    if (!isText(name) || this.faults.length >= RULEBOOK_LIMITS.faults || known.includes(name)) return;
    this.fault(path, 'unknown', { what: typeof what === 'string' ? faultOf(what) : what, name, near: suggestion(name, known) });
  }

  private expectParameter(key: unknown, path: Path, type?: RulebookParameter['type']): void {
    this.expect(key, this.parameterKeys, 'aParameter', path);
    const found = isText(key) ? this.keys.get(key) : undefined;
    if (found && type && found.type !== type) this.fault(path, 'parameterType', { key: found.key, is: faultOf(found.type), wanted: faultOf(type) });
  }

  /** What is known by the name of its place alone. */
  everywhere(): void {
    const { items, outcomes, sharedOnce, force, checks } = this.rulebook;
    const known = {
      consequence: Object.keys(this.rulebook.consequences ?? {}),
      eligibility: Object.keys(this.rulebook.eligibilities ?? {}),
      grade: codesOf(this.rulebook.grades),
    };
    const codes = new Set(codesOf(items));
    walk({ items, outcomes, sharedOnce, force, checks }, [], (value, path) => {
      const [parent, key] = [path.at(-2), path.at(-1)];
      if (key === 'parameter') this.expectParameter(value, path);
      if (key === 'consequence' || key === 'eligibility' || key === 'grade') this.expect(value, known[key], outcomeNames[key], path);
      if (key === 'holidays' || key === 'workdays') this.expectParameter(value, path, 'dates');
      if (parent === 'items' && isText(value) && !codes.has(value)) this.expect(value, [...codes], 'anItem', path);
      if (value !== null && typeof value === 'object' && 'parameter' in value && 'is' in value) this.reading(value as Loose, path);
    });
  }

  /** A rule that holds under one reading names a value that can be chosen. */
  private reading(when: Loose, path: Path): void {
    this.expectParameter(when['parameter'], [...path, 'parameter'], 'choice');
    const declared = this.keys.get(String(when['parameter']));
    if (declared?.values) this.expect(when['is'], declared.values.map(({ value }) => value), faultOf('aValueOf', { key: declared.key }), [...path, 'is']);
  }

  parameter(declared: RulebookParameter, at: number): void {
    const path = ['parameters', at];
    const { type, values, low, high, notBelow } = declared;
    if (notBelow !== undefined) this.expectParameter(notBelow, [...path, 'notBelow'], 'number');
    if (type === 'choice' && !values?.length) this.fault([...path, 'values'], 'choiceEmpty');
    const named = (values ?? []).map(({ value }) => value);
    named.forEach((value, index) => {
      if (named.indexOf(value) !== index) this.fault([...path, 'values', index], 'twice', { name: value });
    });
    if (low !== undefined && high !== undefined && low > high) this.fault([...path, 'low'], 'leastAboveMost');
    if (declared.default !== null && !fits(declared)) this.fault([...path, 'default'], 'defaultUnfit', { value: String(declared.default) });
  }

  item(item: RulebookItem, path: Path): void {
    const kinds = codesOf(item.kinds);
    this.figures({ ...item }, item, path);
    codesOf(item.levelWords).forEach((code, at) => this.expect(code, levels, 'aLevel', [...path, 'levelWords', at, 'code']));
    item.effects?.forEach((effect, at) => this.effect(effect, item, [...path, 'effects', at]));
    kindOf(itemKinds, item)?.references?.(item, this.from(path, kinds));
  }

  /** What a kind calls for its own keys; `own`: the kinds of the item that it reads. */
  private from(above: Path, own: readonly string[]): References {
    const each = (names: readonly string[] | undefined, known: readonly string[], what: What, path: Path): void =>
      names?.forEach((name, at) => this.expect(name, known, what, [...above, ...path, at]));
    return {
      unitTypes: (names, path) => each(names, this.types, 'aUnitType', path),
      kinds: (names, path, known = own) => each(names, known, 'aKind', path),
      kindKeys: (table, path) => Object.keys(table ?? {}).forEach((kind) => this.expect(kind, own, 'aKind', [...above, ...path, kind])),
      clauses: (names, path) => each(names, this.rulebook.clauses.map(({ id }) => id), 'aClause', path),
      readings: (choice, path) => this.readings(choice, [...above, ...path]),
      kindOf: (code, name, path) => {
        const item = this.rulebook.items.find((candidate) => candidate.code === code);
        if (item) this.expect(name, codesOf(item.kinds), 'aKind', [...above, ...path]);
      },
    };
  }

  /** Every value that can be chosen has its reading, and no reading stands for another. */
  private readings({ parameter, readings }: { readonly parameter: string; readonly readings: object }, path: Path): void {
    this.expectParameter(parameter, [...path, 'parameter'], 'choice');
    const values = this.keys.get(parameter)?.values?.map(({ value }) => value);
    if (!values) return;
    Object.keys(readings).forEach((name) => this.expect(name, values, faultOf('aValueOf', { key: parameter }), [...path, 'readings', name]));
    values.filter((value) => !(value in readings)).forEach((value) => this.fault([...path, 'readings'], 'noReading', { value, key: parameter }));
  }

  /** A figure by unit type has one for each type of the item, and no other. */
  private figures({ weight }: Loose, item: RulebookItem, path: Path): void {
    if (weight === null || typeof weight !== 'object') return;
    Object.keys(weight).forEach((type) => this.expect(type, this.types, 'aUnitType', [...path, 'weight', type]));
    (item.types ?? this.types).filter((type) => !(type in weight)).forEach((type) => this.fault([...path, 'weight'], 'noWeight', { type }));
  }

  private effect({ kind, level, types }: Effect, item: RulebookItem, path: Path): void {
    this.expect(kind, codesOf(item.kinds), 'aKind', [...path, 'kind']);
    this.expect(level, levels, 'aLevel', [...path, 'level']);
    types?.forEach((type, at) => this.expect(type, item.types ?? this.types, 'aUnitType', [...path, 'types', at]));
  }

  outcome(outcome: Rulebook['outcomes'][number], path: Path): void {
    kindOf(outcomeKinds, outcome)?.references?.(outcome, this.from(path, []));
  }

  /** The settings of the whole. */
  settings(): void {
    const { notes, clauses, weights, order, force } = this.rulebook;
    notes?.forEach(({ unset, item }, at) => {
      if (unset !== undefined) this.expectParameter(unset, ['notes', at, 'unset']);
      this.expect(item, codesOf(this.rulebook.items), 'anItem', ['notes', at, 'item']);
    });
    const parts = [...nameable(this.rulebook)];
    clauses.forEach(({ by }, at) => by?.forEach((name, index) => this.expect(name, parts, 'aPart', ['clauses', at, 'by', index])));
    for (const [name, table] of [['weights', weights], ['order', order]] as const) {
      Object.keys(table ?? {}).forEach((type) => this.expect(type, this.types, 'aUnitType', [name, type]));
    }
    if (force?.until) this.expectParameter(force.until.parameter, ['force', 'until', 'parameter'], 'date');
    if (force?.from !== undefined && !parseDate(force.from)) this.fault(['force', 'from'], 'noDay', { value: force.from });
  }
}

/** Whether the default is a value that may be given. */
function fits({ type, values, low, high, default: value }: RulebookParameter): boolean {
  switch (type) {
    case 'choice':
      return values?.some((choice) => choice.value === value) ?? false;
    case 'number':
      return typeof value === 'number' && value >= (low ?? -Infinity) && value <= (high ?? Infinity);
    case 'date':
      return isText(value) && parseDate(value) !== null;
    case 'dates':
      return Array.isArray(value) && value.every((date) => parseDate(date) !== null);
  }
}
