import { levels, roles } from '../contract/request';
import { itemFields, type ItemView, type RulebookView } from '../contract/rulebook-view';
import { itemKinds, outcomeKinds } from '../kinds';
import { attributesOf } from '../rules/attributes';
import { compile, type Program } from './compile/compile';
import type { CompiledItem, Settings } from '../model/plan';
import { applyParameters } from './compile/parameters';
import type { RowRules } from '../model/rows/row-rules';
import { powerOfTen, toNumber } from '../numbers/decimal';
import { jsonOf, same } from '../numbers/fraction';
import type { Rulebook } from '../model/rulebook/rulebook';

/** What a reader of ledgers must know of a rulebook, taken from the very rules that check the rows. */
export function viewOf(rulebook: Rulebook): RulebookView {
  const outcomes = rulebook.outcomes.map((spec) => ({ spec, kind: outcomeKinds.find((each) => each.kind === spec.kind) }));
  const attributes = attributesOf(rulebook);
  const named = outcomeKinds.flatMap((kind) => kind.named?.(rulebook.outcomes.filter((spec) => spec.kind === kind.kind)) ?? []);
  const program = compile(rulebook, applyParameters(rulebook, {}, []), 2000, null);
  return {
    id: rulebook.id,
    version: rulebook.version,
    title: rulebook.title,
    period: rulebook.period,
    unitTypes: rulebook.unitTypes,
    items: program.items.map((item) => ({ ...itemView(item, program.settings), ...hangsOn(program, item) })),
    parameters: rulebook.parameters,
    grades: rulebook.grades ?? [],
    gradesEveryUnit: outcomes.some(({ kind }) => kind?.gradesEveryUnit === true),
    points: rulebook.points,
    pays: outcomes.some(({ kind }) => kind?.pays === true),
    ...(Object.keys(rulebook.total ?? {}).length > 0 ? { total: rulebook.total } : {}),
    ...(named.length ? { awards: named } : {}),
    ...(attributes.length ? { attributes } : {}),
    thresholds: outcomes.flatMap(({ kind, spec }) => kind?.thresholds?.(spec) ?? []),
  };
}

/** Of a group its parts; of an item that reads the rows of another, which. Neither has rows of its own. */
function hangsOn({ general, settings }: Program, { code, applies }: CompiledItem): Pick<ItemView, 'parts' | 'reads' | 'counts' | 'full'> {
  const item = general?.items.get(code);
  const plan = item?.plan;
  const [first, ...others] = settings.types.filter((_, type) => applies[type]).map((type) => plan?.weight(type) ?? null);
  const full = first && others.every((each) => each !== null && same(each, first)) ? { full: jsonOf(first) } : {};
  return { ...full, ...(plan?.parts ? { parts: plan.parts } : {}), ...(item?.counts === false ? { counts: false } : {}), ...(plan?.reads === undefined ? {} : { reads: plan.reads }) };
}

function itemView(item: CompiledItem, settings: Settings): ItemView {
  const rules = [item.rows, ...Object.values(item.rows.byKind ?? {})];
  const reads = (field: keyof RowRules): boolean => rules.some((each) => each[field] !== undefined);
  const { spec } = item;
  const kind = itemKinds.find((each) => each.kind === spec.kind);
  const max = figure(item, settings, 'max');
  const min = figure(item, settings, 'min');
  const held = kind?.figure?.(spec);
  return {
    code: item.code,
    name: spec.name,
    ...(spec.en === undefined ? {} : { en: spec.en }),
    ...(spec.words ? { words: spec.words } : {}),
    clause: spec.clause,
    types: settings.types.filter((_, index) => item.applies[index]),
    ...(spec.row === undefined ? {} : { row: spec.row }),
    fields: itemFields.filter((field) => (field === 'count' ? !item.given : reads(field))),
    ...(spec.kinds ? { kinds: spec.kinds } : {}),
    ...(item.rows.none ? { without: true } : {}),
    ...(item.levels?.size ? { levels: levels.filter((level) => item.levels?.has(level)) } : {}),
    ...(spec.levelWords ? { levelWords: spec.levelWords } : {}),
    ...(item.rows.roles ? { roles: roles.filter((role) => item.rows.roles?.includes(role)) } : {}),
    ...valueRange(rules, settings),
    ...(held ? { figure: held } : {}),
    ...(max === undefined ? {} : { max }),
    ...(min === undefined ? {} : { min }),
    ...(item.points ? { scored: true } : {}),
    ...(item.given ? { given: true } : {}),
    direction: kind?.direction ?? 'either',
    ...(settings.types.some((type) => (kind?.weight?.(spec, type) ?? null) !== null) ? { weighted: true } : {}),
  };
}

/** The item's bound, where it is the same for every unit type; undefined where it differs. */
function figure(item: CompiledItem, settings: Settings, side: 'max' | 'min'): number | null | undefined {
  const found = settings.types.flatMap((_, type) => (item.applies[type] ? [item.bounds(type)[side]] : []));
  const first = found[0];
  if (first === undefined || found.some((each) => each !== first)) return undefined;
  return first === null ? null : toNumber(first, settings.digits);
}

/** The widest range over kinds and unit types: what lies outside it is wrong in every case. */
function valueRange(rules: readonly RowRules[], settings: Settings): Pick<ItemView, 'value'> {
  const reading = rules.filter((each) => each.value !== undefined);
  if (reading.length === 0) return {};
  const power = powerOfTen(settings.digits);
  const ends = (scaled: 'low' | 'high', written: 'least' | 'most'): number[] =>
    reading.flatMap((each) => [...[each[scaled] ?? []].flat().map((end) => end / power), ...[each[written] ?? []].flat()]);
  const [low, high] = [ends('low', 'least'), ends('high', 'most')];
  return {
    value: {
      ...(low.length ? { low: Math.min(...low) } : {}),
      ...(high.length ? { high: Math.max(...high) } : {}),
      ...(reading.every((each) => each.whole) ? { whole: true } : {}),
    },
  };
}
