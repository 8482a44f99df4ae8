import { closestName, lookAlike } from '../../ledger/units/near-names';
import type { UnitRecord } from '../layout/records';

/**
 * The id of each record's unit. Units of one name in two towns are two, told apart by the town; a name that
 * somebody confirmed to be another's way of writing is that other's.
 */
export function unitIds(records: readonly UnitRecord[], aliases: Readonly<Record<string, string>>): readonly string[] {
  const towns = new Map<string, Set<string>>();
  for (const { name, group } of records) towns.set(name, (towns.get(name) ?? new Set()).add(group));
  return records.map(({ name, group }) => {
    const own = (towns.get(name)?.size ?? 1) > 1 && group !== '' ? `${name}（${group}）` : name;
    return Object.hasOwn(aliases, own) ? (aliases[own] ?? own) : own;
  });
}

/** Two names that are probably one unit's. */
export interface Twin {
  /** As the list of units, or else more sheets, write it; of two that are written as often, the shorter. */
  readonly name: string;
  readonly other: string;
  readonly sheets: readonly string[];
}

export interface NamedUnits {
  readonly sheet: string;
  readonly names: readonly string[];
  /** The list of units, whose spelling holds. */
  readonly listed?: boolean;
}

/** Beyond this many names no pairs are looked for: a list of persons, not of units. */
const mostNames = 2_000;

/** Names of different sheets that look alike and about which nobody has decided. Never taken for one unasked. */
export function twinsOf(
  sheets: readonly NamedUnits[],
  aliases: Readonly<Record<string, string>>,
  apart: readonly (readonly [string, string])[],
): readonly Twin[] {
  const homes = new Map<string, Set<string>>();
  for (const { sheet, names } of sheets) for (const name of names) homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
  const known = [...homes.keys()].filter((name) => !Object.hasOwn(aliases, name));
  if (known.length > mostNames) return [];
  const settled = new Set(apart.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
  const listed = new Set(sheets.flatMap((sheet) => (sheet.listed ? sheet.names : [])));
  const rank = (name: string): readonly number[] => [listed.has(name) ? 0 : 1, -(homes.get(name)?.size ?? 0), name.length];
  const isUsual = (one: string, than: string): boolean => {
    const [own, other] = [rank(one), rank(than)];
    const at = own.findIndex((each, index) => each !== other[index]);
    return at >= 0 && (own[at] ?? 0) < (other[at] ?? 0);
  };
  const twins: Twin[] = [];
  known.forEach((other, index) => {
    const earlier = known.slice(0, index).filter((name) => !settled.has(`${name}\n${other}`) && apartInNoSheet(homes, name, other));
    const first = earlier.find((each) => lookAlike(each, other)) ?? closestName(other, earlier);
    if (!first) return;
    const [name, way] = isUsual(other, first) ? [other, first] : [first, other];
    twins.push({ name, other: way, sheets: [...(homes.get(way) ?? [])] });
  });
  return twins;
}

/** Names that stand on one sheet together are two units, unless they differ by their ending alone. */
function apartInNoSheet(homes: ReadonlyMap<string, ReadonlySet<string>>, one: string, other: string): boolean {
  return lookAlike(one, other) || ![...(homes.get(one) ?? [])].some((sheet) => homes.get(other)?.has(sheet));
}
