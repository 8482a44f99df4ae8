import type { UnitResult } from '../../../shared/contract/answer';
import { nameOf } from '../../../shared/i18n/names';
import { ranked } from '../../../shared/report/cohort/ranking';
import type { SheetChoices } from '../model/choices';
import type { PrintSource } from '../model/source';

/** Units that are listed together. */
export interface UnitBlock {
  /** Of the type or group; '' where all stand in one. */
  readonly name: string;
  readonly units: readonly UnitResult[];
}

/** The units that are asked for, in blocks and in order. Without choices: by their type, the best first. */
export function unitBlocks(source: PrintSource, { units: wanted, order = 'place', blocks = 'type' }: Pick<SheetChoices, 'units' | 'order' | 'blocks'>): readonly UnitBlock[] {
  const { rulebook } = source.scoring;
  const units = unitsOf(source, wanted);
  if (blocks === 'none') return nonEmpty([{ name: '', units: inOrder(units, order) }]);
  if (blocks === 'group') {
    const groups = groupsOf(source);
    const names = [...new Set(units.map(({ unit }) => groups.get(unit) ?? ''))];
    return nonEmpty(names.map((name) => ({ name, units: inOrder(units.filter(({ unit }) => (groups.get(unit) ?? '') === name), order) })));
  }
  const types = rulebook.unitTypes.filter(({ code }) => units.some(({ type }) => type === code));
  const others = units.filter(({ type }) => !types.some(({ code }) => code === type));
  return nonEmpty([
    ...types.map((type) => ({ name: types.length > 1 ? nameOf(type)[source.language] : '', units: inOrder(units.filter((unit) => unit.type === type.code), order) })),
    { name: '', units: others },
  ]);
}

/** Those of the answer that are asked for; names that are no unit any more are passed over. */
export function unitsOf({ scoring }: Pick<PrintSource, 'scoring'>, wanted: readonly string[] | undefined): readonly UnitResult[] {
  const all = scoring.answer.units;
  const chosen = wanted ? all.filter(({ unit }) => wanted.includes(unit)) : all;
  return chosen.length > 0 ? chosen : all;
}

/** The group of each unit, as the ledger has it. */
export const groupsOf = ({ scoring }: Pick<PrintSource, 'scoring'>): ReadonlyMap<string, string> => new Map(scoring.ledger.units.flatMap(({ unit }) => (unit.group ? [[unit.id, unit.group] as const] : [])));

function inOrder(units: readonly UnitResult[], order: NonNullable<SheetChoices['order']>): readonly UnitResult[] {
  if (order === 'list') return units;
  if (order === 'name') return [...units].sort((one, other) => one.unit.localeCompare(other.unit, 'zh'));
  const place = new Map(ranked(units).map((unit, index) => [unit, index]));
  return [...units].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
}

const nonEmpty = (blocks: readonly UnitBlock[]): readonly UnitBlock[] => blocks.filter(({ units }) => units.length > 0);
