import type { UnitResult } from '../../../shared/contract/answer';
import { nearnessOf } from '../../results/nearness';
import { finding, unit, type Check, type Finding, type Patient } from '../finding';
import { unitList } from '../lists';

/** What lies this close to a limit is looked at twice. */
const close = 0.3;

/** Units of one rank, and units on a limit or close to it. */
export const ties: Check = {
  name: 'checkTies',
  find: (patient) => [...tied(patient), ...patient.answer.units.flatMap((each) => atLimits(patient, each))],
};

function tied({ answer }: Patient): Finding[] {
  const places = new Map<string, UnitResult[]>();
  for (const each of answer.units) {
    if (each.rank === null) continue;
    const key = `${each.type} ${each.rank}`;
    places.set(key, [...(places.get(key) ?? []), each]);
  }
  return [...places.values()].flatMap((units) => {
    const [first] = units;
    if (!first || units.length < 2) return [];
    return [finding('note', unit(first.unit), 'tied', { rank: first.rank ?? 0, units: unitList(units.map((each) => each.unit)), total: first.total ?? 0 })];
  });
}

function atLimits(patient: Patient, each: UnitResult): Finding[] {
  return nearnessOf(patient, each).flatMap((near): Finding[] => {
    if ((near.what !== 'veto' && near.what !== 'grade') || near.distance > close) return [];
    const slots = { unit: each.unit, limit: near.limit, distance: near.distance };
    return [finding('note', unit(each.unit), near.distance === 0 ? 'onLimit' : 'nearLimit', slots)];
  });
}
